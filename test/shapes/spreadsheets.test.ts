import { existsSync, readFileSync } from 'node:fs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type Run, runCli } from '../run.ts';
import { type Encoding, encoded } from './encodings.ts';

// The cases are handed out beside the repository and are no part of it.
const folder = new URL('../../../shared/cases/spreadsheets/', import.meta.url);
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, folder));
const describeCases = describe.skipIf(!existsSync(folder));

/** A metric without a target, whose curve takes any number: what matters here is how its cells are read. */
const metric = (id: string, title: string, unit: string, weight: number, more = ''): string =>
  `      - { id: ${id}, title: "${title}", weight: ${weight}%, cycle: month, unit: ${unit}, better: higher, curve: { anchors: [[-9, 0], [9, 100]] }, missing: exclude${more} }`;

const template = (metrics: readonly string[], columns = ''): string =>
  [
    'scorecard: 1',
    'id: spreadsheets',
    'title: Spreadsheets',
    'currency: CNY',
    ...(columns === '' ? [] : [`columns: { ${columns} }`]),
    'dimensions:',
    '  - id: all',
    '    title: All',
    '    metrics:',
    ...metrics,
    'minimum-coverage: 0%',
    'grades:',
    '  - { grade: A, from: 0 }',
    '',
  ].join('\n');

const FINANCE = template([
  metric('plan', '营收目标', 'money', 20),
  metric('sales', '营收实际', 'money', 20),
  metric('attainment', '营收达成率', 'percent', 20),
  metric('margin', '毛利率', 'percent', 20),
  metric('churn', '关键客户流失率', 'percent', 20),
]);

const ENGLISH = template([
  metric('revenue', 'revenue', 'money', 40),
  metric('attainment', 'attainment', 'percent', 30),
  metric('nps', 'nps', 'points', 30),
]);

const FULL_WIDTH = template([
  metric('nps', 'NPS', 'points', 30),
  metric('attainment', '营收达成率', 'percent', 30, ', scale: percent'),
  metric('revenue', '营收实际', 'money', 40),
]);

interface JsonResult {
  readonly directors: readonly {
    readonly director: string;
    readonly dimensions: readonly {
      readonly metrics: readonly {
        readonly id: string;
        readonly actual: number | null;
        readonly evidence: readonly {
          readonly line: number;
          readonly column: string;
          readonly text: string;
        }[];
      }[];
    }[];
  }[];
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly hint: string;
    readonly file: string | null;
    readonly line: number | null;
  }[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

const score = (files: Files, period: string, ...more: readonly string[]): Promise<Run> =>
  runCli(
    ['score', 'template.yaml', 'data.csv', '--period', period, '--format', 'json', '--lang', 'en', ...more],
    files,
  );

const parsed = ({ stdout }: Run): JsonResult => JSON.parse(stdout) as JsonResult;

/** What is wrong and where: the faults of one run by their lines. */
const faultsOf = (run: Run): string[] =>
  parsed(run)
    .problems.filter(({ severity }) => severity === 'error')
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.code < b.code ? -1 : 1))
    .map(({ line, code }) => `${line}: ${code}`);

/** Each director's actuals in the order of the template, with the line they come from. */
function actualsOf(run: Run): Record<string, unknown> {
  const found = parsed(run).directors.flatMap(({ director, dimensions }) => {
    const metrics = dimensions.flatMap((dimension) => dimension.metrics);
    const lines = new Set(metrics.flatMap(({ evidence }) => evidence.map(({ line }) => line)));
    return lines.size === 0 ? [] : [[director, [...lines, ...metrics.map(({ actual }) => actual)]]];
  });
  return Object.fromEntries(found);
}

const messages = (run: Run, code: string): string[] =>
  parsed(run)
    .problems.filter((problem) => problem.code === code)
    .map(({ message }) => message);

/** A case with some of its text replaced, in the bytes it has. */
function edited(name: string, encoding: Encoding, ...replacements: readonly (readonly [string, string])[]) {
  const decoder = new TextDecoder(encoding === 'utf-8 with BOM' ? 'utf-8' : encoding);
  const text = decoder.decode(bytesOf(name));
  expect(Buffer.from(encoded(text, encoding)).equals(bytesOf(name)), `${name} is in ${encoding}`).toBe(true);
  return encoded(
    replacements.reduce((result, [from, to]) => {
      expect(result).toContain(from);
      return result.replaceAll(from, to);
    }, text),
    encoding,
  );
}

