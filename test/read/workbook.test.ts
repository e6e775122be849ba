import { existsSync, readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/maths/decimal.ts';
import { periodLabel } from '../../src/model/period.ts';
import type { Unit } from '../../src/model/template.ts';
import { readNumber } from '../../src/read/number.ts';
import { currencySignOf, isPercentFormat } from '../../src/read/number-format.ts';
import { readPeriod } from '../../src/read/period.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { cellText } from '../../src/read/workbook-cell.ts';
import { unpackedSize } from '../../src/read/zip-size.ts';
import { bytesOf, utf8 } from './bytes.ts';
import { collected } from './collected.ts';

async function reading(bytes: Uint8Array) {
  const { problems, report } = collected();
  const tables = await readWorkbook({ name: 'in.xlsx', bytes }, report);
  return {
    tables,
    rows: tables.map((table) => Array.from(table.records(report), ({ line, cells }) => [line, ...cells])),
    codes: problems.map(({ code }) => code),
  };
}

describe('cells', () => {
  const formatted = (value: number, numFmt: string) =>
    cellText(value, { value, type: 'number', style: { numFmt } });

  it.each([
    [1.02875, '0.00%', '102.875%'],
    [0.352, '0.0%', '35.2%'],
    [0.07, '0%', '7%'],
    [0.29, '[Red]0.0%;[Blue]-0.0%', '29%'],
    [-0.9500025503698036, '0%', '-95.00025503698036%'],
    [1, '0.00%', '100%'],
    [5, '0"%"', '5%'],
    [5, String.raw`0\%`, '5%'],
    [1234.5, '#,##0.00', '1234.5'],
    [0.1, 'General', '0.1'],
    [-0, 'General', '0'],
    [1.5e-7, '0.00E+00', '0.00000015'],
    [1.25e21, 'General', '1250000000000000000000'],
    [1e-7, '0%', '0.00001%'],
    [1200, '"¥"#,##0.00', '¥1200'],
    [1200, '_ "￥"* #,##0.00_ ', '￥1200'],
    [1200, '[$$-409]#,##0.00', '$1200'],
    [-9.5, '[$€-2] #,##0.00', '€-9.5'],
    [1200, '[$USD] #,##0.00', 'USD1200'],
    [1200, String.raw`$#,##0_);\($#,##0\)`, '1200'],
    [1200, '[$-804]#,##0.00', '1200'],
    [1200, '0.0"万元"', '1200万元'],
    [1200, '0.0"万元";-0.0"万元"', '1200万元'],
    [-1200, '0.0"万元";(0.0"万元")', '-1200万元'],
    [1200, '#,##0 "k"', '1200k'],
    [12000000, '0!.0,"万元"', '12000000'],
    [12000000, '#,##0,,"M"', '12000000'],
    [95, '0"分"', '95'],
    [3, '0" 件"', '3'],
    [123, '00000', '00123'],
    [123, '00000;-00000', '00123'],
    [7, '"D"000', 'D007'],
    [7, String.raw`\D000`, 'D007'],
    [123456, '00000', '123456'],
    [1.5, '00000', '1.5'],
    [7, '00.00', '7'],
  ])('%d in the format %s is %s', (value, format, text) => {
    expect(formatted(value, format)).toBe(text);
  });

  it('that are no numbers', () => {
    expect(cellText(null, undefined)).toBe('');
    expect(cellText(null, { value: null, type: 'formula', formula: 'E7/D7' })).toBe('=E7/D7');
    expect(cellText('#DIV/0!', { value: '#DIV/0!', type: 'error' })).toBe('#DIV/0!');
    expect(cellText(true, undefined)).toBe('TRUE');
    expect(cellText('00123', undefined)).toBe('00123');
  });

  it('whose formats only look like percent or money', () => {
    expect(isPercentFormat('0 "per 100%"')).toBe(false);
    expect(isPercentFormat('0.0%;-0.0%')).toBe(true);
    expect(currencySignOf('yyyy"年"m"月"d"日"')).toBeUndefined();
    expect(currencySignOf('[$-804]yyyy"年"')).toBeUndefined();
  });
});

describe('workbooks', () => {
  it('whose sheets or rows are hidden say so', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '业绩',
          rows: [
            ['director', 'actual'],
            ['D001', 1],
            ['D002', 2],
          ],
          rowDefs: new Map([[2, { hidden: true }]]),
        },
        { name: '底稿', rows: [['director', 'actual']], hidden: true },
      ],
    });
    const { tables, codes, rows } = await reading(bytes);
    expect(tables.map(({ sheet, isHidden }) => [sheet, isHidden])).toEqual([
      ['业绩', false],
      ['底稿', true],
    ]);
    expect(codes).toEqual(['hidden-rows']);
    expect(rows[0]).toHaveLength(3);
  });

  it('are read sheet by sheet, with the rows of the sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '业绩',
          rows: [
            ['director', 'actual'],
            [null, null],
            ['D001', 105.3],
          ],
        },
        { name: 'empty', rows: [] },
      ],
    });
    const { tables, rows, codes } = await reading(bytes);
    expect(codes).toEqual([]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['业绩', 'empty']);
    expect(rows).toEqual([
      [
        [1, 'director', 'actual'],
        [3, 'D001', '105.3'],
      ],
      [],
    ]);
    const [table] = tables;
    expect(table?.spot(3, 1)).toEqual({
      file: 'in.xlsx',
      sheet: '业绩',
      line: 3,
      column: 2,
      excerpt: 'D001 | 105.3',
      mark: { start: 7, length: 5 },
    });
    expect(table?.spot(3, 1, { cellOnly: true })).toMatchObject({
      excerpt: '105.3',
      mark: { start: 0, length: 5 },
    });
    expect(table?.spot(3)).toEqual({ file: 'in.xlsx', sheet: '业绩', line: 3, excerpt: 'D001 | 105.3' });
    expect(table?.spot(3, undefined, { cellOnly: true })).toEqual({
      file: 'in.xlsx',
      sheet: '业绩',
      line: 3,
    });
  });

  it.each([
    ['no ZIP file', utf8('a,b\n1,2\n'), 'workbook-unreadable'],
    ['half a ZIP file', bytesOf('50 4b 03 04 14 00'), 'workbook-unreadable'],
    ['an empty ZIP file', bytesOf(`50 4b 05 06${' 00'.repeat(18)}`), 'workbook-unreadable'],
    ['an old or locked workbook', bytesOf('d0 cf 11 e0 a1 b1 1a e1'), 'file-old-workbook'],
    ['nothing', new Uint8Array(0), 'workbook-unreadable'],
  ])('%s is none', async (_, bytes, code) => {
    expect(await reading(bytes)).toMatchObject({ tables: [], codes: [code] });
  });

  it('that would be too large are not unpacked', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [['a']] }] });
    expect(unpackedSize(bytes)).toBeGreaterThan(500);
    // The size of the first entry in the central directory, made a gigabyte.
    const directory = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 22 + 16, true);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 2 ** 30, true);
    expect(await reading(bytes)).toMatchObject({ tables: [], codes: ['workbook-too-large'] });
  });
});

