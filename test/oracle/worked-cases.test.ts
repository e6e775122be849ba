import { describe, expect, it } from 'vitest';
import type { Case, Curve, Cycle, Fact, Metric, Period, Template, Value } from './case.ts';
import { faults, report } from './compared.ts';
import {
  metric,
  metricsIn,
  only,
  Q1,
  quarter,
  resultOf,
  scoring,
  value,
  wang,
  worked,
  workedCases,
} from './worked.ts';

/**
 * The oracle against answers that were worked out by hand: those that the rules give themselves, and a few of
 * the same kind.
 */
/** The score of a metric that is alone on its scorecard. */
const scoreOn = (actual: string, given: Partial<Metric>, levels?: Value['levels']): number | null =>
  only(metricsIn(scoring([metric('m', '100', given)], [value('m', actual, { levels })]))).score;

const reference: readonly Metric[] = [
  metric('revenue', '25'),
  metric('new-customers', '15', { missing: 'exclude' }),
  metric('margin', '20', { cycle: 'year' }),
  metric('nps', '15', { cycle: 'half-year' }),
  metric('churn', '10', { missing: 'exclude' }),
  metric('innovations', '8', { cycle: 'year' }),
  metric('collaboration', '7', { cycle: 'year' }),
];

describe('the reference template', () => {
  it('scores 81.00 in Q1, on the half of the weight that is due', () => {
    const kase = scoring(reference, [
      value('revenue', '118'),
      value('new-customers', '40'),
      value('churn', '50'),
    ]);
    expect(resultOf(kase)).toMatchObject({ score: 81, grade: 'B', due: 50, coverage: 50, bonus: 50_000 });
    expect(metricsIn(kase).map(({ state }) => state)).toEqual([
      'scored',
      'scored',
      'not-due',
      'not-due',
      'scored',
      'not-due',
      'not-due',
    ]);
    expect(worked(kase)).toMatchObject({ code: 0, complete: true });
  });

  it('shows a score, but neither grade nor bonus, where half of what is due is excluded', () => {
    const kase = scoring(reference, [value('revenue', '118')]);
    expect(resultOf(kase)).toMatchObject({ score: 118, grade: null, bonus: null, due: 50, coverage: 25 });
    expect(worked(kase)).toMatchObject({ code: 1, complete: false });
  });

  it.each([
    [quarter(1), 50],
    [quarter(2), 65],
    [quarter(3), 50],
    [quarter(4), 100],
  ])('has due in %o', (period, due) => {
    expect(resultOf(scoring(reference, [], { period })).due).toBe(due);
  });
});