describeCases('the Chinese finance export', () => {
  const exports: readonly (readonly [name: string, encoding: Encoding, delimiter: string, offset: number])[] =
    [
      ['lo_gb18030_comma_shown.csv', 'gb18030', ',', 0],
      ['lo_utf8_comma_shown.csv', 'utf-8', ',', 0],
      ['lo_utf8_semicolon_shown.csv', 'utf-8', ';', 0],
      ['excel_like_utf8bom_semicolon_crlf.csv', 'utf-8 with BOM', ';', 0],
      ['excel_like_gb18030_crlf.csv', 'gb18030', ',', 0],
      ['excel_like_utf8bom_comma_crlf_sep.csv', 'utf-8 with BOM', ',', 1],
      ['lo_utf16le_tab_shown.txt', 'utf-16le', '\t', 0],
    ];

  it.each(exports)('%s has one row at fault, and every fault of it is named', async (name, _, __, offset) => {
    const run = await score({ 'template.yaml': FINANCE, 'data.csv': bytesOf(name) }, '2026-01');
    expect(run.code).toBe(1);
    expect(parsed(run).directors).toEqual([]);
    expect(faultsOf(run)).toEqual([
      `${7 + offset}: number-spreadsheet-error`,
      `${7 + offset}: period-missing`,
    ]);
  });

  it.each(exports)('%s, that row mended, is read cell by cell', async (name, encoding, delimiter, offset) => {
    const data = edited(
      name,
      encoding,
      [`赵六${delimiter}${delimiter}`, `赵六${delimiter}2026年3月31日${delimiter}`],
      ['#DIV/0!', '0%'],
    );
    const files = { 'template.yaml': FINANCE, 'data.csv': data };
    const january = await score(files, '2026-01');
    expect(actualsOf(january)).toEqual({ 张伟: [4 + offset, 1200, 1234.5, 102.88, 35.2, 3] });
    expect(actualsOf(await score(files, '2026-02'))).toEqual({
      李娜: [5 + offset, 980.25, 931.24, 95, 28.7, 10],
    });
    expect(actualsOf(await score(files, '2026-03'))).toEqual({
      '王芳(华东)': [6 + offset, 2500000.5, 2625000.53, 105, 40, 0],
      赵六: [7 + offset, null, 150, 0, -5, 25],
    });
    expect(parsed(january).directors.map(({ director }) => director)).toEqual(
      ['张伟', '李娜', '王芳(华东)', '赵六'].sort(),
    );
    expect(messages(january, 'title-rows').join()).toContain('the stated unit 万元 is not applied');
    expect(messages(january, 'total-rows').join()).toMatch(
      new RegExp(`合计, 制表人:王会计.*${8 + offset}, ${9 + offset}`, 'u'),
    );
    expect(messages(january, 'extra-column').join()).toContain('序号, 备注');
  });

  it('with all its digits and American dates is refused for the dates', async () => {
    const name = 'lo_utf8_comma_raw_quoted.csv';
    const refused = await score({ 'template.yaml': FINANCE, 'data.csv': bytesOf(name) }, '2026-01');
    expect(faultsOf(refused)).toEqual([
      '4: period-order',
      '5: period-order',
      '6: period-order',
      '7: number-spreadsheet-error',
      '7: period-missing',
    ]);
    const data = edited(
      name,
      'utf-8',
      ['01/31/2026', '2026-01-31'],
      ['02/28/2026', '2026-02-28'],
      ['03/31/2026', '2026-03-31'],
      ['"赵六",', '"赵六","2026-03-31"'],
      ['#DIV/0!', '0%'],
    );
    const files = { 'template.yaml': FINANCE, 'data.csv': data };
    expect(actualsOf(await score(files, '2026-01'))).toEqual({ 张伟: [4, 1200, 1234.5, 102.875, 35.2, 3] });
    expect(actualsOf(await score(files, '2026-02'))).toEqual({ 李娜: [5, 980.25, 931.2375, 95, 28.75, 10] });
    expect(actualsOf(await score(files, '2026-03'))).toEqual({
      '王芳(华东)': [6, 2500000.5, 2625000.525, 105, 40, 0],
      赵六: [7, 0, 150, 0, -5, 25],
    });
  });

  it('whose Chinese is destroyed is refused by name, in a folder too', async () => {
    const data = bytesOf('lo_default_lossy_questionmarks.csv');
    const run = await score({ 'template.yaml': FINANCE, 'data.csv': data }, '2026-01');
    expect(run.code).toBe(1);
    expect(parsed(run).directors).toEqual([]);
    const [problem] = parsed(run).problems;
    expect(problem).toMatchObject({ file: 'data.csv', severity: 'error' });
    expect(problem?.message).toMatch(/encoding|lost/u);
    expect(problem?.hint).toMatch(/export|save/u);

    const beside = await runCli(
      ['score', 'template.yaml', 'data', '--period', '2026-01', '--format', 'json', '--lang', 'en'],
      {
        'template.yaml': ENGLISH,
        'data/destroyed.csv': data,
        'data/good.csv': 'director,period,revenue,attainment,nps\nD1,2026-01,5,50,5\n',
      },
    );
    expect(parsed(beside).problems.map(({ file }) => file)).toContain('destroyed.csv');
  });
});

