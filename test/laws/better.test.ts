import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firm, measured, metric, WANG } from '../calc/small-firm.ts';
import { metricsOfResult, type ScoredDirector, scored } from '../calc/scored.ts';
import { type Case, type Metric, metricsOf, type Value, writeCase } from '../oracle/case.ts';
import { decimalText, exact, fraction, minus, plus } from '../oracle/rational.ts';
import { everyCase, score, scoredCases } from './cases.ts';

/** Every curve in each direction that it may have, with what may go wrong at its edges. */
const CURVES: Readonly<Record<string, Partial<Metric>>> = {
  ratio: { curve: 'ratio', target: '30' },
  complement: { better: 'lower', curve: 'complement', target: '30' },
  inverse: { better: 'lower', curve: 'inverse', target: '30' },
  'anchors, higher': {
    target: '30',
    curve: {
      anchors: [
        ['-10', '0'],
        ['0', '60'],
        ['target', '60'],
        ['31.5', '110'],
      ],
    },
  },
  'anchors, lower': {
    better: 'lower',
    threshold: '40',
    curve: {
      anchors: [
        ['-10', '120'],
        ['20', '99.99'],
        ['threshold', '0'],
      ],
    },
  },
  'anchors of attainment, higher': {
    target: '30',
    curve: {
      anchors: [
        ['33.33', '10'],
        ['100', '100'],
      ],
      of: 'attainment',
    },
  },
  'steps, higher': {
    curve: {
      steps: [
        ['-20', '0'],
        ['0', '60'],
        ['30', '60.01'],
        ['45', '120'],
      ],
    },
  },
  'steps, lower': {
    better: 'lower',
    curve: {
      steps: [
        ['-20', '120'],
        ['0', '100'],
        ['30', '0'],
      ],
    },
  },
  'steps of attainment, lower': {
    better: 'lower',
    target: '30',
    curve: {
      steps: [
        ['80', '110'],
        ['120', '50'],
      ],
      of: 'attainment',
    },
  },
  'deduct, higher': { target: '30', curve: { deduct: { per: '0.7', points: '1.3' } } },
  'deduct, lower': { better: 'lower', target: '30', curve: { deduct: { points: '3.7', from: '110' } } },
};

const limits = [{}, { floor: '20', cap: '95.5' }, { cap: '200' }];

describe('a better actual never lowers the score of a metric', () => {
  it.each(Object.entries(CURVES))('by %s', async (_, given) => {
    const actuals = fc.array(fc.integer({ min: -6_000, max: 9_000 }), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(actuals, fc.constantFrom(...limits), async (hundredths, limit) => {
        // From the worst to the best, a director each.
        const worstFirst = [...hundredths, -6_000, -2_000, 0, 3_000].sort((a, b) => a - b);
        if (given.better === 'lower') worstFirst.reverse();
        const people = worstFirst.map((actual, index) => ({
          director: `D${100 + index}`,
          actual: decimalText(fraction(actual, 100)) ?? '0',
        }));
        const kase = firm(
          [metric('m', '100', { unit: 'points', target: undefined, ...given, ...limit })],
          people.map(({ director, actual }) => measured('m', actual, { director })),
          { roster: people.map(({ director }) => ({ ...WANG, director })) },
        );
        const scores = (await scored(kase)).directors.map((one) => one.score ?? Number.NaN);
        for (const [index, own] of scores.entries()) {
          const before = scores[index - 1];
          if (before !== undefined) expect(own, JSON.stringify(people[index])).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 4 },
    );
  });
});

const CASES = await scoredCases(150, 3001);

/** The row that a metric of the director was scored from, as the result says where it stands. */
interface Improved {
  readonly kase: Case;
  readonly director: string;
  readonly metric: Metric;
}

describe('a better actual of one metric', () => {
  /** The case in which the value has become better by some units of its last place. */
  function improve(
    kase: Case,
    { director }: ScoredDirector,
    { id, better }: Metric,
    units: number,
  ): Case | undefined {
    const ofMetric = kase.values.filter((value) => value.director === director && value.measure === id);
    const [row, ...others] = ofMetric;
    // Only where there is no doubt which row is the one that counts.
    if (row?.actual === undefined || others.length > 0) return undefined;
    const places = row.actual.split('.')[1]?.length ?? 0;
    const step = fraction(units, 10n ** BigInt(places));
    const moved = (better === 'higher' ? plus : minus)(exact(row.actual), step);
    const actual = decimalText(moved);
    const changed = (value: Value): Value => (value === row ? { ...row, actual } : value);
    return actual === undefined ? undefined : { ...kase, values: kase.values.map(changed) };
  }

  const improvements = CASES.flatMap(({ kase, result, dice, seed, given }) => {
    const found: (Improved & { before: ScoredDirector; improved: Case })[] = [];
    const director = dice.oneOf(result.directors);
    const metrics = metricsOf(kase.template).filter(
      ({ id, range }) =>
        range === undefined &&
        director !== undefined &&
        metricsOfResult(director).some((metricResult) => metricResult.id === id && metricResult.state === 'scored'),
    );
    const chosen = dice.oneOf(metrics);
    if (director === undefined || chosen === undefined) return [];
    const improved = improve(kase, director, chosen, dice.pick([1, 1, 5, 100, 1_000]));
    if (improved === undefined) return [];
    found.push({ kase, director: director.director, metric: chosen, before: director, improved });
    return found.map((one) => ({ ...one, result, dice, seed, given }));
  });

  it('never lowers its director’s score, nor grade and bonus where the gates stay as they are', async () => {
    expect(improvements.length).toBeGreaterThan(50);
    await everyCase(improvements, async (one) => {
      const { before, improved, director } = one as (typeof improvements)[number];
      const after = (await score(writeCase(improved))).directors.find((other) => other.director === director);
      const atLeast = (key: 'computed' | 'score' | 'coefficient' | 'bonus'): void => {
        const [was, is] = [before[key], after?.[key] ?? null];
        if (was !== null) expect(is, key).toBeGreaterThanOrEqual(was);
      };
      atLeast('computed');
      atLeast('score');
      const gates = (of: ScoredDirector | undefined): string => JSON.stringify(of?.gates.map(({ on, grade }) => [on, grade]));
      if (gates(after) !== gates(before)) return;
      atLeast('coefficient');
      atLeast('bonus');
    });
  });

  it('never changes the figures of anyone else', async () => {
    await everyCase(improvements.slice(0, 60), async (one) => {
      const { improved, director, result } = one as (typeof improvements)[number];
      const others = ({ directors }: typeof result): string =>
        JSON.stringify(directors.filter((other) => other.director !== director));
      expect(others(await score(writeCase(improved)))).toBe(others(result));
    });
  });
});
