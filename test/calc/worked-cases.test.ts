import { describe, expect, it } from 'vitest';
import type { Case } from '../oracle/case.ts';
import { inFolder, runHere } from '../run.ts';
import { metricsOfResult, parseScored, type Scored, type ScoredDirector, scored } from './scored.ts';
import { firm, measured, metric, Q1, quarter, WANG } from './small-firm.ts';

/** What the rules say themselves of single cases: each was worked out on paper, and stands in the rules so. */
interface Answer {
  /** Of the one director. */
  readonly director?: Partial<ScoredDirector>;
  readonly metric?: { readonly state?: string; readonly score?: number; readonly target?: number };
  readonly complete?: boolean;
}

const byAttainment = (weights: readonly string[], actuals: readonly string[]): Case =>
  firm(
    weights.map((weight, index) => metric(`m${index + 1}`, weight)),
    actuals.map((actual, index) => measured(`m${index + 1}`, actual)),
  );

const npsCurve = {
  anchors: [
    ['0', '0'],
    ['target', '100'],
    ['70', '120'],
  ],
} as const;

const churnSteps = {
  steps: [
    ['0', '120'],
    ['3', '100'],
    ['5', '80'],
  ],
} as const;

const CASES: readonly (readonly [what: string, kase: Case, answer: Answer])[] = [
  [
    'NPS 40 against an own target of 40, anchors [[0, 0], [target, 100], [70, 120]]: 100',
    firm(
      [metric('nps', '100', { unit: 'points', target: '50', curve: npsCurve })],
      [measured('nps', '40', { levels: { target: '40' } })],
    ),
    { metric: { state: 'scored', score: 100, target: 40 } },
  ],
  [
    'churn missing under `zero`: a metric score of 0, though no churn would earn 120',
    firm(
      [
        metric('churn', '60', { better: 'lower', target: undefined, curve: churnSteps, missing: 'zero' }),
        metric('b', '40'),
      ],
      [measured('b', '100')],
    ),
    { metric: { state: 'zeroed', score: 0 }, director: { score: 40, due: 100, coverage: 100 } },
  ],
  [
    'churn 5 %, better lower, steps [[0, 120], [3, 100], [5, 80]]: 80',
    firm(
      [metric('churn', '100', { better: 'lower', target: undefined, curve: churnSteps })],
      [measured('churn', '5')],
    ),
    { metric: { score: 80 } },
  ],
  [
    'base 40,000 until 14 February and 60,000 from the 15th, 45 + 45 of 90 days, coefficient 1: 50,000',
    firm([metric('m', '100')], [measured('m', '80')], {
      roster: [
        { ...WANG, base: '40000', to: '2026-02-14' },
        { ...WANG, base: '60000', from: '2026-02-15' },
      ],
    }),
    { director: { days: 90, daysInPeriod: 90, proration: 1, coefficient: 1, base: 50_000, bonus: 50_000 } },
  ],
  [
    'joined on 15 February: 4.5 M against a template target of 9 M is an attainment of 100 %, proration 45 / 90',
    firm(
      [metric('revenue', '100', { unit: 'money', target: '9000000', prorateTarget: true })],
      [measured('revenue', '4500000')],
      {
        roster: [{ ...WANG, from: '2026-02-15' }],
      },
    ),
    {
      metric: { score: 100, target: 4_500_000 },
      director: { days: 45, daysInPeriod: 90, proration: 0.5, base: 50_000, bonus: 30_000 },
    },
  ],
  [
    'weights 25, 35 and 40 with scores 91, 88 and 91: 89.95 exactly, not 89.94, and no A',
    byAttainment(['25', '35', '40'], ['91', '88', '91']),
    { director: { score: 89.95, grade: 'B' } },
  ],
  [
    '89.995 is published as 90.00 and is an A',
    byAttainment(['50', '50'], ['90', '89.99']),
    { director: { score: 90, grade: 'A' } },
  ],
  [
    '89.9949 is published as 89.99 and is a B',
    byAttainment(['51', '49'], ['89.99', '90']),
    // (51 × 89.99 + 49 × 90) ÷ 100 = 89.9949
    { director: { score: 89.99, grade: 'B' } },
  ],
];