describeCases('the English export', () => {
  const dates: readonly (readonly [string, string])[] = [
    ['1/31/2026', '2026-01-31'],
    ['2/28/2026', '2026-02-28'],
    ['12/1/2026', '2026-12-01'],
  ];
  const MONTHS = ['2026-01', '2026-02', '2026-12'] as const;
  const ROWS = [
    [1234.5, 103, 7],
    [-931.24, -95, 7],
    [1000000, 100, 7],
  ] as const;

  it.each([
    ['lo_en_shown.csv', [], 'utf-8'],
    ['lo_en_de_locale_semicolon.csv', [], 'utf-8'],
    ['lo_en_cp1252_semicolon_shown.csv', ['--encoding', 'windows-1252'], 'latin1'],
  ] as const)(
    '%s is refused for its dates, and read cell by cell with others',
    async (name, options, encoding) => {
      const refused = await score(
        { 'template.yaml': ENGLISH, 'data.csv': bytesOf(name) },
        '2026-01',
        ...options,
      );
      expect(faultsOf(refused)).toEqual(['2: period-order', '3: period-order', '4: period-order']);

      const text = Buffer.from(bytesOf(name)).toString(encoding);
      const mended = dates.reduce((result, [from, to]) => result.replace(from, to), text);
      const files = { 'template.yaml': ENGLISH, 'data.csv': Buffer.from(mended, encoding) };
      for (const [index, month] of MONTHS.entries()) {
        const run = await score(files, month, ...options);
        expect(actualsOf(run)).toEqual({ 'A. Müller; Co': [index + 2, ...(ROWS[index] ?? [])] });
        expect(messages(run, 'bare-level').join()).toContain('target');
      }
    },
  );

  it('in windows-1252, where that is not said, names the encoding that it was read in', async () => {
    const files = { 'template.yaml': ENGLISH, 'data.csv': bytesOf('lo_en_cp1252_semicolon_shown.csv') };
    const run = await score(files, '2026-01');
    expect(messages(run, 'read-as').join()).toContain('gb18030');
  });
});

describeCases('the export in full width', () => {
  const FAULTS = [
    '2: period-serial',
    '3: period-serial',
    '4: period-serial',
    '6: id-invisible',
    '6: period-month',
  ];

  it.each([
    ['lo_fullwidth_gb18030.csv', 'gb18030'],
    ['lo_fullwidth_utf8.csv', 'utf-8'],
  ] as const)(
    '%s is refused for its dates and ids, and read cell by cell with others',
    async (name, encoding) => {
      const refused = await score({ 'template.yaml': FULL_WIDTH, 'data.csv': bytesOf(name) }, '2026-01');
      expect(faultsOf(refused)).toEqual(FAULTS);

      const dates = [
        ['46053', '2026-01-31'],
        ['46081', '2026-02-28'],
        ['46112', '2026-03-31'],
        ['2026-3,', '2026-03,'],
        ['赵\u200b六', '赵六'],
      ] as const;
      const dated = { 'template.yaml': FULL_WIDTH, 'data.csv': edited(name, encoding, ...dates) };
      const march = await score(dated, '2026-03');
      expect(faultsOf(march)).toEqual(['5: number-decimal-comma', '5: number-space']);

      const numbers = [...dates, ['"98,5%"', '98.5%'], ['"1\u00a0234,50"', '1234.50']] as const;
      const files = { 'template.yaml': FULL_WIDTH, 'data.csv': edited(name, encoding, ...numbers) };
      expect(actualsOf(await score(files, '2026-01'))).toEqual({ '张䶮（生僻字）': [2, 42, 95.5, 1234.5] });
      expect(actualsOf(await score(files, '2026-02'))).toEqual({ '𠮷田 浩': [3, -7, 102, 1000] });
      const third = await score(files, '2026-03');
      expect(actualsOf(third)).toEqual({
        '欧阳　娜娜': [4, null, 1.05, -123.4],
        'Ω Corp': [5, null, 98.5, 1234.5],
        赵六: [6, -7, -12.5, 1000],
      });
      expect(messages(third, 'total-rows').join()).toContain('合计');
      expect(messages(third, 'extra-column').join()).toContain('权重, 大写备注');
    },
  );

  it('does not guess whether 1.05 is 105 %', async () => {
    const data = edited(
      'lo_fullwidth_utf8.csv',
      'utf-8',
      ['46053', '2026-01-31'],
      ['46081', '2026-02-28'],
      ['46112', '2026-03-31'],
      ['2026-3,', '2026-03,'],
      ['赵\u200b六', '赵六'],
      ['"98,5%"', '98.5%'],
      ['"1\u00a0234,50"', '1234.50'],
    );
    const silent = FULL_WIDTH.replace(', scale: percent', '');
    const run = await score({ 'template.yaml': silent, 'data.csv': data }, '2026-03');
    expect(faultsOf(run)).toEqual(['4: percent-scale']);
  });
});

