import { describe, expect, it } from 'vitest';
import type { Case, Fact, Metric, Period, Spell, Template, Value } from './case.ts';
import { faults, report } from './compared.ts';
import { exact } from './rational.ts';
import { unroundedScore } from './score.ts';
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
 * The oracle against what the rules give for a year themselves, and against answers of the same kind that were
 * worked out by hand.
 */
const YEAR: Period = { kind: 'year', year: 2026, number: 1 };
const half = (number: number): Period => ({ kind: 'half-year', year: 2026, number });
const month = (number: number, year = 2026): Period => ({ kind: 'month', year, number });

/** A figure for each quarter. */
const inQuarters = (measure: string, actuals: readonly (string | undefined)[]): Value[] =>
  actuals.map((actual, index) => value(measure, actual, { dated: quarter(index + 1) }));

const ofYear = (
  metrics: readonly Metric[],
  values: readonly Value[],
  given: Parameters<typeof scoring>[2] = {},
): Case => scoring(metrics, values, { period: YEAR, ...given });

const yearOf = (given: Partial<Metric>, values: readonly Value[], rest: Parameters<typeof scoring>[2] = {}) =>
  only(metricsIn(ofYear([metric('m', '100', given)], values, rest)));

describe('several cycles in the period', () => {
  it.each<[Metric['rollUp'], number]>([
    ['sum', 100],
    ['mean', 25],
    ['last', 40],
  ])('become one by %s', (rollUp, actual) => {
    const values = inQuarters('m', ['10', '20', '30', '40']);
    expect(yearOf({ rollUp, unit: 'count', target: '400' }, values).actual).toBe(actual);
  });

  it('are a margin of 20 %, on 10, 10, 10 and 30 M', () => {
    const margins: [string, string][] = [
      ['3', '10'],
      ['3', '10'],
      ['3', '10'],
      ['3', '30'],
    ];
    const values = margins.map(([numerator, denominator], index) =>
      value('m', undefined, { dated: quarter(index + 1), numerator, denominator }),
    );
    expect(yearOf({ rollUp: 'ratio' }, values)).toMatchObject({ state: 'scored', actual: 20, score: 20 });
  });

  it('are an attainment of 88.33 %, not 92.5 %, of 105 % of 10 M and 80 % of 20 M', () => {
    const values = [
      value('m', '105', { dated: quarter(1), numerator: '10.5', denominator: '10' }),
      value('m', '80', { dated: quarter(2), numerator: '16', denominator: '20' }),
    ];
    const kase = scoring([metric('m', '100', { rollUp: 'ratio' })], values, { period: half(1) });
    expect(resultOf(kase).score).toBe(88.33);
  });

  it('have as many targets as they are', () => {
    const given: Partial<Metric> = { rollUp: 'sum', unit: 'money', target: '100' };
    const values = inQuarters('m', ['90', '110', '100', '50']);
    expect(yearOf(given, values)).toMatchObject({ actual: 350, score: 87.5 });
    const own = values.map((row, index) => (index === 3 ? { ...row, levels: { target: '50' } } : row));
    expect(yearOf(given, own)).toMatchObject({ actual: 350, score: 100 });
  });

  it.each<[string, Metric['missing']]>([
    ['zero', 'zero'],
    ['exclude', 'exclude'],
    ['carry', 'carry'],
  ])('are missing where one of them is, whatever the rule: %s', (_, missing) => {
    const values = inQuarters('m', ['90', undefined, '90', '90']);
    expect(yearOf({ rollUp: 'mean', missing }, values)).toMatchObject({ state: 'missing', score: null });
  });

  it('are those in which the director is in post', () => {
    const values = inQuarters('m', ['1', undefined, '80', '100']);
    const roster: Spell[] = [{ ...wang, from: '2026-08-15' }];
    expect(yearOf({ rollUp: 'mean' }, values, { roster })).toMatchObject({ state: 'scored', actual: 90 });
  });

  it('have targets as far as they are cycles in post', () => {
    const given: Partial<Metric> = { rollUp: 'sum', unit: 'money', target: '100' };
    const values = inQuarters('m', ['1', '1', '60', '90']);
    const roster: Spell[] = [{ ...wang, from: '2026-09-30' }];
    expect(yearOf(given, values, { roster })).toMatchObject({ actual: 150, score: 75 });
  });

  it('have targets for the days in post in each of them', () => {
    const given: Partial<Metric> = { rollUp: 'sum', unit: 'money', target: '9000', prorateTarget: true };
    const values = inQuarters('m', ['4500', '9000', '9000', '9000']);
    const roster: Spell[] = [{ ...wang, from: '2026-02-15' }];
    expect(yearOf(given, values, { roster })).toMatchObject({ actual: 31_500, score: 100 });
  });
});

