import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsOfResult, type Scored, type ScoredDirector, scored } from '../calc/scored.ts';
import { firm, measured, metric, WANG } from '../calc/small-firm.ts';
import { type Case, type Metric, metricsOf, writeCase } from '../oracle/case.ts';
import { dice } from '../oracle/dice.ts';
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

const CASES = await scoredCases(120, 3001);

/** The case with the actual of one metric made better by some units of its last place. */
function improve(kase: Case, director: string, { id, better }: Metric, units: number): Case | undefined {
  const [row, ...others] = kase.values.filter((value) => value.director === director && value.measure === id);
  // Only where there is no doubt which row is the one that counts.
  if (row?.actual === undefined || others.length > 0) return undefined;
  const places = row.actual.split('.')[1]?.length ?? 0;
  const step = fraction(units, 10n ** BigInt(places));
  const actual = decimalText((better === 'higher' ? plus : minus)(exact(row.actual), step));
  return { ...kase, values: kase.values.map((value) => (value === row ? { ...row, actual } : value)) };
}

const IMPROVED = CASES.flatMap((one) => {
  const { kase, result } = one;
  const choice = dice(one.seed);
  const before = choice.oneOf(result.directors);
  if (before === undefined) return [];
  const scoredIds = metricsOfResult(before)
    .filter(({ state }) => state === 'scored')
    .map(({ id }) => id);
  const metrics = metricsOf(kase.template).filter(({ id, range }) => scoredIds.includes(id) && !range);
  const chosen = choice.oneOf(metrics);
  const improved = chosen && improve(kase, before.director, chosen, choice.pick([1, 1, 5, 100, 1_000]));
  return improved === undefined ? [] : [{ ...one, before, improved }];
});

describe('a better actual of one metric', () => {
  it('is tried often enough', () => {
    expect(IMPROVED.length).toBeGreaterThan(CASES.length / 3);
  });

  it('never lowers its director’s score, nor coefficient and bonus where the gates stay as they are', async () => {
    await everyCase(IMPROVED, async ({ before, improved }) => {
      const { directors } = await score(writeCase(improved));
      const after = directors.find(({ director }) => director === before.director);
      const atLeast = (...keys: readonly ('computed' | 'score' | 'coefficient' | 'bonus')[]): void => {
        for (const key of keys) {
          const [was, is] = [before[key], after?.[key] ?? null];
          if (was !== null) expect(is, key).toBeGreaterThanOrEqual(was);
        }
      };
      atLeast('computed', 'score');
      const gates = (of: ScoredDirector | undefined): string =>
        JSON.stringify(of?.gates.map(({ grade }) => grade));
      if (gates(after) === gates(before)) atLeast('coefficient', 'bonus');
    });
  });

  it('never changes the figures of anyone else', async () => {
    await everyCase(IMPROVED, async ({ before, improved, result }) => {
      const others = ({ directors }: Scored): readonly ScoredDirector[] =>
        directors.filter(({ director }) => director !== before.director);
      expect(others(await score(writeCase(improved)))).toEqual(others(result));
    });
  });
});