describeCases('exports of other systems', () => {
  // ‘Amount’ alone is the contract's word for what was paid, so a metric of deals needs a word more.
  const AMOUNT = metric('deals', 'Deal amount', 'money', 100);
  const asDeals = (text: string): string => text.replace(/(?<=[",])Amount(?=[",])/u, 'Deal amount');
  const OTHERS = [
    'crm_salesforce_report.csv',
    'crm_hubspot_deals.csv',
    'erp_voucher_gb18030.csv',
    'erp_balance_utf8bom.csv',
  ] as const;

  it.each(OTHERS)(
    '%s is refused by name on the command line, passed over with a note in a folder',
    async (name) => {
      const options =
        name === 'crm_salesforce_report.csv' ? (['--encoding', 'windows-1252'] as const) : ([] as const);
      const files = { 'template.yaml': template([AMOUNT]), [name]: bytesOf(name) };
      const common = ['--period', '2026-01', '--format', 'json', '--lang', 'en', ...options];
      const refused = await runCli(['score', 'template.yaml', name, ...common], files);
      expect(refused.code).toBe(1);
      expect(parsed(refused).problems).toContainEqual(
        expect.objectContaining({ code: 'unknown-kind', severity: 'error', file: name }),
      );

      const passed = await runCli(['score', 'template.yaml', 'data', ...common], {
        'template.yaml': template([AMOUNT]),
        [`data/${name}`]: bytesOf(name),
        'data/values.csv': 'director,period,Deal amount\nD1,2026-01,5\n',
      });
      expect(passed.code, passed.stdout).toBe(0);
      expect(parsed(passed).problems).toContainEqual(
        expect.objectContaining({ code: 'unknown-kind', severity: 'note', file: name }),
      );
    },
  );

  it('Salesforce without its encoding is no text that can be told', async () => {
    const files = { 'template.yaml': template([AMOUNT]), 'data.csv': bytesOf('crm_salesforce_report.csv') };
    const run = await score(files, '2026-01');
    expect([run.code, parsed(run).problems[0]?.code]).toEqual([1, 'encoding-unknown']);
  });

  it('Salesforce under its own headers: three rows, no footer, no American dates', async () => {
    const own = template([AMOUNT], 'director: ["Opportunity Owner"], period: ["Close Date"]');
    const text = asDeals(Buffer.from(bytesOf('crm_salesforce_report.csv')).toString('latin1'));
    const option = ['--encoding', 'windows-1252'] as const;
    const refused = await score(
      { 'template.yaml': own, 'data.csv': Buffer.from(text, 'latin1') },
      '2026-01',
      ...option,
    );
    expect(faultsOf(refused)).toEqual(['2: period-order', '3: period-order', '4: period-order']);

    const mended = text.replaceAll(/"\d+\/\d+\/2026"/gu, '"2026-01-31"');
    const files = { 'template.yaml': own, 'data.csv': Buffer.from(mended, 'latin1') };
    const run = await score(files, '2026-01', ...option);
    expect(actualsOf(run)).toEqual({ 'John Doe': [2, 492203.79], 'Jane Doe': [3, 210456.2] });
    expect(parsed(run).directors.map(({ director }) => director)).toEqual([
      'Jane Doe',
      'John Doe',
      'Müller, Anna',
    ]);
    expect(messages(run, 'total-rows').join()).toMatch(/7, 9, 10/u);
  });

  it('HubSpot under its own headers: another currency and a time of day are errors', async () => {
    const own = template([AMOUNT], 'director: ["Deal owner"], period: ["Close Date"]');
    const text = asDeals(Buffer.from(bytesOf('crm_hubspot_deals.csv')).toString());
    const files = { 'template.yaml': own, 'data.csv': text };
    const run = await score(files, '2026-12');
    expect(parsed(run).directors).toEqual([]);
    expect(faultsOf(run)).toEqual([
      '3: number-currency',
      '3: period-form',
      '4: no-director',
      '4: period-missing',
    ]);
  });

  it('vouchers of an ERP under its own headers', async () => {
    const own = template(
      [metric('debit', '借方金额', 'money', 50), metric('credit', '贷方金额', 'money', 50)],
      'director: [科目编码], period: [凭证日期]',
    );
    const files = { 'template.yaml': own, 'data.csv': bytesOf('erp_voucher_gb18030.csv') };
    expect(actualsOf(await score(files, '2025-02'))).toEqual({ '1602': [3, 0, 300], '660301': [2, 300, 0] });
    expect(actualsOf(await score(files, '2025-03'))).toEqual({ '6001': [4, null, 1234500] });
  });
});

