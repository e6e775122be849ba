import { describe, expect, it } from 'vitest';
import { readTable, type TableOptions } from '../../src/read/table.ts';
import { joined, utf8 } from './bytes.ts';
import { collected } from './collected.ts';

/** The table of a text, what its records are, and what was reported on the way. */
function reading(text: string | Uint8Array, options: TableOptions = {}) {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const { problems, report } = collected();
  const table = readTable({ name: 'in.csv', bytes }, options, report);
  if (table === undefined) throw new Error(problems[0]?.message.en);
  const records = Array.from(table.records(report), ({ line, cells }) => [line, ...cells]);
  return { table, records, problems, faults: problems.map(({ code, spot }) => `${code}:${spot?.line}`) };
}

describe('lines', () => {
  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['CRLF after the header and LF below it', 'a,b\r\n1,2\n'],
    ['LF after the header and CRLF below it', 'a,b\n1,2\r\n'],
    ['none at the end', 'a,b\n1,2'],
  ])('%s', (_, text) => {
    expect(reading(text).records).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
  });

  it('that are blank are left out, and count', () => {
    expect(reading('\na,b\n\n   \n\u3000\t\r\n1,2\n\n').records).toEqual([
      [2, 'a', 'b'],
      [6, '1', '2'],
    ]);
  });

  it('of delimiters only are rows', () => {
    expect(reading('a,b\n,\n').records[1]).toEqual([2, '', '']);
    expect(reading('a\tb\n\t\n').records[1]).toEqual([2, '', '']);
  });

  it('do not end at U+2028 or U+0085', () => {
    expect(reading('a,b\u20281,2\u00853,4').records).toEqual([[1, 'a', 'b\u20281', '2\u00853', '4']]);
  });

  it('keep their numbers after quoted line breaks of every kind', () => {
    expect(reading('a,b\n"x\r\ny\rz\n\n",2\n3,4\n').records).toEqual([
      [1, 'a', 'b'],
      [2, 'x\r\ny\rz\n\n', '2'],
      [7, '3', '4'],
    ]);
  });

  it('may have any number of cells', () => {
    expect(reading('a,b\n1\n1,2,3,\n').records).toEqual([
      [1, 'a', 'b'],
      [2, '1'],
      [3, '1', '2', '3', ''],
    ]);
  });
});

describe('quotes', () => {
  it('hold delimiters, and quotes written twice', () => {
    expect(reading('a,"b,c","d""e",""\n').records).toEqual([[1, 'a', 'b,c', 'd"e', '']]);
  });

  it.each([
    [
      'left open',
      'a,b\nx,"90\ny,50\n',
      'csv-quote-unclosed:2',
      [
        [1, 'a', 'b'],
        [3, 'y', '50'],
      ],
    ],
    ['left open at the end', 'a,b\nx,"', 'csv-quote-unclosed:2', [[1, 'a', 'b']]],
    [
      'followed by text',
      'a,b\n"x"y,1\nz,2\n',
      'csv-quote-followed:2',
      [
        [1, 'a', 'b'],
        [3, 'z', '2'],
      ],
    ],
    [
      'inside a cell',
      'a,b\n5" pipe,1\nz,2\n',
      'csv-quote-inside:2',
      [
        [1, 'a', 'b'],
        [3, 'z', '2'],
      ],
    ],
    [
      'after a space',
      'a,b\nx, "y"\nz,2\n',
      'csv-quote-inside:2',
      [
        [1, 'a', 'b'],
        [3, 'z', '2'],
      ],
    ],
    ['in order after one that is not', 'a,"\nb,"c\nd"\n', 'csv-quote-followed:1', [[2, 'b', 'c\nd']]],
  ])('%s', (_, text, fault, records) => {
    expect(reading(text)).toMatchObject({ faults: [fault], records });
  });

  it('left open several times are all told, each where it opens', () => {
    const { faults, problems } = reading('a,b\nx,"90\ny,50\nz,"91\nw,1\nv,"92\n');
    expect(faults).toEqual(['csv-quote-followed:2', 'csv-quote-followed:4', 'csv-quote-unclosed:6']);
    expect(problems[0]?.related).toEqual([{ file: 'in.csv', line: 4 }]);
  });

  it('out of order in a cell with line breaks are told at the line where the cell starts', () => {
    expect(reading('"a\nb",x,"c\nd"e\nf,g\n').problems[0]?.spot).toEqual({
      file: 'in.csv',
      line: 2,
      column: 6,
      excerpt: '"c',
      mark: { start: 0, length: 2 },
    });
  });

  it('out of order show only the cell, which may stand beside pay', () => {
    const [problem] = reading('director,name,base\nD1,"王芳,50000\n').problems;
    expect(problem?.spot).toEqual({
      file: 'in.csv',
      line: 2,
      column: 4,
      excerpt: '"王芳',
      mark: { start: 0, length: 3 },
    });
  });

  it('out of order in too many rows end the reading', () => {
    const { faults } = reading(`${'"x"y\n'.repeat(500)}`);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toBe('csv-too-many-faults:101');
  });

  it('closed too far away were left open', () => {
    const rows = 'y,1\n'.repeat(400_000);
    const { faults, records } = reading(`a,"b\n${rows}z,"\n`);
    expect(faults).toEqual(['csv-quote-unclosed:1', 'csv-quote-unclosed:400002']);
    expect(records).toHaveLength(400_000);
  });
});