describe('the score of a metric', () => {
  it('is 100 for an NPS of 40 against an own target of 40', () => {
    const curve: Curve = {
      anchors: [
        ['0', '0'],
        ['target', '100'],
        ['70', '120'],
      ],
    };
    expect(scoreOn('40', { target: '50', curve }, { target: '40' })).toBe(100);
  });

  it('is 0 for a missing value that counts as zero, whatever the curve says of 0', () => {
    const churn = metric('churn', '100', { better: 'lower', target: '5', curve: 'inverse', missing: 'zero' });
    expect(only(metricsIn(scoring([churn], [])))).toMatchObject({ state: 'zeroed', score: 0 });
  });

  const churnSteps: Partial<Metric> = {
    better: 'lower',
    target: undefined,
    curve: {
      steps: [
        ['0', '120'],
        ['3', '100'],
        ['5', '80'],
      ],
    },
  };
  it.each([
    ['0', 120],
    ['0.01', 100],
    ['3', 100],
    ['4', 80],
    ['5', 80],
    ['9', 80],
  ])('at a churn of %s %% on falling steps is %d', (actual, score) => {
    expect(scoreOn(actual, churnSteps)).toBe(score);
  });

  const risingSteps: Partial<Metric> = {
    target: undefined,
    curve: {
      steps: [
        ['60', '50'],
        ['80', '80'],
        ['100', '110'],
      ],
    },
  };
  it.each([
    ['10', 50],
    ['60', 50],
    ['79.99', 50],
    ['80', 80],
    ['100', 110],
    ['300', 110],
  ])('at %s on rising steps is %d', (actual, score) => {
    expect(scoreOn(actual, risingSteps)).toBe(score);
  });

  it.each<[string, Partial<Metric>, string, number]>([
    ['ratio', { target: '30', curve: 'ratio' }, '20', 66.67],
    ['ratio, rounded half up', { target: '100', curve: 'ratio' }, '89.995', 90],
    ['ratio, below the floor', { curve: 'ratio', floor: '20' }, '-5', 20],
    ['ratio, above the cap', { curve: 'ratio' }, '130', 120],
    ['complement', { better: 'lower', target: '5', curve: 'complement' }, '6', 80],
    ['inverse', { better: 'lower', target: '5', curve: 'inverse' }, '8', 62.5],
    ['inverse at 0', { better: 'lower', target: '5', curve: 'inverse', cap: '115' }, '0', 115],
    ['deduct', { target: '4', curve: { deduct: { points: '10' } } }, '2.5', 85],
    [
      'deduct, at the target or better',
      { target: '4', curve: { deduct: { points: '10', from: '110' } } },
      '9',
      110,
    ],
    [
      'deduct, lower',
      { better: 'lower', target: '4', curve: { deduct: { per: '2', points: '10' } } },
      '7',
      85,
    ],
    [
      'anchors of attainment',
      {
        target: '50',
        curve: {
          anchors: [
            ['80', '60'],
            ['100', '100'],
          ],
          of: 'attainment',
        },
      },
      '45',
      80,
    ],
    [
      'anchors, flat beyond the end',
      {
        target: '50',
        curve: {
          anchors: [
            ['0', '10'],
            ['target', '100'],
          ],
        },
      },
      '70',
      100,
    ],
  ])('by %s', (_, given, actual, score) => {
    expect(scoreOn(actual, given)).toBe(score);
  });

  it('is that of the value before, carried', () => {
    const nps = metric('nps', '100', { cycle: 'half-year', missing: 'carry' });
    const lastYear: Period = { kind: 'half-year', year: 2025, number: 2 };
    const kase = scoring([nps], [value('nps', '70', { dated: lastYear })], { period: quarter(2) });
    expect(only(metricsIn(kase))).toMatchObject({ state: 'carried', score: 70, contribution: 70 });
    const without = scoring([nps], [], { period: quarter(2) });
    expect(only(metricsIn(without))).toMatchObject({ state: 'missing', score: null });
  });

  it.each<[string, Cycle, number, Period]>([
    ['its own cycle', 'half-year', 4, { kind: 'half-year', year: 2026, number: 2 }],
    ['the quarter that closes it', 'half-year', 1, { kind: 'quarter', year: 2026, number: 4 }],
    [
      'the month that closes it, in a fiscal year from April',
      'year',
      4,
      { kind: 'month', year: 2027, number: 3 },
    ],
  ])('may be dated by %s', (_, cycle, fiscalYearStarts, dated) => {
    const kase = scoring([metric('m', '100', { cycle })], [value('m', '88', { dated })], {
      period: quarter(4),
      template: { fiscalYearStarts },
    });
    expect(resultOf(kase).score).toBe(88);
  });
});

describe('the score of a director', () => {
  it('is 89.95 exactly, on weights of 25, 35 and 40', () => {
    const metrics = [metric('a', '25'), metric('b', '35'), metric('c', '40')];
    const kase = scoring(metrics, [value('a', '91'), value('b', '88'), value('c', '91')]);
    expect(resultOf(kase)).toMatchObject({ score: 89.95, grade: 'B' });
  });

  it('is published as 90.00 and an A where it comes to 89.995', () => {
    const kase = scoring([metric('a', '50'), metric('b', '50')], [value('a', '90'), value('b', '89.99')]);
    expect(resultOf(kase)).toMatchObject({ score: 90, grade: 'A' });
  });

  it('is the sum of contributions, whose missing hundredths go where the cut took the most', () => {
    const thirds = [metric('a', '33.3'), metric('b', '33.3'), metric('c', '33.4')];
    const kase = scoring(thirds, [value('a', '100.01'), value('b', '100.01'), value('c', '100')]);
    // 33.30333, 33.30333 and 33.4 make 100.00666, which is 100.01; the first of the equal remainders gets it.
    expect(metricsIn(kase).map(({ contribution }) => contribution)).toEqual([33.31, 33.3, 33.4]);
  });

  it('does not fall below 0 by adjustments', () => {
    const kase = scoring([metric('a', '100')], [value('a', '3')], {
      template: { adjustmentLimit: '5' },
      adjustments: [{ director: 'D001', period: Q1, points: '-5' }],
    });
    expect(resultOf(kase)).toMatchObject({ computed: 3, score: 0 });
  });

  it('leaves out what a director is exempt from, which no coverage suffers from', () => {
    const kase = scoring([metric('a', '20'), metric('b', '80')], [value('a', '90')], {
      exemptions: [{ director: 'D001', period: Q1, metric: 'b' }],
    });
    expect(resultOf(kase)).toMatchObject({ score: 90, grade: 'A', due: 100, coverage: 20 });
    expect(worked(kase).code).toBe(0);
  });
});

