import { describe, expect, it } from 'vitest';
import { type Case, type Metric, metricsOf } from '../oracle/case.ts';
import { type Dice, dice } from '../oracle/dice.ts';
import { measured } from '../oracle/measured.ts';
import { expectedResult } from '../oracle/oracle.ts';
import { randomCase } from '../oracle/random-case.ts';
import { randomYear } from '../oracle/random-year.ts';
import {
  compare,
  equal,
  exact,
  fraction,
  less,
  minus,
  plus,
  type Rational,
  times,
  ZERO,
} from '../oracle/rational.ts';
import { everyCase } from './cases.ts';
import {
  type MetricReachJson,
  metricNamed,
  printed,
  type ReachJson,
  rank,
  reachOf,
  withActual,
} from './reach.ts';

interface Asked {
  readonly seed: number;
  readonly kase: Case;
  readonly director: string;
  readonly reach: ReachJson;
}

/** The ways into the next grade of one director of each case who has one. */
async function askedOf(make: (seed: number) => Case, from: number, count: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const kase = make(seed);
    const best = kase.template.grades[0]?.grade;
    const people = expectedResult(kase).directors.filter(({ grade }) => grade !== null && grade !== best);
    const one = dice(seed).oneOf(people);
    if (one === undefined) continue;
    asked.push({ seed, kase, director: one.director, reach: await reachOf(kase, one.director) });
  }
  return asked;
}

/** `REACH_CASES=2000 REACH_FROM=20000` in the environment takes more cases, or others than the usual ones. */
const CASES = Number(process.env.REACH_CASES ?? 70);
const FROM = Number(process.env.REACH_FROM ?? 7001);
/** A director whose way is the end of a range that is finer than the actuals. */
const FINER_RANGE = 31236;
/** A director whose actual lies between two multiples of the unit, and at the only number that a gate names. */
const BETWEEN = 50866;
const ASKED = [
  ...(await askedOf(randomCase, FROM, CASES)),
  ...(await askedOf(randomYear, FROM, CASES)),
  ...(await askedOf(randomCase, FINER_RANGE, 1)),
  ...(await askedOf(randomYear, BETWEEN, 1)),
];

interface One extends Asked {
  readonly metric: Metric;
  readonly row: MetricReachJson;
  /** The rank of the grade that is to be reached. */
  readonly wanted: number;
}

const EVERY: readonly One[] = ASKED.flatMap((asked) =>
  asked.reach.metrics.map((row) => ({
    ...asked,
    row,
    metric: metricNamed(asked.kase, row.id),
    wanted: asked.kase.template.grades.findIndex(({ grade }) => grade === asked.reach.next?.grade),
  })),
);

const ANSWERED = EVERY.filter(({ row }) => row.answer !== null);

/** The rank of the grade with another actual; undefined where no single row gives that actual. */
function rankAt({ kase, director, metric }: One, actual: Rational): number | undefined {
  const changed = withActual(kase, director, metric, actual);
  return changed && rank(changed, director);
}

const size = (value: Rational): Rational => (less(value, ZERO) ? minus(ZERO, value) : value);

/** Some multiples of the unit strictly nearer to the actual than a distance, on both sides of it. */
function nearer(choice: Dice, start: Rational, distance: Rational, unit: Rational): Rational[] {
  const found = [0, 1, 2, 3, 4, 5].map(() => {
    const part = times(distance, fraction(choice.whole(0, 1000), 1000), fraction(choice.pick([1, -1])));
    const { over, under } = plus(start, part);
    const units = (over * unit.under) / (under * unit.over);
    return times(fraction(units), unit);
  });
  return found.filter((value) => less(size(minus(value, start)), distance));
}

const isIn = ({ range }: Metric, value: Rational): boolean =>
  range === undefined || (compare(exact(range[0]), value) <= 0 && compare(value, exact(range[1])) <= 0);