describe('pieces', () => {
  const given: Partial<Metric> = { cycle: 'half-year', pieces: 'quarter', rollUp: 'sum', unit: 'count' };
  const scored = (values: readonly Value[], period: Period) =>
    only(metricsIn(scoring([metric('m', '100', { ...given, target: '50' })], values, { period })));

  it('make a value of the cycle, against the target of the cycle', () => {
    expect(scored(inQuarters('m', ['20', '30']), quarter(2))).toMatchObject({ actual: 50, score: 100 });
  });

  it('make one of the year, against the targets of its cycles', () => {
    const values = inQuarters('m', ['20', '30', '10', '15']);
    expect(scored(values, YEAR)).toMatchObject({ actual: 75, score: 75 });
  });

  it('are all required', () => {
    expect(scored([value('m', '30', { dated: quarter(2) })], quarter(2)).state).toBe('missing');
  });

  it('are not required of who was not in post yet', () => {
    const kase = scoring(
      [metric('m', '100', { ...given, target: '50' })],
      [value('m', '30', { dated: quarter(2) })],
      {
        period: quarter(2),
        roster: [{ ...wang, from: '2026-04-01' }],
      },
    );
    expect(only(metricsIn(kase))).toMatchObject({ state: 'scored', actual: 30, score: 60 });
  });
});

describe('cumulative values', () => {
  const given: Partial<Metric> = { cumulative: true, rollUp: 'sum', unit: 'money', target: '100' };
  const cumulated = metric('m', '100', given);
  const values = inQuarters('m', ['100', '180', '300', '400']);

  it.each<[Period, number]>([
    [quarter(1), 100],
    [quarter(2), 80],
    [quarter(4), 100],
    [half(2), 220],
    [YEAR, 400],
  ])('are of %o what came on top', (period, actual) => {
    expect(only(metricsIn(scoring([cumulated], values, { period }))).actual).toBe(actual);
  });

  it('start anew in the month in which the fiscal year does', () => {
    const monthly = metric('m', '100', { ...given, cycle: 'month' });
    const rows = [month(3), month(4), month(5)].map((dated, index) =>
      value('m', String(70 + 10 * index), { dated }),
    );
    const of = (period: Period): number | null | undefined =>
      only(metricsIn(scoring([monthly], rows, { period, template: { fiscalYearStarts: 4 } }))).actual;
    expect([of(month(4)), of(month(5))]).toEqual([80, 10]);
  });

  it('are missing without the one before, even if missing is zero', () => {
    const zero = metric('m', '100', { ...given, missing: 'zero' });
    const kase = scoring([zero], [value('m', '180', { dated: quarter(2) })], { period: quarter(2) });
    expect(only(metricsIn(kase)).state).toBe('missing');
  });
});

describe('facts of several cycles', () => {
  const breaches: Fact = { id: 'f', title: 'F', cycle: 'quarter', unit: 'count', rollUp: 'sum' };
  const gated = (fact: Fact, values: readonly Value[]): Case =>
    ofYear([metric('m', '100', { cycle: 'year' })], [value('m', '95', { dated: YEAR }), ...values], {
      template: { facts: [fact], gates: [{ on: 'f', when: ['>=', '3'], grade: 'C' }] },
    });
  const two = [value('f', '1', { dated: quarter(1) }), value('f', '2', { dated: quarter(3) })];

  it('count 0 for each cycle that is absent, if absence is zero', () => {
    expect(resultOf(gated({ ...breaches, absent: 'zero' }, two)).grade).toBe('C');
    expect(resultOf(gated({ ...breaches, absent: 'zero' }, two.slice(1))).grade).toBe('A');
  });

  it('leave no grade where a cycle is missing', () => {
    expect(resultOf(gated(breaches, two))).toMatchObject({ score: 95, grade: null, bonus: null });
  });
});

