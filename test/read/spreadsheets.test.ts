import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/maths/decimal.ts';
import { periodLabel } from '../../src/model/period.ts';
import type { Unit } from '../../src/model/template.ts';
import { looksDestroyed, readId } from '../../src/read/identifier.ts';
import { readNumber } from '../../src/read/number.ts';
import { readPeriod } from '../../src/read/period.ts';
import { readTable, type TableOptions } from '../../src/read/table.ts';
import { collected } from './collected.ts';

// The cases are handed out beside the repository and are no part of it.
const folder = new URL('../../../shared/cases/spreadsheets/', import.meta.url);
const describeCases = describe.skipIf(!existsSync(folder));

/** The rows of a case by their physical line, and how it was read. */
function reading(name: string, options: TableOptions = {}) {
  const { problems, report } = collected();
  const table = readTable({ name, bytes: readFileSync(new URL(name, folder)) }, options, report);
  const records = [...(table?.records(report) ?? [])];
  const rows = new Map(records.map(({ line, cells }) => [line, cells]));
  return {
    encoding: table?.encoding,
    delimiter: table?.delimiter,
    rows,
    records,
    codes: problems.map(({ code }) => code),
  };
}

function number(text: string | undefined, unit: Unit): string {
  const read = readNumber(text ?? '', { unit, currency: 'CNY' });
  if (read.kind === 'number') return toText(read.value);
  return read.kind === 'blank' ? 'missing' : read.fault.code;
}

function period(text: string | undefined): string {
  const read = readPeriod(text ?? '');
  return read.kind === 'period' ? periodLabel(read.period) : read.fault.code;
}

const id = (text: string | undefined): string => {
  const read = readId(text ?? '');
  return read.kind === 'fault' ? read.fault.code : read.kind === 'id' ? read.id : 'blank';
};

const UNITS: readonly Unit[] = ['money', 'money', 'percent', 'percent', 'percent'];

/** 客户总监 and 期间, then 营收目标, 营收实际, 营收达成率, 毛利率, 关键客户流失率. */
const financeRow = (cells: readonly string[] | undefined): string[] => [
  cells?.[1] ?? '',
  period(cells?.[2]),
  ...UNITS.map((unit, index) => number(cells?.[index + 3], unit)),
];

describeCases('the Chinese finance export', () => {
  it.each([
    ['lo_gb18030_comma_shown.csv', 'gb18030', ',', 0],
    ['lo_utf8_comma_shown.csv', 'utf-8', ',', 0],
    ['lo_utf8_semicolon_shown.csv', 'utf-8', ';', 0],
    ['excel_like_utf8bom_semicolon_crlf.csv', 'utf-8', ';', 0],
    ['excel_like_gb18030_crlf.csv', 'gb18030', ',', 0],
    ['excel_like_utf8bom_comma_crlf_sep.csv', 'utf-8', ',', 1],
    ['lo_utf16le_tab_shown.txt', 'utf-16le', '\t', 0],
  ])('%s', (name, encoding, delimiter, offset) => {
    const { rows, codes, ...form } = reading(name);
    expect(form).toMatchObject({ encoding, delimiter });
    expect(codes).toEqual([]);
    const row = (line: number) => rows.get(line + offset);
    expect([...rows.keys()]).toEqual(Array.from({ length: 9 }, (_, index) => index + 1 + offset));
    for (const cells of rows.values()) expect(cells).toHaveLength(12);
    expect(row(2)?.[7]).toBe('单位:万元');
    expect(row(3)?.slice(8)).toEqual(['备注', '', '', ' ']);
    expect(financeRow(row(4))).toEqual(['张伟', '2026-01', '1200', '1234.5', '102.88', '35.2', '3']);
    expect(financeRow(row(5))).toEqual(['李娜', '2026-02', '980.25', '931.24', '95', '28.7', '10']);
    expect(financeRow(row(6))).toEqual([
      '王芳(华东)',
      '2026-03',
      '2500000.5',
      '2625000.53',
      '105',
      '40',
      '0',
    ]);
    expect(financeRow(row(7))).toEqual([
      '赵六',
      'period-missing',
      'missing',
      '150',
      'number-spreadsheet-error',
      '-5',
      '25',
    ]);
    expect(row(5)?.[8]).toBe('流失1家,见附件');
    expect(row(6)?.[8]).toBe('单价"高"于均值');
    expect(row(8)?.[1]).toBe('合计');
    expect(row(9)?.[0]).toBe('制表人:王会计');
  });

  it('with all its digits, quoted', () => {
    const { rows } = reading('lo_utf8_comma_raw_quoted.csv');
    expect(financeRow(rows.get(4)).slice(1)).toEqual([
      'period-order',
      '1200',
      '1234.5',
      '102.875',
      '35.2',
      '3',
    ]);
    expect(financeRow(rows.get(5)).slice(3, 6)).toEqual(['931.2375', '95', '28.75']);
    expect(financeRow(rows.get(6))[3]).toBe('2625000.525');
    expect(financeRow(rows.get(7))[2]).toBe('0');
    expect(number(rows.get(8)?.[5], 'percent')).toBe('105.001058077039');
  });

  it('whose Chinese has been destroyed', () => {
    const { rows } = reading('lo_default_lossy_questionmarks.csv');
    expect(rows.get(3)?.slice(0, 9).every(looksDestroyed)).toBe(true);
    expect(id(rows.get(4)?.[1])).toBe('id-destroyed');
  });
});