describe('the way into the next grade', () => {
  it('is asked often enough, in every curve, and answered and refused', () => {
    const told = (name: string): number =>
      EVERY.filter(({ row }) => (row.obstacle ?? 'answer') === name).length;
    expect(ASKED.length).toBeGreaterThan(CASES);
    expect(told('answer')).toBeGreaterThan(CASES);
    for (const name of ['no-value', 'gate', 'too-little', 'range', 'mean-of-quarters']) {
      expect(told(name), name).toBeGreaterThan(0);
    }
    const curves = ANSWERED.map(({ metric: { curve, better } }) =>
      typeof curve === 'string' ? curve : `${Object.keys(curve)[0]} ${better}`,
    );
    for (const curve of ['ratio', 'complement', 'inverse', 'anchors', 'steps', 'deduct']) {
      expect(
        curves.some((one) => one.startsWith(curve)),
        curve,
      ).toBe(true);
    }
    expect(ANSWERED.some(({ row }) => row.rolledUp)).toBe(true);
  });

  it('leads to the grade above the present one', async () => {
    await everyCase(ASKED, ({ kase, director, reach }) => {
      const { grades } = kase.template;
      expect(grades.findIndex(({ grade }) => grade === reach.next?.grade)).toBe(rank(kase, director) - 1);
      expect(reach.metrics.map(({ id }) => id)).toEqual(metricsOf(kase.template).map(({ id }) => id));
    });
  });

  it('reaches it at the answer, by the second reading of the rules, and not one unit before', async () => {
    let tried = 0;
    await everyCase(ANSWERED, (one) => {
      const { row, wanted } = one;
      if (row.answer === null) return;
      const reached = rankAt(one, printed(row.answer.actual));
      if (reached === undefined) return;
      tried += 1;
      expect(reached, row.id).toBeLessThanOrEqual(wanted);
      const before = row.before === null ? undefined : rankAt(one, printed(row.before.actual));
      if (before !== undefined) expect(before, row.id).toBeGreaterThan(wanted);
    });
    expect(tried).toBeGreaterThan(ANSWERED.length * 0.8);
  });

  it('is one unit of the last place from what is not enough, in the direction of the actual', async () => {
    await everyCase(ANSWERED, ({ kase, director, metric, row }) => {
      const { answer, before, unit, change } = row;
      if (answer === null || unit === null || change === null) throw new Error('no answer');
      if (before === null) {
        // On the other side of the actual, and no nearer to it.
        expect(2 * Math.abs(change)).toBeLessThanOrEqual(unit);
        return;
      }
      const [to, from] = [printed(answer.actual), printed(before.actual)];
      expect(equal(size(minus(to, from)), printed(unit))).toBe(true);
      const start = measured(kase, director, metric).actual as Rational;
      expect(less(start, to)).toBe(less(from, to));
      expect(less(start, to)).toBe(change > 0);
      expect(isIn(metric, to) || row.rolledUp, `range of ${row.id}`).toBe(true);
    });
  });

  it('has no shorter one, in neither direction', async () => {
    let tried = 0;
    await everyCase(ANSWERED, (one) => {
      const { kase, director, metric, row, wanted, seed } = one;
      const start = measured(kase, director, metric).actual as Rational;
      const distance = size(minus(printed(row.answer?.actual ?? 0), start));
      for (const value of nearer(dice(seed), start, distance, printed(row.unit ?? 1))) {
        if (!isIn(metric, value)) continue;
        const reached = rankAt(one, value);
        if (reached === undefined) continue;
        tried += 1;
        expect(reached, `${row.id} at ${value.over}/${value.under}`).toBeGreaterThan(wanted);
      }
    });
    expect(tried).toBeGreaterThan(ANSWERED.length);
  });

  it('is refused only where no actual reaches the grade', async () => {
    const refused = EVERY.filter(({ row }) =>
      ['gate', 'own-gate', 'too-little', 'range'].includes(row.obstacle ?? ''),
    );
    let tried = 0;
    await everyCase(refused, (one) => {
      const { kase, director, metric, row, wanted, seed } = one;
      const start = measured(kase, director, metric).actual as Rational;
      const choice = dice(seed);
      const far = [10, 1_000, 1_000_000_000].flatMap((most) => [
        minus(start, fraction(choice.whole(0, most))),
        plus(start, fraction(choice.whole(0, most))),
      ]);
      const ends = (metric.range ?? []).map(exact);
      for (const value of [...far, ...ends]) {
        if (!isIn(metric, value)) continue;
        const reached = rankAt(one, value);
        if (reached === undefined) continue;
        tried += 1;
        expect(reached, `${row.id}, ${row.obstacle}`).toBeGreaterThan(wanted);
      }
    });
    expect(tried).toBeGreaterThan(refused.length);
  });
});