describe('a worked case of the rules', () => {
  it.each(CASES)('%s', async (_, kase, answer) => {
    const result = await scored(kase);
    const [director] = result.directors;
    const [first] = director === undefined ? [] : metricsOfResult(director);
    expect(first).toMatchObject(answer.metric ?? {});
    expect(director).toMatchObject(answer.director ?? {});
    expect(result.complete).toBe(answer.complete ?? true);
  });
});

/** The shipped template with actuals that earn what the rules name: revenue 118, new customers 40, churn 50. */
const REFERENCE = {
  'roster.csv': 'director,name,base\nD001,王芳,50000\n',
  'finance.csv': 'director,period,revenue-attainment\nD001,2026-Q1,118%\n',
  // 100 × 4.8 ÷ 12 = 40; from 5 % to 10 % churn costs 12 points a percent: 60 − 0.8333… × 12 = 50.
  'crm.csv': 'director,period,new-customer-contribution,key-account-churn\nD001,2026-Q1,4.8%,5.8333333333%\n',
};

const inQuarter = async (number: number, files: Readonly<Record<string, string>>): Promise<Scored> =>
  inFolder(files, async () =>
    parseScored(
      await runHere([
        'score',
        'account-director',
        ...Object.keys(files),
        '--period',
        `2026-Q${number}`,
        '--format',
        'json',
      ]),
    ),
  );

describe('the reference template', () => {
  it('gives 81.00 for 118, 40 and 50 on weights of 25, 15 and 10, with half of the weight due', async () => {
    const { directors } = await inQuarter(1, REFERENCE);
    const [director] = directors;
    expect(director).toMatchObject({ score: 81, grade: 'B', due: 50, coverage: 50 });
    const scores = director && metricsOfResult(director).map(({ score, state }) => score ?? state);
    expect(scores).toEqual([118, 40, 'not-due', 'not-due', 50, 'not-due', 'not-due']);
  });

  it.each([
    [1, 50],
    [2, 65],
    [3, 50],
    [4, 100],
  ])('has in Q%d %d %% of its weight due', async (number, due) => {
    const { directors } = await inQuarter(number, REFERENCE);
    expect(directors[0]?.due).toBe(due);
  });
});

describe('the same with new customers and churn under `exclude`', () => {
  const reference = (missing: 'exclude' | undefined): Case =>
    firm(
      [
        metric('revenue', '25'),
        metric('new-customers', '15', { missing }),
        metric('margin', '20', { cycle: 'year' }),
        metric('nps', '15', { cycle: 'half-year' }),
        metric('churn', '10', { missing }),
        metric('innovations', '8', { cycle: 'year' }),
        metric('collaboration', '7', { cycle: 'year' }),
      ],
      [measured('revenue', '118')],
    );

  it('shows 118.00 on a coverage of 25 of 50 due: below 80 %, no grade, no bonus, exit 1', async () => {
    const { complete, directors, problems } = await scored(reference('exclude'));
    expect(directors[0]).toMatchObject({ score: 118, grade: null, bonus: null, due: 50, coverage: 25 });
    expect(complete).toBe(false);
    expect(problems.map(({ code }) => code)).toContain('low-coverage');
  });

  it('has no score at all where the values are simply missing', async () => {
    const { complete, directors } = await scored(reference(undefined));
    expect(directors[0]).toMatchObject({ score: null, grade: null, bonus: null, due: 50, coverage: 25 });
    expect(complete).toBe(false);
  });
});

describe('a period in which nothing is due', () => {
  it('is an error, not a score', async () => {
    const kase = firm([metric('margin', '100', { cycle: 'year' })], [measured('margin', '90')], {
      period: Q1,
    });
    const { directors, problems } = await scored(kase);
    expect(directors).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('nothing-due');
    expect((await scored({ ...kase, period: quarter(4) })).directors).toHaveLength(1);
  });
});