describeCases('the English export', () => {
  it.each<[string, TableOptions, string]>([
    ['lo_en_shown.csv', {}, ','],
    ['lo_en_de_locale_semicolon.csv', {}, ';'],
    ['lo_en_cp1252_semicolon_shown.csv', { encoding: 'windows-1252' }, ';'],
  ])('%s', (name, options, delimiter) => {
    const { rows, ...form } = reading(name, options);
    expect(form).toMatchObject({ delimiter, codes: [] });
    const row = (line: number) => {
      const [director, month, revenue, target, attainment, nps] = rows.get(line) ?? [];
      return [
        director,
        period(month),
        number(revenue, 'money'),
        number(target, 'money'),
        number(attainment, 'percent'),
        number(nps, 'points'),
      ];
    };
    expect(row(2)).toEqual(['A. Müller; Co', 'period-order', '1234.5', '1200', '103', '7']);
    expect(row(3)).toEqual(['A. Müller; Co', 'period-order', '-931.24', '980.25', '-95', '7']);
    expect(row(4)).toEqual(['A. Müller; Co', 'period-order', '1000000', '999999.99', '100', '7']);
  });

  it('in windows-1252 is valid GB18030 where that is not asked for', () => {
    const { rows, encoding } = reading('lo_en_cp1252_semicolon_shown.csv');
    expect([encoding, rows.get(2)?.[0]]).toEqual(['gb18030', 'A. M黮ler; Co']);
  });
});

describeCases('the export in full width', () => {
  it.each([
    ['lo_fullwidth_gb18030.csv', 'gb18030'],
    ['lo_fullwidth_utf8.csv', 'utf-8'],
  ])('%s', (name, encoding) => {
    const { rows, ...form } = reading(name);
    expect(form).toMatchObject({ encoding, delimiter: ',', codes: [] });
    const row = (line: number) => {
      const [director, nps, attainment, month, revenue, weight] = rows.get(line) ?? [];
      return [
        id(director),
        number(nps, 'points'),
        number(attainment, 'percent'),
        period(month),
        number(revenue, 'money'),
        number(weight, 'percent'),
      ];
    };
    expect(row(2)).toEqual(['张䶮（生僻字）', '42', '95.5', 'period-serial', '1234.5', '25']);
    expect(row(3)).toEqual(['𠮷田 浩', '-7', '102', 'period-serial', '1000', '15']);
    // 1.05 is an error only beside its column: there it may be 105 % as well.
    expect(row(4)).toEqual(['欧阳　娜娜', 'missing', '1.05', 'period-serial', '-123.4', '20']);
    expect(row(5)).toEqual(['Ω Corp', 'missing', 'number-decimal-comma', '2026-03', 'number-space', '15']);
    expect(row(6)).toEqual(['id-invisible', '-7', '-12.5', 'period-month', '1000', '25']);
    expect(rows.get(7)?.[0]).toBe('合计');
  });
});

describeCases('exports of other systems', () => {
  it('Salesforce', () => {
    expect(reading('crm_salesforce_report.csv').codes).toEqual(['encoding-unknown']);
    const { rows, records } = reading('crm_salesforce_report.csv', { encoding: 'windows-1252' });
    expect(records.slice(1, 4).map(({ cells }) => number(cells[3], 'money'))).toEqual([
      '492203.79',
      '210456.2',
      'missing',
    ]);
    expect(rows.get(4)?.slice(0, 3)).toEqual(['Müller, Anna', 'a@domain.com', 'Opp "Q1"']);
    expect(rows.get(10)?.[0]).toBe('Copyright © 2000-2026 salesforce.com, inc. All rights reserved.');
  });

  it('HubSpot', () => {
    const { records } = reading('crm_hubspot_deals.csv');
    expect(records.slice(1).map(({ cells }) => number(cells[3], 'money'))).toEqual([
      '25000',
      'number-currency',
      'missing',
    ]);
  });

  it('ERP', () => {
    const vouchers = reading('erp_voucher_gb18030.csv');
    expect(vouchers.encoding).toBe('gb18030');
    expect(vouchers.records.slice(1).map(({ cells }) => number(cells[8], 'money'))).toEqual([
      '0',
      '300',
      '1234500',
    ]);
    expect(vouchers.records.slice(1).map(({ cells }) => period(cells[1]))).toEqual([
      '2025-02',
      '2025-02',
      '2025-03',
    ]);
    const balances = reading('erp_balance_utf8bom.csv');
    expect(balances.records).toHaveLength(5);
    expect(balances.records[0]?.cells[0]).toBe('科目编码');
  });
});
