import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Decimal, toFixed } from '../../src/maths/decimal.ts';
import { readNumber } from '../../src/read/number.ts';
import { plainDecimal, plainRange, readPlainNumber } from '../../src/read/plain-number.ts';
import { emptyRow } from '../../src/read/plain-rows.ts';
import { utf8 } from './bytes.ts';

/** What is read of a cell that stands between two others. */
function plain(text: string): number {
  const bytes = utf8(`7,${text},7`);
  const row = emptyRow(3);
  row.starts.set([0, 2, bytes.length - 1]);
  row.ends.set([1, bytes.length - 2, bytes.length]);
  return readPlainNumber(bytes, row, 1);
}

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });

const written = fc
  .tuple(
    fc.constantFrom('', '-'),
    digits(1, 9),
    fc.oneof(
      fc.constant(''),
      digits(1, 6).map((part) => `.${part}`),
    ),
  )
  .map((parts) => parts.join(''));

describe('a plain number', () => {
  it.each(['0', '7', '-7', '12.50', '-0.5', '0.000', '99999999999999', '0.0000000000001'])(
    '%s is read',
    (text) => {
      const value = plainDecimal(plain(text));
      expect(toFixed(value, value.scale)).toBe(text);
    },
  );

  it.each(
    [
      '',
      '-',
      '.',
      '1.',
      '.5',
      '-.5',
      '01',
      '-01.5',
      '00',
      '-0',
      '-0.0',
      '+1',
      '1%',
      '1 ',
      ' 1',
      '1,000',
      '１',
      '1.2.3',
    ].concat(['--1', '1-', '1e3', '12abc', '100000000000000', '0.00000000000001', '−5', 'N/A']),
  )('‘%s’ is left to be read as text', (text) => {
    expect(plain(text)).toBeNaN();
  });

  it('is the number that is read of the text, and its text can be written again', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'0123456789.-+%, e'), maxLength: 18 });
    fc.assert(
      fc.property(fc.oneof(written, anything), (text) => {
        const read = plain(text);
        fc.pre(!Number.isNaN(read));
        const value = plainDecimal(read);
        expect(readNumber(text, { unit: 'count', currency: 'CNY' })).toEqual({
          kind: 'number',
          value,
          bare: true,
        });
        expect(toFixed(value, value.scale)).toBe(text);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('lies in a range where the decimals say so', () => {
    const decimals: fc.Arbitrary<Decimal> = fc.record({
      coefficient: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
      scale: fc.integer({ min: 0, max: 18 }),
    });
    const near = fc.record({
      coefficient: fc.bigInt({ min: -300n, max: 300n }),
      scale: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(written, fc.oneof(near, decimals), fc.oneof(near, decimals), (text, lowest, highest) => {
        const read = plain(text);
        fc.pre(!Number.isNaN(read));
        const value = plainDecimal(read);
        const isInside = compare(value, lowest) >= 0 && compare(value, highest) <= 0;
        expect(plainRange(lowest, highest)(read)).toBe(isInside);
        expect(plainRange(value, value)(read)).toBe(true);
      }),
      { numRuns: 3000, seed: 8 },
    );
  });
});