describeCases('workbooks', () => {
  const scoreWorkbook = (yaml: string, bytes: Uint8Array, period: string): Promise<Run> =>
    runCli(['score', 'template.yaml', 'data.xlsx', '--period', period, '--format', 'json', '--lang', 'en'], {
      'template.yaml': yaml,
      'data.xlsx': bytes,
    });

  /** The workbook with some cells of its first sheet given other values. */
  async function mended(name: string, cells: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
    const workbook = await openXlsx(bytesOf(name), { readStyles: true });
    const rows = workbook.sheets[0]?.rows ?? [];
    for (const [place, value] of Object.entries(cells)) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      const cellsOfRow = rows[row];
      if (cellsOfRow !== undefined) cellsOfRow[column] = value;
      workbook.sheets[0]?.cells?.delete(place);
    }
    return saveXlsx(workbook);
  }

  it('plain_en.xlsx is read as it stands', async () => {
    const bytes = bytesOf('plain_en.xlsx');
    const name = 'A. Müller; Co';
    expect(actualsOf(await scoreWorkbook(ENGLISH, bytes, '2026-01'))).toMatchObject({
      [name]: [2, 1234.5, 102.875, 7],
    });
    expect(actualsOf(await scoreWorkbook(ENGLISH, bytes, '2026-02'))).toMatchObject({
      [name]: [3, -931.24, -95.00025503698036, 7],
    });
    expect(actualsOf(await scoreWorkbook(ENGLISH, bytes, '2026-12'))).toMatchObject({
      [name]: [4, 1000000, 100.000001, 7],
    });
  });

  it('finance_zh.xlsx has one row at fault: no period, and a formula without a stored value', async () => {
    const refused = await scoreWorkbook(FINANCE, bytesOf('finance_zh.xlsx'), '2026-01');
    expect(faultsOf(refused)).toEqual(['7: number-formula', '7: period-missing']);
    expect(refused.stdout).toContain('"sheet": "客户经营"');
  });

  it('finance_zh.xlsx, that row mended, is read cell by cell', async () => {
    const bytes = await mended('finance_zh.xlsx', { '6,2': '2026-03', '6,5': '0%' });
    expect(actualsOf(await scoreWorkbook(FINANCE, bytes, '2026-01'))).toEqual({
      张伟: [4, 1200, 1234.5, 102.875, 35.2, 3],
    });
    expect(actualsOf(await scoreWorkbook(FINANCE, bytes, '2026-02'))).toEqual({
      李娜: [5, 980.25, 931.2375, 95, 28.75, 10],
    });
    const march = await scoreWorkbook(FINANCE, bytes, '2026-03');
    expect(actualsOf(march)).toEqual({
      '王芳(华东)': [6, 2500000.5, 2625000.525, 105, 40, 0],
      赵六: [7, 0, 150, 0, -5, 25],
    });
    expect(messages(march, 'total-rows').join()).toMatch(/合计.*8, 9/u);
    expect(messages(march, 'title-rows').join()).toContain('万元');
  });

  it('fullwidth_rare.xlsx is refused as its CSV is, and every cell at fault is named', async () => {
    const run = await scoreWorkbook(FULL_WIDTH, bytesOf('fullwidth_rare.xlsx'), '2026-01');
    expect(faultsOf(run)).toEqual([
      '2: period-serial',
      '3: period-serial',
      '4: period-serial',
      '6: id-invisible',
      '6: period-month',
    ]);
  });
});