describe('gates', () => {
  const breaches: Fact = {
    id: 'breaches',
    title: 'Breaches',
    cycle: 'quarter',
    unit: 'count',
    absent: 'zero',
  };
  const gated = (fact: Fact, values: readonly Value[]): Case =>
    scoring([metric('a', '100')], [value('a', '95'), ...values], {
      template: { facts: [fact], gates: [{ on: 'breaches', when: ['>', '0'], grade: 'C' }] },
    });

  it('lower the grade', () => {
    expect(resultOf(gated(breaches, [value('breaches', '1')]))).toMatchObject({
      score: 95,
      grade: 'C',
      coefficient: 0.6,
      gates: [{ on: 'breaches', grade: 'C' }],
    });
  });

  it('stay open for who is not in the file, if absence is zero', () => {
    expect(resultOf(gated(breaches, []))).toMatchObject({ grade: 'A', gates: [] });
  });

  it('leave no grade where the fact is missing', () => {
    const kase = gated({ ...breaches, absent: undefined }, []);
    expect(resultOf(kase)).toMatchObject({ score: 95, grade: null, bonus: null });
    expect(worked(kase).complete).toBe(false);
  });
});

describe('the bonus', () => {
  const full = [metric('a', '100')];
  const ninety = [value('a', '90')];

  it('is 50,000 for 40,000 until 14 February and 60,000 from the 15th', () => {
    const kase = scoring(full, [value('a', '80')], {
      roster: [
        { ...wang, base: '40000', to: '2026-02-14' },
        { ...wang, base: '60000', from: '2026-02-15' },
      ],
    });
    expect(resultOf(kase)).toMatchObject({
      coefficient: 1,
      base: 50_000,
      bonus: 50_000,
      days: 90,
      proration: 1,
    });
  });

  it('is for 45 of 90 days from 15 February, on a target for as many', () => {
    const revenue = metric('revenue', '100', { unit: 'money', target: '9000000', prorateTarget: true });
    const kase = scoring([revenue], [value('revenue', '4500000')], {
      roster: [{ ...wang, from: '2026-02-15' }],
    });
    expect(resultOf(kase)).toMatchObject({
      score: 100,
      days: 45,
      daysInPeriod: 90,
      proration: 0.5,
      base: 50_000,
      bonus: 30_000,
    });
  });

  it.each<[string, Template['bonus'], number]>([
    ['a base for the period', {}, 60_000],
    ['a base for the year', { basePer: 'year' }, 15_000],
    ['a cap on the amount', { cap: '55000' }, 55_000],
    ['a cap on the share of the base', { cap: '110%' }, 55_000],
    [
      'a coefficient by curve',
      {
        by: {
          anchors: [
            ['60', '0.6'],
            ['105', '1.2'],
          ],
        },
      },
      50_000,
    ],
  ])('on %s', (_, bonus, expected) => {
    expect(resultOf(scoring(full, ninety, { template: { bonus } })).bonus).toBe(expected);
  });

  it('is rounded to the unit of the template, half away from zero', () => {
    const roster = [{ ...wang, base: '12345.5' }];
    const rounded = (unit?: string): number | null =>
      resultOf(scoring(full, [value('a', '115')], { roster, template: { bonus: { roundTo: unit } } })).bonus;
    expect([undefined, '0.05', '1', '10'].map(rounded)).toEqual([18_518.25, 18_518.25, 18_518, 18_520]);
  });

  it('is not there on a blank base', () => {
    const kase = scoring(full, ninety, { roster: [{ ...wang, base: undefined }] });
    expect(resultOf(kase)).toMatchObject({ grade: 'A', base: null, bonus: null });
    expect(worked(kase)).toMatchObject({ code: 1, complete: false });
  });

  it('is not for who was in post for less than the minimum, whose data no one waits for', () => {
    const kase = scoring(full, [], {
      roster: [{ ...wang, from: '2026-03-20' }],
      template: { minimumDays: 15 },
    });
    expect(resultOf(kase)).toMatchObject({ days: 12, score: null, grade: null, bonus: null });
    expect(worked(kase)).toMatchObject({ code: 0, complete: true });
  });
});

describe('the program', () => {
  it('gives the same in every case above', async () => {
    const cases = workedCases();
    expect(cases.length).toBeGreaterThan(20);
    for (const kase of cases) {
      const found = await faults(kase);
      if (found.length > 0) expect.fail(await report(0, kase, found));
    }
  });
});
