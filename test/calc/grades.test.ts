import { describe, expect, it } from 'vitest';
import type { Case } from '../oracle/case.ts';
import { metricsOfResult, scored, scoredAlone } from './scored.ts';
import { firm, type Given, type Metric, measured, metric, Q1, quarter, WANG } from './small-firm.ts';

const scoring = (actual: string, given: Given = {}): Case =>
  firm([metric('m', '100')], [measured('m', actual)], given);

describe('a grade', () => {
  it.each<[string, number, string]>([
    ['120', 120, 'S'],
    ['110', 110, 'S'],
    ['109.995', 110, 'S'],
    ['109.99', 109.99, 'A'],
    ['90', 90, 'A'],
    ['89.995', 90, 'A'],
    ['89.9949', 89.99, 'B'],
    ['89.99', 89.99, 'B'],
    ['80', 80, 'B'],
    ['60', 60, 'C'],
    ['59.99', 59.99, 'D'],
    ['0', 0, 'D'],
  ])('of %s, published as %d, is %s', async (actual, score, grade) => {
    expect(await scoredAlone(scoring(actual))).toMatchObject({ score, grade });
  });

  it('goes by the score with adjustments', async () => {
    const kase = scoring('88.5', {
      template: { adjustmentLimit: '5' },
      adjustments: [{ director: 'D001', period: Q1, points: '1.5' }],
    });
    expect(await scoredAlone(kase)).toMatchObject({ computed: 88.5, score: 90, grade: 'A' });
  });
});

describe('contributions', () => {
  it.each<[string, readonly (readonly [weight: string, actual: string])[], number, readonly number[]]>([
    // 22.75 + 30.80 + 36.40
    [
      'are weight × score ÷ weight',
      [
        ['25', '91'],
        ['35', '88'],
        ['40', '91'],
      ],
      89.95,
      [22.75, 30.8, 36.4],
    ],
    // 33.30333, 33.30333 and 33.4 make 100.00666, which is 100.01.
    [
      'get what cutting took where it took the most, the first of two that lost the same',
      [
        ['33.3', '100.01'],
        ['33.3', '100.01'],
        ['33.4', '100'],
      ],
      100.01,
      [33.31, 33.3, 33.4],
    ],
    // 25.0025 + 24.9975 = 50 + 50.00; 1.0005 and 98.0098 leave 0.05 and 0.98 hundredths: 99.0103 → 99.01.
    [
      'get it though they come last',
      [
        ['1', '100.05'],
        ['99', '99'],
      ],
      99.01,
      [1, 98.01],
    ],
    // 0.1 × 50.5 and 99.9 × 50 are 0.0505 and 49.95: 50.0005 → 50.00; nothing is left over.
    [
      'stay cut where nothing is left over',
      [
        ['0.1', '50.5'],
        ['99.9', '50'],
      ],
      50,
      [0.05, 49.95],
    ],
  ])('%s', async (_, metrics, score, expected) => {
    const kase = firm(
      metrics.map(([weight], index) => metric(`m${index}`, weight)),
      metrics.map(([, actual], index) => measured(`m${index}`, actual)),
    );
    const director = await scoredAlone(kase);
    expect(director.computed).toBe(score);
    expect(metricsOfResult(director).map(({ contribution }) => contribution)).toEqual(expected);
  });

  it('are of the weights that count: what is not due leaves its share to the others', async () => {
    const kase = firm(
      [metric('a', '30'), metric('b', '10'), metric('c', '60', { cycle: 'year' })],
      [measured('a', '100'), measured('b', '60')],
    );
    const director = await scoredAlone(kase);
    // 30 × 100 ÷ 40 = 75, 10 × 60 ÷ 40 = 15.
    expect(director).toMatchObject({ score: 90, due: 40, coverage: 40 });
    expect(metricsOfResult(director).map(({ contribution }) => contribution)).toEqual([75, 15, null]);
  });

  it('leave adjustments out', async () => {
    const kase = scoring('88.5', {
      template: { adjustmentLimit: '5' },
      adjustments: [{ director: 'D001', period: Q1, points: '-3' }],
    });
    expect(metricsOfResult(await scoredAlone(kase))[0]?.contribution).toBe(88.5);
  });
});

describe('a dimension', () => {
  it('has the mean of its own metrics, and the contributions of its own', async () => {
    const kase = firm([], [measured('a', '100'), measured('b', '60'), measured('c', '90')], {
      template: {
        dimensions: [
          { id: 'results', title: 'Results', metrics: [metric('a', '30'), metric('b', '10')] },
          { id: 'customers', title: 'Customers', metrics: [metric('c', '60')] },
        ],
      },
    });
    // (30 × 100 + 10 × 60) ÷ 40 = 90; 30 + 6 = 36; 60 × 90 ÷ 100 = 54.
    expect(await scoredAlone(kase)).toMatchObject({
      score: 90,
      dimensions: [
        { id: 'results', weight: 40, score: 90, contribution: 36 },
        { id: 'customers', weight: 60, score: 90, contribution: 54 },
      ],
    });
  });
});