describe('weights that change', () => {
  const metrics = [
    metric('online', '15', { rollUp: 'mean' }),
    metric('meetings', '30', { rollUp: 'mean' }),
    metric('rest', '55', { rollUp: 'mean' }),
  ];
  const values = [
    ...inQuarters('online', ['60', '120', '120', '120']),
    ...inQuarters('meetings', ['100', '40', '40', '40']),
    ...inQuarters('rest', ['100', '100', '100', '100']),
  ];
  const moved: Template['calibrations'] = [
    { from: quarter(2), deltas: { online: '15', meetings: '-15' }, on: '2026-03-20' },
  ];
  const by = (year: Template['year'], period = YEAR): Case =>
    scoring(metrics, values, { period, template: { calibrations: moved, year } });

  it('make 94.75 under the last weights', () => {
    expect(resultOf(by('last-weights')).score).toBe(94.75);
    expect(metricsIn(by('last-weights')).map(({ weight }) => weight)).toEqual([30, 15, 55]);
  });

  it('make 92.88 under the mean of 26.25 and 18.75', () => {
    expect(resultOf(by('mean-weights')).score).toBe(92.88);
    expect(metricsIn(by('mean-weights')).map(({ weight }) => weight)).toEqual([26.25, 18.75, 55]);
  });

  it('make 96.25, the mean of 94 and three times 97, without contributions', () => {
    expect(resultOf(by('quarters')).score).toBe(96.25);
    expect(metricsIn(by('quarters')).map(({ contribution }) => contribution)).toEqual([null, null, null]);
  });

  it.each([
    [1, 94],
    [2, 97],
    [4, 97],
  ])('are those in force in quarter %i', (number, score) => {
    expect(resultOf(by(undefined, quarter(number))).score).toBe(score);
  });

  it('make no difference to half a year that they are over before', () => {
    expect(resultOf(by('quarters', half(2))).dimensions[0]?.contribution).toBe(97);
    expect(resultOf(by('mean-weights', half(1))).dimensions[0]?.metrics[0]?.weight).toBe(22.5);
  });

  it('leave out the quarters out of post', () => {
    const kase = { ...by('quarters'), roster: [{ ...wang, from: '2026-06-01' }] };
    expect(resultOf(kase).score).toBe(97);
  });

  it('leave out what is due in a quarter out of post', () => {
    const yearly = [...metrics.slice(0, 2), metric('rest', '55', { cycle: 'year' })];
    const rows = [
      ...inQuarters('online', ['60', '120', '120']),
      ...inQuarters('meetings', ['100', '40', '40']),
      value('rest', '100', { dated: YEAR }),
    ];
    const kase = ofYear(yearly, rows, {
      template: { calibrations: moved, year: 'quarters' },
      roster: [{ ...wang, to: '2026-09-30' }],
    });
    // (15 × 60 + 30 × 100) ÷ 45 = 86.67, then twice (30 × 120 + 15 × 40) ÷ 45 = 93.33
    expect(resultOf(kase)).toMatchObject({ score: 91.11, due: 100, coverage: 100 });
  });

  it('make the mean of scores as they would be published', () => {
    const halves = inQuarters('rest', ['100', '100.005', '100.005', '100.005']);
    const rest = metric('rest', '99', { rollUp: 'mean' });
    const kase = ofYear(
      [rest, metric('x', '1', { rollUp: 'mean' })],
      [...halves, ...inQuarters('x', ['0', '0', '0', '0'])],
      {
        template: {
          calibrations: [{ from: quarter(2), deltas: { rest: '0.5', x: '-0.5' }, on: '2026-03-20' }],
          year: 'quarters',
        },
      },
    );
    // 99, then three times 99.5 % of 100.01 = 99.50995, which is 99.51: 397.53 ÷ 4 = 99.3825
    expect(resultOf(kase).score).toBe(99.38);
    expect(unroundedScore(kase, 'D001')).toEqual(exact('99.3825'));
  });

  it('do not ask how long someone was there in a quarter, if it is long enough in the year', () => {
    const kase = by('quarters');
    const template = { ...kase.template, minimumDays: 60 };
    expect(resultOf({ ...kase, template, roster: [{ ...wang, from: '2026-03-20' }] }).score).toBe(96.25);
  });

  it('exempt from what the whole period is, not from what one quarter is', () => {
    const kase = by('quarters');
    const exempt = (period: Period): number | null =>
      resultOf({ ...kase, exemptions: [{ director: 'D001', period, metric: 'rest' }] }).score;
    expect(exempt(quarter(2))).toBe(96.25);
    // (86.67 + 3 × 93.33) ÷ 4
    expect(exempt(YEAR)).toBe(91.67);
  });

  it('are those in force in a month', () => {
    const monthly = [metric('a', '60', { cycle: 'month' }), metric('b', '40', { cycle: 'month' })];
    const rows = [3, 4].flatMap((number) => [
      value('a', '100', { dated: month(number) }),
      value('b', '50', { dated: month(number) }),
    ]);
    const calibrations: Template['calibrations'] = [
      { from: month(4), deltas: { a: '-20', b: '20' }, on: '2026-03-31' },
    ];
    const scores = [3, 4].map(
      (number) =>
        resultOf(scoring(monthly, rows, { period: month(number), template: { calibrations } })).score,
    );
    expect(scores).toEqual([80, 70]);
  });

  it('ask for nothing while there is no weight', () => {
    const entering = [metric('old', '100', { rollUp: 'mean' }), metric('new', '0', { rollUp: 'mean' })];
    const rows = [
      ...inQuarters('old', ['80', '80', '80', '80']),
      ...inQuarters('new', [undefined, undefined, '100', '110']),
    ];
    const calibrations: Template['calibrations'] = [
      { from: quarter(3), deltas: { new: '40', old: '-40' }, on: '2026-06-30' },
    ];
    const kase = ofYear(entering, rows, { template: { calibrations, year: 'last-weights' } });
    // 60 % × 80 + 40 % × 105
    expect(resultOf(kase)).toMatchObject({ score: 90, due: 100 });
    const early = scoring(entering, rows, { period: quarter(2), template: { calibrations } });
    expect(metricsIn(early).map(({ state }) => state)).toEqual(['scored', 'not-due']);
  });
});

