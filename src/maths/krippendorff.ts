import { compare, type Decimal, toText } from './decimal.ts';
import { nearestDouble } from './shortest.ts';

/** What the distance between two values means. */
export const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Level = (typeof LEVELS)[number];

/** Values of one unit that two or more observers gave it, and how often each was given. */
type Unit = ReadonlyMap<number, number>;

/** The squared distance of two values, by their positions among all values in order of size. */
type Distance = (a: number, b: number) => number;

/**
 * Krippendorff's alpha, 1 − Dₒ ÷ Dₑ: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), D; the
 * distances are those of its section E. Every pair of values within a unit counts, so that values may be missing;
 * a unit with fewer than two is left out. It may be negative.
 *
 * @param units the values that each unit was given; by whom does not matter.
 * @returns null for a level at which it divides by 0: where all values are the same, and `ratio` also where two
 * values add up to 0.
 */
export function krippendorffAlpha(
  units: readonly (readonly Decimal[])[],
): Readonly<Record<Level, number | null>> {
  const paired = units.filter((values) => values.length >= 2);
  const values = distinct(paired.flat());
  const positions = new Map(values.map((value, at) => [toText(value), at]));
  const counted = paired.map(
    (unit): Unit => countsOf(unit.map((one) => positions.get(toText(one)) as number)),
  );
  const totals = values.map((_, at) => counted.reduce((sum, unit) => sum + (unit.get(at) ?? 0), 0));
  const sizes = values.map((value) => nearestDouble(value));
  const observed = coincidences(counted, values.length);
  const alpha = (distance: Distance): number | null => {
    const expected = expectedDisagreement(totals, distance);
    const given = observedDisagreement(observed, distance);
    const isDefined = expected > 0 && Number.isFinite(expected);
    return isDefined ? 1 - given / expected : null;
  };
  return {
    nominal: alpha(() => 1),
    ordinal: alpha(ordinalDistance(totals)),
    interval: alpha((a, b) => ((sizes[a] as number) - (sizes[b] as number)) ** 2),
    ratio: alpha((a, b) => {
      const [x, y] = [sizes[a] as number, sizes[b] as number];
      return ((x - y) / (x + y)) ** 2;
    }),
  };
}

function distinct(values: readonly Decimal[]): Decimal[] {
  const known = new Map(values.map((value) => [toText(value), value]));
  return [...known.values()].sort(compare);
}

function countsOf(positions: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const position of positions) counts.set(position, (counts.get(position) ?? 0) + 1);
  return counts;
}

/** Pairs of different values within units of one size. */
interface Coincidence {
  readonly a: number;
  readonly b: number;
  readonly unitSize: number;
  pairs: number;
}

/** Counted in whole numbers and in order of size, so that the order of the units leaves no trace in the sums. */
function coincidences(units: readonly Unit[], values: number): Coincidence[] {
  const found = new Map<number, Coincidence>();
  for (const unit of units) {
    const given = [...unit].sort(([a], [b]) => a - b);
    const unitSize = given.reduce((sum, [, count]) => sum + count, 0);
    for (const [index, [a, timesA]] of given.entries()) {
      for (const [b, timesB] of given.slice(index + 1)) {
        const key = (unitSize * values + a) * values + b;
        const known = found.get(key);
        if (known === undefined) found.set(key, { a, b, unitSize, pairs: timesA * timesB });
        else known.pairs += timesA * timesB;
      }
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
}

const observedDisagreement = (observed: readonly Coincidence[], distance: Distance): number =>
  observed.reduce((sum, { a, b, unitSize, pairs }) => sum + (pairs * distance(a, b)) / (unitSize - 1), 0);

function expectedDisagreement(totals: readonly number[], distance: Distance): number {
  const n = totals.reduce((sum, count) => sum + count, 0);
  let disagreement = 0;
  for (let a = 0; a < totals.length; a += 1) {
    for (let b = a + 1; b < totals.length; b += 1) {
      disagreement += (totals[a] as number) * (totals[b] as number) * distance(a, b);
    }
  }
  return disagreement / (n - 1);
}

/** (Σ of the counts from a to b − half of those of both ends)², from sums of the counts up to each value. */
function ordinalDistance(totals: readonly number[]): Distance {
  let sum = 0;
  const upTo = totals.map((count) => {
    sum += count;
    return sum;
  });
  return (a, b) => {
    const between = (upTo[b] as number) - (upTo[a] as number);
    return (between + ((totals[a] as number) - (totals[b] as number)) / 2) ** 2;
  };
}