describe('adjustments', () => {
  const adjusted = (points: readonly string[], actual = '50', limit = '5'): Case =>
    scoring(actual, {
      template: { adjustmentLimit: limit },
      adjustments: points.map((value) => ({ director: 'D001', period: Q1, points: value })),
    });

  it.each<[string, readonly string[], string, number]>([
    ['are added', ['2.5'], '50', 52.5],
    ['are taken away', ['-2.5'], '50', 47.5],
    ['may reach the limit', ['5'], '50', 55],
    ['may reach it the other way', ['-5'], '50', 45],
    ['count by their net', ['9', '-6'], '50', 53],
    ['never take a score below 0', ['-5'], '3', 0],
    // 50 + 0.004 + 0.002 = 50.006; rounded one by one they would add nothing.
    ['are rounded once, at the end', ['0.004', '0.002'], '50', 50.01],
    ['are rounded half up', ['0.005'], '50', 50.01],
    ['may pass the cap of every metric', ['5'], '120', 125],
  ])('%s', async (_, points, actual, score) => {
    expect((await scoredAlone(adjusted(points, actual))).score).toBe(score);
  });

  it.each<[string, Case]>([
    ['beyond the limit', adjusted(['5.01'])],
    ['beyond the limit the other way', adjusted(['-5.01'])],
    ['beyond the limit together', adjusted(['3', '2.01'])],
    ['that the template does not know', { ...adjusted(['1']), template: scoring('50').template }],
  ])('%s are an error, and nothing is cut off', async (_, kase) => {
    const { directors, problems } = await scored(kase);
    expect(directors).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'adjustment-limit', severity: 'error' }));
  });

  it('of another period do not count, towards the limit either', async () => {
    const kase = scoring('50', {
      template: { adjustmentLimit: '5' },
      adjustments: [
        { director: 'D001', period: Q1, points: '4' },
        { director: 'D001', period: quarter(2), points: '4' },
      ],
    });
    expect((await scoredAlone(kase)).score).toBe(54);
  });
});

describe('coverage', () => {
  /** 80 of 100 due are there, 20 are excluded. */
  const covered = (minimumCoverage: string | undefined, lost: string, given: Given = {}): Case =>
    firm(
      [
        metric('there', String(100 - Number(lost) - 10)),
        metric('ten', '10'),
        metric('lost', lost, { missing: 'exclude' }),
      ],
      [measured('there', '95'), measured('ten', '95')],
      { ...given, template: { minimumCoverage } },
    );
  const exempt = (id: string): Given => ({ exemptions: [{ director: 'D001', period: Q1, metric: id }] });

  it.each<[string, Case, 'graded' | 'not graded']>([
    ['80 of 100 is enough where the template is silent', covered(undefined, '20'), 'graded'],
    ['79.99 of 100 is not', covered(undefined, '20.01'), 'not graded'],
    ['60 of 100 is enough for a minimum of 60', covered('60', '40'), 'graded'],
    ['59.9 of 100 is not', covered('60', '40.1'), 'not graded'],
    ['one lost percent is too much for a minimum of 100', covered('100', '1'), 'not graded'],
    // 70 of the 90 that are not exempt are 77.8 %.
    [
      'an exempt metric counts on neither side: 70 of 90',
      covered(undefined, '20', exempt('ten')),
      'not graded',
    ],
    // 80 of the 80 that are not exempt.
    ['a lost value from which one is exempt is not lost', covered('100', '20', exempt('lost')), 'graded'],
  ])('of %s', async (_, kase, expected) => {
    const director = await scoredAlone(kase);
    expect(director.score).toBe(95);
    expect(director.grade).toBe(expected === 'graded' ? 'A' : null);
    expect(director.bonus).toBe(expected === 'graded' ? 60_000 : null);
  });

  it('by zeroed and carried values is coverage', async () => {
    const kase = firm(
      [metric('a', '50', { missing: 'zero' }), metric('b', '50', { missing: 'carry' })],
      [measured('b', '100', { dated: quarter(4, 2025) })],
      { template: { minimumCoverage: '100' } },
    );
    expect(await scoredAlone(kase)).toMatchObject({ score: 50, grade: 'D', due: 100, coverage: 100 });
  });
});

describe('minimum-days', () => {
  const joined = (from: string, values = [measured('m', '100')]): Case =>
    firm([metric('m', '100')], values, { roster: [{ ...WANG, from }], template: { minimumDays: 15 } });

  it('are enough where they are reached exactly', async () => {
    expect(await scoredAlone(joined('2026-03-17'))).toMatchObject({ days: 15, score: 100, grade: 'A' });
  });

  it('list without a score who was in post for one day less', async () => {
    const { complete, directors } = await scored(joined('2026-03-18'));
    expect(directors).toMatchObject([
      { days: 14, score: null, grade: null, bonus: null, withheld: ['minimum-days'] },
    ]);
    expect(complete).toBe(true);
  });

  it('ask nobody for the data of those below them', async () => {
    expect((await scored(joined('2026-03-18', []))).complete).toBe(true);
    expect((await scored(joined('2026-03-17', []))).complete).toBe(false);
  });
});

describe('weights', () => {
  const weighing = (...weights: readonly string[]): Case =>
    firm(
      weights.map((weight, index): Metric => metric(`m${index}`, weight)),
      weights.map((_, index) => measured(`m${index}`, '100')),
    );

  it.each([
    [['100']],
    [['33.3333', '33.3333', '33.3334']],
    [['14.3', '28.6', '7.1', '21.4', '28.6']],
    [['0.0001', '99.9999']],
  ])('of %j add up to 100', async (weights) => {
    expect((await scored(weighing(...weights))).directors).toHaveLength(1);
  });

  it.each([
    [['99.99']],
    [['100.01']],
    [['33.33', '33.33', '33.33']],
    [['50', '49.9999999999']],
    [['50', '50.0000000001']],
  ])('of %j do not, and nothing is scored', async (weights) => {
    const { directors, problems } = await scored(weighing(...weights));
    expect(directors).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('weights-sum');
  });
});
