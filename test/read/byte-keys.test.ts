import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createByteKeys } from '../../src/read/byte-keys.ts';
import { emptyRow, type PlainRow, walkPlainRows } from '../../src/read/plain-rows.ts';
import { utf8 } from './bytes.ts';

/** Texts that share whole words of bytes, or differ in their last ones only. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('A', 'B', '`', 'C', '#'), maxLength: 6 }),
  fc.constantFrom(
    'Aa',
    'BB',
    'AaAa',
    'BBBB',
    'AaBB',
    'BBAa',
    '王芳',
    '王',
    'new-customer',
    'new-customex',
    'new_customer',
  ),
  fc.integer({ min: 0, max: 400 }).map((number) => `D${String(number).padStart(4, '0')}`),
);

/** Where the first cell of a row starts and ends. */
const ends = (row: PlainRow): [number, number] => [row.starts[0] as number, row.ends[0] as number];

it('texts of a column are numbered by their bytes as a map numbers them', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 400 }), (column) => {
      const bytes = utf8(column.map((text) => `${text},.\n`).join(''));
      const keys = createByteKeys(bytes);
      const known = new Map<string, number>();
      const row = emptyRow(2);
      let walked = 0;
      walkPlainRows(bytes, 0, bytes.length, 0x2c, row, {
        cells: 2,
        take: (one) => {
          const text = column[walked] as string;
          walked += 1;
          expect(keys.find(...ends(one))).toBe(known.get(text) ?? -1);
          if (!known.has(text)) {
            known.set(text, known.size);
            expect(keys.add(...ends(one))).toBe(known.size - 1);
          }
          expect(keys.find(...ends(one))).toBe(known.get(text));
          return true;
        },
      });
      expect(walked).toBe(column.length);
    }),
    { numRuns: 200, seed: 11 },
  );
});
