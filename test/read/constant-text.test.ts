import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/read/date.ts';
import { readId } from '../../src/read/identifier.ts';
import { readNumber } from '../../src/read/number.ts';
import { readPeriod } from '../../src/read/period.ts';
import { readTable } from '../../src/read/table.ts';
import { utf8 } from './bytes.ts';
import { collected } from './collected.ts';

/** The cells of the rows of a CSV, and the codes of what is wrong with it. */
function rowsOf(text: string): { rows: (readonly string[])[]; codes: string[] } {
  const { problems, report } = collected();
  const table = readTable({ name: 'in.csv', bytes: utf8(text) }, {}, report);
  const rows = [...(table?.records(report) ?? [])].map(({ cells }) => cells);
  return { rows, codes: problems.map(({ code }) => code) };
}

describe('a cell that keeps its zeros from Excel as ="00123"', () => {
  it('is the text in it, wherever a value is meant', () => {
    expect(readId('="00123"')).toEqual({ kind: 'id', id: '00123' });
    expect(readPeriod('="2026-Q2"')).toEqual(readPeriod('2026-Q2'));
    expect(readDate('="2026-04-01"')).toEqual(readDate('2026-04-01'));
    const money = { unit: 'money', currency: 'CNY' } as const;
    expect(readNumber('="1,234.50"', money)).toEqual(readNumber('1,234.50', money));
    expect(readNumber('=""', money)).toEqual({ kind: 'blank' });
  });

  it('is read with its quotes bare, as most exports write it, and with them doubled', () => {
    expect(rowsOf('id,v\n="00123",1\n"=""00456""",2\n7,="x"\n')).toEqual({
      rows: [
        ['id', 'v'],
        ['="00123"', '1'],
        ['="00456"', '2'],
        ['7', '="x"'],
      ],
      codes: [],
    });
  });

  it('never changes how a record is cut whose quotes are in order', () => {
    expect(rowsOf('"x,=",",",z\n').rows).toEqual([['x,=', ',', 'z']]);
  });

  it('leaves what else is wrong with quotes in the record, and in others, as it was', () => {
    const { rows, codes } = rowsOf('="00123",a"b\n="00456",c\n');
    expect(rows).toEqual([['="00456"', 'c']]);
    expect(codes).toHaveLength(1);
  });
});
