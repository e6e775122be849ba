import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainReader } from '../../src/read/plain-rows.ts';
import { readTable } from '../../src/read/table.ts';
import { joined, utf8, utf16 } from './bytes.ts';
import { collected } from './collected.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const GB18030 = new Map([
  ['总', [0xd7, 0xdc]],
  ['𠮷', [0x95, 0x39, 0xd3, 0x36]],
]);

const ENCODINGS = {
  'utf-8': utf8,
  gb18030: (text: string) =>
    joined(
      ...Array.from(text, (character) =>
        Uint8Array.from(GB18030.get(character) ?? [character.charCodeAt(0)]),
      ),
    ),
  'utf-16le': (text: string) => utf16(`\uFEFF${text}`, 'utf-16le'),
} as const;

/** Cells of characters that mean something to the form of a file, most of them plain. */
const cell = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.constantFrom('D001', '2026-Q4', 'nps', '12.5', '-3', '总', '𠮷', '', ' ', '--'),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', ' ', ',', ';', '\t', '"', '\n', '\r', '\u001A', '总'),
      maxLength: 4,
    }),
  },
);

const row = fc.tuple(
  fc.oneof(
    { weight: 40, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }) },
    fc.array(cell, { maxLength: 5 }),
  ),
  fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r\n', '\r', ''),
  fc.integer({ min: 0, max: 9 }),
);

/** Rows as they are, in quotes where they need them or, at times, not even then. */
const text = fc
  .tuple(
    fc.constantFrom(...DELIMITERS),
    fc.array(row, { minLength: 4, maxLength: 30 }),
    fc.constantFrom(...Array.from({ length: 8 }, () => ''), '\u001A', '\u001A\r\n'),
    fc.constantFrom('', '', 'sep=;\n', 'sep=,\r\n'),
  )
  .map(([delimiter, rows, ending, declaration]) => {
    const quoted = (one: string, chance: number): string =>
      chance > 1 && /["\r\n]/u.test(one.replaceAll(delimiter, '"')) ? `"${one.replaceAll('"', '""')}"` : one;
    const lines = rows.map(
      ([cells, end, chance]) => cells.map((one) => quoted(one, chance)).join(delimiter) + end,
    );
    return { text: declaration + lines.join('') + ending, delimiter };
  });

interface Told {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly codes: readonly unknown[];
}

/** Everything that a table gives, whether as a record or to a reader, in the order in which it comes. */
function everything(
  bytes: Uint8Array,
  delimiter: string,
  encoding: keyof typeof ENCODINGS,
  takes: ((line: number) => boolean) | undefined,
): Told & { readonly taken: number } {
  const { problems, report } = collected();
  const rows: { line: number; cells: string[] }[] = [];
  const decoder = new TextDecoder(encoding);
  let taken = 0;
  const reader: PlainReader | undefined = takes && {
    cells: 3,
    take: ({ line, starts, ends }, all) => {
      if (!takes(line)) return false;
      const cells = Array.from(starts, (start, index) => decoder.decode(all.subarray(start, ends[index])));
      rows.push({ line, cells });
      taken += 1;
      return true;
    },
  };
  const table = readTable({ name: 'in.csv', bytes }, { delimiter, encoding }, report);
  for (const { line, cells } of table?.records(report, reader) ?? []) rows.push({ line, cells: [...cells] });
  return { rows, codes: problems.map(({ code, spot }) => [code, spot]), taken };
}

describe('rows that are read from their bytes', () => {
  it.each(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])(
    'are in %s the rows that the parser of the text finds, whichever of them are taken',
    (encoding) => {
      let taken = 0;
      fc.assert(
        fc.property(text, fc.integer({ min: 1, max: 4 }), (given, every) => {
          const bytes = ENCODINGS[encoding](given.text);
          const asText = everything(bytes, given.delimiter, encoding, undefined);
          const read = everything(bytes, given.delimiter, encoding, (line) => line % every === 0);
          expect({ rows: read.rows, codes: read.codes }).toEqual({ rows: asText.rows, codes: asText.codes });
          taken += read.taken;
        }),
        { numRuns: 1000, seed: 42 },
      );
      // UTF-16 is always read as text.
      expect(taken > 1000).toBe(encoding !== 'utf-16le');
    },
  );

  it('are the same rows over the bounds of the stretches in which a file is decoded', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 7 }), (head, tail, every) => {
        const filler = Array.from({ length: 3000 }, (_, index) => `D${index},2026-Q4,${index}`).join('\r\n');
        const bytes = utf8(`${head.text}\n${filler}\n${tail.text}\n${filler}\n${tail.text}`);
        const asText = everything(bytes, ',', 'utf-8', undefined);
        const read = everything(bytes, ',', 'utf-8', (line) => line % every !== 1);
        expect({ rows: read.rows, codes: read.codes }).toEqual({ rows: asText.rows, codes: asText.codes });
      }),
      { numRuns: 40, seed: 43 },
    );
  });
});