describe('a Ctrl-Z at the end', () => {
  it.each([
    ['a,b\n1,2\n\u001A', 'csv-end-of-file-mark:3'],
    ['a,b\n1,2\u001A\r\n', 'csv-end-of-file-mark:2'],
    ['a,b\r1,2\r\u001A\u001A', 'csv-end-of-file-mark:3'],
  ])('of %j is an error', (text, fault) => {
    expect(reading(text)).toMatchObject({
      faults: [fault],
      records: [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    });
  });
});

describe('delimiters', () => {
  it('may be asked for', () => {
    const { table, records } = reading('a;b,c\n', { delimiter: ';' });
    expect(table.delimiter).toBe(';');
    expect(records).toEqual([[1, 'a', 'b,c']]);
  });

  it('may be declared in the first line, which counts', () => {
    const { table, records } = reading('sep=;\r\na;b\r\n1;2,5,6\r\n');
    expect(table.delimiter).toBe(';');
    expect(records).toEqual([
      [2, 'a', 'b'],
      [3, '1', '2,5,6'],
    ]);
    expect(reading('\uFEFF"sep=|"\na|b').records).toEqual([[2, 'a', 'b']]);
    expect(reading('sep=;\na,b', { delimiter: ',' }).records).toEqual([[2, 'a', 'b']]);
  });

  it('in full width leave one column', () => {
    const { records } = reading('director，period，metric，actual\nD1，2026-Q1，nps，5\n');
    expect(records[0]).toHaveLength(2);
  });
});

describe('spots', () => {
  const text = 'director,name,base\nD1,"王, 芳",50000\nD2,"李\n娜",60000\n';

  it.each([
    [2, 0, 2, 1, 'D1'],
    [2, 1, 2, 4, '"王, 芳"'],
    [2, 2, 2, 11, '50000'],
    [3, 1, 3, 4, '"李'],
    [3, 2, 4, 4, '60000'],
  ])('of line %i, cell %i', (line, cell, spotLine, column, marked) => {
    const { table } = reading(text);
    const lineText = text.split('\n')[spotLine - 1] as string;
    const spot = table.spot(line, cell);
    expect(spot).toMatchObject({ file: 'in.csv', line: spotLine, column, excerpt: lineText });
    const { start, length } = spot.mark ?? { start: 0, length: 0 };
    expect(lineText.slice(start, start + length)).toBe(marked);
    expect(table.spot(line, cell, { cellOnly: true })).toEqual({
      file: 'in.csv',
      line: spotLine,
      column,
      excerpt: marked,
      mark: { start: 0, length: marked.length },
    });
  });

  it('of a row, and of a cell that is not there', () => {
    const { table } = reading('a,b,c\r\n1,2\r\n');
    expect(table.spot(2)).toEqual({ file: 'in.csv', line: 2, excerpt: '1,2' });
    expect(table.spot(2, undefined, { cellOnly: true })).toEqual({ file: 'in.csv', line: 2 });
    expect(table.spot(2, 2)).toMatchObject({
      line: 2,
      column: 4,
      excerpt: '1,2',
      mark: { start: 3, length: 1 },
    });
  });

  it('show a short piece of a long line, around the cell', () => {
    const { table } = reading(`a,b\n${'𠮷'.repeat(500_000)},${'y'.repeat(500_000)}\n`);
    const { excerpt = '', mark, column } = table.spot(2, 1);
    expect(column).toBe(1_000_002);
    expect(excerpt).toHaveLength(122);
    expect(excerpt.isWellFormed()).toBe(true);
    expect(excerpt[mark?.start ?? 0]).toBe('y');
    expect(table.spot(2, 1, { cellOnly: true }).excerpt).toBe(`${'y'.repeat(120)}…`);
  });

  it('are right far down, before and after the rows have been walked', () => {
    const row = (index: number) => `D${index},2026-Q1,${'x'.repeat(40)}`;
    const rows = Array.from({ length: 30_000 }, (_, index) => row(index));
    const { report } = collected();
    const bytes = utf8(rows.join('\r\n'));
    for (const isWalked of [false, true]) {
      const table = readTable({ name: 'in.csv', bytes }, {}, report);
      if (isWalked) expect([...(table?.records(report) ?? [])]).toHaveLength(rows.length);
      for (const line of [1, 29_999, 30_000, 12_345, 12_346, 2]) {
        expect(table?.spot(line).excerpt).toBe(rows[line - 1]);
      }
      expect(table?.spot(30_001).excerpt).toBe('');
    }
  });
});

describe('a table', () => {
  it('can be walked more than once, and reports each time', () => {
    const { table, records, problems } = reading('a,b\n"x"y\n1,2\n');
    const again = collected();
    expect(Array.from(table.records(again.report), ({ line, cells }) => [line, ...cells])).toEqual(records);
    expect(again.problems).toEqual(problems);
  });

  it('has no line longer than any table has', () => {
    const { problems, report } = collected();
    const bytes = joined(utf8('a,b\n1,2\n'), new Uint8Array(17 * 1024 * 1024).fill(0x78), utf8('\n1,2\n'));
    expect(readTable({ name: 'in.csv', bytes }, {}, report)).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'line-too-long', spot: { file: 'in.csv', line: 3 } }]);
  });
});