// Money --------------------------------------------------------------------------------------------------

/** Directors D1, D2 … on these bases and coefficients: each has an attainment that reaches a grade of its own. */
function paying(
  people: readonly (readonly [base: string, coefficient: string])[],
  bonus: Template['bonus'],
  given: Parameters<typeof scoring>[2] = {},
): Case {
  const ids = people.map((_, index) => `D${index + 1}`);
  return scoring(
    [metric('m', '100')],
    ids.map((director, index) => value('m', String(10 * index + 10), { director })),
    {
      roster: people.map(([base], index) => ({ ...wang, director: ids[index] ?? '', base })),
      ...given,
      template: {
        grades: people
          .map(([, coefficient], index) => ({
            grade: `G${index}`,
            from: index === 0 ? '0' : String(10 * index + 10),
            coefficient,
          }))
          .toReversed(),
        bonus,
        ...given.template,
      },
    },
  );
}

const bonusesOf = (kase: Case): (number | null)[] => worked(kase).directors.map(({ bonus }) => bonus);

describe('a pool', () => {
  it('of 200,000 leaves 170,000 unspent on bonuses of 30,000 and 0', () => {
    const kase = paying(
      [
        ['30000', '1'],
        ['30000', '0'],
      ],
      { pool: { amount: '200000' } },
    );
    expect(bonusesOf(kase)).toEqual([30_000, 0]);
    expect(worked(kase).totals).toEqual({
      bonus: 30_000,
      pool: 200_000,
      unspent: 170_000,
      paid: 0,
      payable: 30_000,
    });
  });

  const capped = (share?: 'all'): Case =>
    paying(
      [
        ['50000', '1.5'],
        ['50000', '1.0'],
      ],
      { cap: '120%', pool: { amount: '120000', share } },
    );

  it('of 120,000 pays 60,000 and 50,000 under a cap of 120 %, and leaves 10,000', () => {
    expect(bonusesOf(capped())).toEqual([60_000, 50_000]);
    expect(worked(capped()).totals.unspent).toBe(10_000);
  });

  it('pays 60,000 to each where all of it is shared', () => {
    expect(bonusesOf(capped('all'))).toEqual([60_000, 60_000]);
    expect(worked(capped('all')).totals.unspent).toBe(0);
  });

  it.each<[string, 'all' | undefined]>([
    ['as a ceiling', undefined],
    ['shared, since there is nobody else below a cap', 'all'],
  ])('leaves 75,000 for who is gated to a coefficient of 0: %s', (_, share) => {
    const kase = paying(
      [
        ['50000', '1.5'],
        ['50000', '1'],
      ],
      { pool: { amount: '125000', share }, cap: share && '100%' },
      { template: { gates: [{ on: 'm', when: ['=', '10'], grade: 'None' }] } },
    );
    const grades = [
      ...kase.template.grades.map((band) => (band.from === '0' ? { ...band, from: '5' } : band)),
      { grade: 'None', from: '0', coefficient: '0' },
    ];
    const gated = { ...kase, template: { ...kase.template, grades } };
    expect(bonusesOf(gated)).toEqual([0, 50_000]);
    expect(worked(gated).totals.unspent).toBe(75_000);
  });

  const three = (bonus: Template['bonus']): Case =>
    paying(
      [
        ['100', '1'],
        ['100', '1'],
        ['100', '1'],
      ],
      bonus,
    );

  it('of 200.00 is 66.67, 66.67 and 66.66 of three times 100.00', () => {
    expect(bonusesOf(three({ pool: { amount: '200.00' } }))).toEqual([66.67, 66.67, 66.66]);
  });

  it('is paid in whole units, and what is less than one is left', () => {
    const kase = three({ pool: { amount: '205' }, roundTo: '10' });
    expect(bonusesOf(kase)).toEqual([70, 70, 60]);
    expect(worked(kase).totals.unspent).toBe(5);
  });

  it('gives no unit to who is at a cap that is no whole number of units', () => {
    // Rounded, each claims 10 more than the cap of 96 allows; 3 × 96.67 would be 100, 100, 90.
    expect(bonusesOf(three({ pool: { amount: '290' }, roundTo: '10', cap: '96' }))).toEqual([90, 90, 90]);
  });

  it('is of advances, and so is its cap', () => {
    const bonus: Template['bonus'] = { advance: '80', settle: 'year', cap: '150' };
    expect(bonusesOf(three({ ...bonus, pool: { amount: '1000', share: 'all' } }))).toEqual([120, 120, 120]);
  });

  it('pays nobody while someone has no base', () => {
    const kase = three({ pool: { amount: '1000' } });
    const roster = kase.roster?.map((spell, index) => (index === 1 ? { ...spell, base: undefined } : spell));
    expect(bonusesOf({ ...kase, roster })).toEqual([null, null, null]);
    expect(worked({ ...kase, roster }).totals).toEqual({
      bonus: null,
      pool: 1000,
      unspent: null,
      paid: 0,
      payable: null,
    });
  });

  it('does not wait for who is in post for too few days', () => {
    const kase = three({ pool: { amount: '1000' } });
    const roster = kase.roster?.map((spell, index) =>
      index === 1 ? { ...spell, base: undefined, from: '2026-03-25' } : spell,
    );
    const template = { ...kase.template, minimumDays: 15 };
    expect(bonusesOf({ ...kase, roster, template })).toEqual([100, null, 100]);
  });
});

