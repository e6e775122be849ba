import { type BadInputs, error, missing } from './bad-input.ts';
import { actuals, edited, long, metric, roster, SMALL, withMetrics } from './small-firm.ts';

/** Actuals of revenue in percent, for D001, D002 and on; each cell begins in column 22. */
const data = (...cells: readonly string[]) => ({ files: { 'in.csv': actuals(...cells) } });

const withTemplate = (text: string, ...cells: readonly string[]) => ({
  files: { 't.yaml': text, 'in.csv': actuals(...cells) },
});

/** Revenue in points from −100 to 100, which is also its score, but for the floor. */
const POINTS = withMetrics(
  metric({ unit: 'points', curve: '{ anchors: [[-100, -100], [target, 100]] }', floor: '-100' }),
);

const MONEY = withMetrics(metric({ unit: 'money', target: '1000' }));

const read = (actual: number) => ({ D001: { revenue: { actual, state: 'scored' } } });

const notRead = (code: string, text: string, ...remedies: readonly (string | RegExp)[]) => ({
  ...data(text),
  finds: [error(code, 'in.csv:2:22', ...remedies)],
});

export const NUMBER: BadInputs = {
  N02: notRead('number-decimal-comma', '"1.234,56"', '1.234,56', 'comma'),
  N03: notRead('number-decimal-comma', '"12,34"', '12,34', 'decimal comma', 'grouped by three'),
  N05: {
    ...data('98%', '97%', '0.98'),
    finds: [
      error(
        'percent-scale',
        'in.csv:4:22',
        '0.98',
        '`scale: percent`',
        '`scale: fraction`',
        'revenue',
        'put %',
      ),
    ],
  },
  N06: { ...data('120%'), result: read(120) },
  N07: { ...data('１２３'), result: read(123) },
  N09: { ...withTemplate(MONEY, '"(1,234.00)"'), result: read(-1234) },
  N10: [
    ...(
      [
        ['"¥1,234"', 1234],
        ['"￥1,234"', 1234],
        ['1.2万', 12_000],
        ['3亿', 300_000_000],
        ['1234元', 1234],
      ] as const
    ).map(([cell, actual]) => ({ ...withTemplate(MONEY, cell), result: read(actual) })),
    ...['$1234', '£1234'].map((cell) => ({
      ...withTemplate(MONEY, cell),
      exit: [1],
      finds: [error('number-currency', 'in.csv:2:22', cell, 'CNY')],
    })),
  ],
  N11: [
    {
      ...withTemplate(POINTS, '–5', '−5'),
      finds: [error('number-dash', 'in.csv:2:22', 'U+2013')],
    },
    { ...withTemplate(POINTS, '−5'), exit: [0], result: read(-5) },
  ],
  N12: {
    ...data('#N/A', '#REF!', '#DIV/0!', 'NULL', '无', '待定', '-', '—', 'N/A', '90'),
    finds: [
      error('number-spreadsheet-error', 'in.csv:2:22', '#N/A'),
      error('number-spreadsheet-error', 'in.csv:3:22', '#REF!'),
      error('number-spreadsheet-error', 'in.csv:4:22', '#DIV/0!'),
      error('number-word', 'in.csv:5:22', 'NULL', 'N/A'),
      error('number-word', 'in.csv:6:22', '无', 'N/A'),
      error('number-word', 'in.csv:7:22', '待定', 'N/A'),
    ],
  },
  N13: {
    ...data('', ' ', '90'),
    finds: [
      missing('missing-value', '', 'D001', 'revenue', '2026-Q1', 'no score, grade or bonus'),
      missing('missing-value', '', 'D002', 'revenue', '2026-Q1', 'no score, grade or bonus'),
    ],
    result: {
      complete: false,
      D001: {
        score: null,
        grade: null,
        bonus: null,
        revenue: { state: 'missing', actual: null, score: null },
      },
      D002: {
        score: null,
        grade: null,
        bonus: null,
        revenue: { state: 'missing', actual: null, score: null },
      },
      D003: { score: 90, grade: 'A', revenue: { state: 'scored' } },
    },
  },
  N15: {
    ...data('NaN', 'Infinity', '-inf'),
    finds: ['NaN', 'Infinity', '-inf'].map((text, index) =>
      error('number-not-finite', `in.csv:${index + 2}:22`, text),
    ),
  },
  N16: notRead('number-form', '0x10', '0x10'),
  N17: notRead('number-exponent', '1.23E+05', '1.23E+05', 'Excel', /digits/, /widen/),
  N18: {
    ...data('5.00000000000000000000000000001'),
    prints: ['5.00'],
    result: { D001: { score: 5 } },
    json: ['"actual": 5.00000000000000000000000000001,'],
  },
  N19: {
    ...withTemplate(edited('target: 1000', 'target: 9007199254740993', MONEY), '9007199254740993'),
    result: { D001: { score: 100 } },
    json: ['"actual": 9007199254740993,', '"target": 9007199254740993,'],
  },
  N20: ['-0', '-0.00', '(0.00)'].map((cell) => ({
    ...withTemplate(POINTS, cell),
    result: { D001: { revenue: { actual: 0 } } },
    json: ['"actual": 0,'],
    never: [/(?<!\d)-0(\.0+)?(?!\d)/u],
  })),
  N21: {
    files: { 'in.csv': long('D001,46053,revenue,90') },
    finds: [error('period-serial', 'in.csv:2:6', '46053', '2026-01-31')],
  },
  N22: {
    ...data('2026/1/5', '5-Jan', '1月5日'),
    finds: ['2026/1/5', '5-Jan', '1月5日'].map((text, index) =>
      error('number-date', `in.csv:${index + 2}:22`, text, 'date'),
    ),
  },
  N23: {
    ...withTemplate(
      edited('unit: points', 'unit: points\n        range: [-100, 100]', POINTS),
      '120',
      '-101',
    ),
    finds: [
      error('out-of-range', 'in.csv:2:22', '120', '-100', '100', 'revenue', 'range'),
      error('out-of-range', 'in.csv:3:22', '-101', '-100', '100', 'revenue', 'range'),
    ],
  },
  N25: {
    files: {
      't.yaml': withMetrics(metric({ weight: '50%' }), metric({ id: 'nps', title: 'NPS', weight: '50%' })),
      'in.csv': 'director,period,revenue,nps\nD001,2026-Q1,89.99,90\n',
    },
    prints: [/│ D001 .*│ 90\.00 │ A +│/u],
    result: { D001: { score: 90, grade: 'A' } },
  },
  N26: {
    files: {
      't.yaml': `${SMALL.slice(0, SMALL.indexOf('grades:'))}grades:
  - { grade: A, from: 90, coefficient: 1.1 }
  - { grade: D, from: 0, coefficient: 0.3 }
bonus: { base: roster, by: grade }
`,
      'roster.csv': roster('D001,Zhang San,33333.33', 'D002,Li Si,50000'),
      'in.csv': actuals('50', '95'),
    },
    prints: ['10,000.00', '55,000.00', '65,000.00'],
    result: { D001: { bonus: 10_000 }, D002: { bonus: 55_000 }, totals: { bonus: 65_000 } },
  },
};