// The cases are handed out beside the repository and are no part of it.
const folder = new URL('../../../shared/cases/spreadsheets/', import.meta.url);

describe.skipIf(!existsSync(folder))('workbooks of other programs', () => {
  const rowsOf = async (name: string) => {
    const { tables, rows, codes } = await reading(readFileSync(new URL(name, folder)));
    expect(codes).toEqual([]);
    const lines = new Map(rows[0]?.map(([line, ...cells]) => [line, cells as string[]]));
    return { sheet: tables[0]?.sheet, lines };
  };
  const number = (text: string | undefined, unit: Unit): string => {
    const read = readNumber(text ?? '', { unit, currency: 'CNY' });
    if (read.kind === 'number') return toText(read.value);
    return read.kind === 'blank' ? 'missing' : read.fault.code;
  };
  const period = (text: string | undefined): string => {
    const read = readPeriod(text ?? '');
    return read.kind === 'period' ? periodLabel(read.period) : read.fault.code;
  };

  it('Chinese finance figures', async () => {
    const { sheet, lines } = await rowsOf('finance_zh.xlsx');
    expect(sheet).toBe('客户经营');
    expect([...lines.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const cell = (line: number, header: string) => lines.get(line)?.[lines.get(3)?.indexOf(header) ?? -1];
    expect(period(cell(4, '期间'))).toBe('2026-01');
    expect(cell(4, '营收达成率')).toBe('102.875%');
    expect(number(cell(5, '营收实际'), 'money')).toBe('931.2375');
    expect(number(cell(5, '毛利率'), 'percent')).toBe('28.75');
    expect(number(cell(6, '营收实际'), 'money')).toBe('2625000.525');
    expect(number(cell(7, '毛利率'), 'percent')).toBe('-5');
    expect(number(cell(7, '营收目标'), 'money')).toBe('0');
    expect(cell(7, '营收达成率')).toBe('=E7/D7');
    expect(number(cell(7, '营收达成率'), 'percent')).toBe('number-formula');
    expect(period(cell(7, '期间'))).toBe('period-missing');
    expect(cell(8, '客户总监')).toBe('合计');
  });

  it('full width and rare characters', async () => {
    const { sheet, lines } = await rowsOf('fullwidth_rare.xlsx');
    expect(sheet).toBe('全角与生僻字');
    expect(lines.get(2)).toEqual([
      '张䶮（生僻字）',
      '４２',
      '９５．５％',
      '46053',
      '１，２３４．５０',
      '２５％',
      '壹仟贰佰',
    ]);
    expect(period(lines.get(3)?.[3])).toBe('period-serial');
    expect(lines.get(6)?.slice(0, 4)).toEqual(['赵\u200B六', '−7', '−12.5%', '2026-3']);
  });

  it('English figures', async () => {
    const { lines } = await rowsOf('plain_en.xlsx');
    expect([2, 3, 4].map((line) => lines.get(line)?.slice(1, 5))).toEqual([
      ['2026-01-31', '1234.5', '1200', '102.875%'],
      ['2026-02-28', '-931.24', '980.25', '-95.00025503698036%'],
      ['2026-12-01', '1000000', '999999.99', '100.000001%'],
    ]);
  });
});