describe('an advance', () => {
  const bonus: Template['bonus'] = { advance: '80', settle: 'year' };
  it('is that part of what the cap leaves', () => {
    const kase = scoring([metric('m', '100')], [value('m', '90')], {
      template: { bonus: { ...bonus, cap: '55000' } },
    });
    expect(resultOf(kase)).toMatchObject({ bonus: 44_000, paid: 0, payable: 44_000 });
  });

  const settling = (actual: string, amounts: readonly string[], given: Template['bonus'] = {}): Case =>
    ofYear([metric('m', '100', { cycle: 'year' })], [value('m', actual, { dated: YEAR })], {
      template: { bonus: { ...bonus, ...given } },
      payments: [
        ...amounts.map((amount, index) => ({ director: 'D001', period: quarter(index + 1), amount })),
        { director: 'D001', period: { ...Q1, year: 2025 }, amount: '7000' },
      ],
    });

  it('is set off against the bonus of the year', () => {
    expect(resultOf(settling('90', ['10000', '10000', '10000', '10000.5']))).toMatchObject({
      bonus: 60_000,
      paid: 40_000.5,
      payable: 19_999.5,
    });
  });

  it('is not set off before the year is settled', () => {
    const kase = scoring([metric('m', '100')], [value('m', '90')], {
      template: { bonus },
      payments: [{ director: 'D001', period: Q1, amount: '1' }],
    });
    expect(resultOf(kase)).toMatchObject({ bonus: 48_000, paid: 0, payable: 48_000 });
  });

  it('is not paid back, unless the template says so', () => {
    const amounts = ['10000', '10000', '10000', '5000'];
    expect(resultOf(settling('70', amounts))).toMatchObject({ bonus: 30_000, payable: 0 });
    expect(resultOf(settling('70', amounts, { recover: true })).payable).toBe(-5000);
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
