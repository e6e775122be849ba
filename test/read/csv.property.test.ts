import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawRecord, readTable } from '../../src/read/table.ts';
import { joined, utf8, utf16 } from './bytes.ts';
import { collected } from './collected.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const LINE_ENDS = ['\n', '\r\n', '\r'] as const;

interface Row {
  readonly cells: readonly { readonly text: string; readonly quoted: boolean }[];
  readonly lineEnd: string;
}

const cellTexts = fc.string({
  unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '"', '\n', '\r', '\r\n', '总', '𠮷'),
  maxLength: 6,
});

const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    cells: fc.array(fc.record({ text: cellTexts, quoted: fc.boolean() }), { minLength: 1, maxLength: 5 }),
    lineEnd: fc.constantFrom(...LINE_ENDS),
  }),
  { maxLength: 12 },
);

const lineEndsIn = (text: string): number => text.match(/\r\n|\r|\n/gu)?.length ?? 0;

/** The rows as CSV, and what they have to be read as. */
function written(table: readonly Row[], delimiter: string) {
  let text = '';
  let line = 1;
  const expected: RawRecord[] = [];
  for (const { cells, lineEnd } of table) {
    const needsQuotes = (cell: string) => /["\r\n]/u.test(cell) || cell.includes(delimiter);
    const parts = cells.map(({ text: cell, quoted }) =>
      quoted || needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    );
    // An empty line after a CR and before an LF would make the two one line end.
    const row = parts.join(delimiter) || '""';
    if (row.trim() !== '' || row.includes(delimiter)) {
      const before = parts.map((_, index) => parts.slice(0, index).join(delimiter));
      const cellLines = before.map((part) => line + lineEndsIn(part));
      expected.push({
        line,
        cells: cells.map((cell) => cell.text),
        ...(cellLines.every((one) => one === line) ? {} : { cellLines }),
      });
    }
    text += row + lineEnd;
    line += lineEndsIn(row) + 1;
  }
  return { text, expected };
}

/** Records and codes, the delimiter given. */
function reading(bytes: Uint8Array, delimiter: string) {
  const { problems, report } = collected();
  const table = readTable({ name: 'in.csv', bytes }, { delimiter }, report);
  return { records: [...(table?.records(report) ?? [])], problems };
}

const parserAlone = (text: string, delimiter: string): string[][] =>
  parse(text, {
    bom: false,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
  });

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

describe('tables that are in order', () => {
  it('are read as they were written, in every encoding, with the right lines', () => {
    const encodings = fc.constantFrom<((text: string) => Uint8Array)[]>(
      (text) => utf8(`\uFEFF${text}`),
      (text) => utf16(`\uFEFF${text}`, 'utf-16le'),
      (text) => utf16(`\uFEFF${text}`, 'utf-16be'),
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(...DELIMITERS), encodings, (table, delimiter, encode) => {
        const { text, expected } = written(table, delimiter);
        fc.pre(text !== '');
        expect(reading(encode(text), delimiter)).toEqual({ records: expected, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('are read the same wherever the file is cut for decoding', () => {
    const stretch = 256 * 1024;
    fc.assert(
      fc.property(rows, fc.nat({ max: 80 }), fc.constantFrom(...LINE_ENDS), (table, before, lineEnd) => {
        const { text, expected } = written(table, ',');
        const filler = utf8('x'.repeat(stretch - before) + lineEnd);
        const moved = expected.map(({ line, cells, cellLines }) => ({
          line: line + 1,
          cells,
          ...(cellLines === undefined ? {} : { cellLines: cellLines.map((one) => one + 1) }),
        }));
        const { records, problems } = reading(joined(filler, utf8(text)), ',');
        expect(records.slice(1)).toEqual(moved);
        expect(problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('any text', () => {
  const soup = fc.string({
    unit: fc.constantFrom('a', ' ', ',', '"', '"', '""', '\n', '\r\n', '\r', '总'),
    minLength: 1,
    maxLength: 30,
  });

  it('is read as the parser alone reads it, or reported where that refuses it', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { records, problems } = reading(utf8(text), ',');
        let alone: string[][] | undefined;
        try {
          alone = parserAlone(text, ',').filter((cells) => !isBlank(cells));
        } catch {
          expect(problems.length).toBeGreaterThan(0);
        }
        if (alone === undefined) return;
        expect(problems).toEqual([]);
        expect(records.map(({ cells }) => cells).filter((cells) => !isBlank(cells))).toEqual(alone);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('random bytes', () => {
  it('give a table or a problem, quickly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const { records, problems } = reading(bytes, ',');
        expect(records.length + problems.length).toBeGreaterThanOrEqual(0);
        for (const { message, hint, spot } of problems) {
          expect(message.en && message.zh && hint.en && hint.zh && spot?.file).toBeTruthy();
        }
      }),
      { numRuns: 2000 },
    );
  });
});
