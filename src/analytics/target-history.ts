import { type Decimal, HUNDRED, subtract } from '../maths/decimal.ts';
import { compareFractions, type Fraction, fraction, minus, over, times } from '../maths/fraction.ts';
import { nextOnLine } from '../maths/trend.ts';
import type { Better, Level } from '../model/template.ts';

/** A target and what the same director reached before. */
export interface PlannedTarget {
  readonly director: string;
  readonly name: string;
  readonly metric: string;
  readonly better: Better;
  /** The cycle that the levels are for. */
  readonly period: string;
  readonly levels: { readonly [L in Level]: Decimal | null };
  /** The cycles before it, earliest first; null where there is no value. */
  readonly past: readonly { readonly period: string; readonly actual: Decimal | null }[];
}

/** What the past says of a target; it judges nothing. */
export interface TargetHistory extends PlannedTarget {
  /** How many of the past cycles have a value. */
  readonly known: number;
  /** In how many of them the level would have been met; null where there is no such level. */
  readonly met: { readonly [L in Level]: number | null };
  /** The best value of the past cycles. */
  readonly best: Decimal | null;
  /** How much more ambitious the challenge is than the best value; below 0 it was reached. */
  readonly challengeBeyondBest: Decimal | null;
  /** Where the straight line through the past values leads to; from three values on. */
  readonly trend: Fraction | null;
  /** How much more ambitious the target is than the trend, in percent of the trend. */
  readonly beyondTrend: Fraction | null;
}

/** All targets of one metric together. */
export interface MetricTargets {
  readonly metric: string;
  readonly directors: number;
  /** How many of them have a value in the newest past cycle, and of these how many would meet their level. */
  readonly withValue: number;
  readonly wouldMeet: { readonly [L in Level]: number };
  /** How many have a challenge above the best that they reached. */
  readonly challengeBeyondBest: number;
}

const LEVEL_NAMES = ['threshold', 'target', 'challenge'] as const;

/** Past values from which a line says more than two points do. */
const LEAST_FOR_TREND = 3;

const meets = (actual: Decimal, level: Decimal, better: Better): boolean => {
  const order = compareFractions(fraction(actual), fraction(level));
  return better === 'higher' ? order >= 0 : order <= 0;
};

/** Holds a target against its past. */
export function targetHistory(planned: PlannedTarget): TargetHistory {
  const { better, levels, past } = planned;
  const values = past.flatMap(({ actual }) => actual ?? []);
  const met = Object.fromEntries(
    LEVEL_NAMES.map((name) => {
      const level = levels[name];
      return [name, level === null ? null : values.filter((value) => meets(value, level, better)).length];
    }),
  ) as TargetHistory['met'];
  const best = values.reduce<Decimal | null>(
    (found, value) => (found === null || meets(value, found, better) ? value : found),
    null,
  );
  const points = past.flatMap(({ actual }, index) =>
    actual === null ? [] : [{ x: index, y: fraction(actual) }],
  );
  const trend = points.length < LEAST_FOR_TREND ? null : nextOnLine(points, past.length);
  return {
    ...planned,
    known: values.length,
    met,
    best,
    challengeBeyondBest:
      levels.challenge === null || best === null ? null : beyond(levels.challenge, best, better),
    trend,
    beyondTrend:
      levels.target === null || trend === null ? null : shareBeyond(fraction(levels.target), trend, better),
  };
}

/** How much further a level lies than a value, in the direction of `better`. */
const beyond = (level: Decimal, value: Decimal, better: Better): Decimal =>
  better === 'higher' ? subtract(level, value) : subtract(value, level);

/** The same in percent of the value's size; null of 0. */
function shareBeyond(level: Fraction, value: Fraction, better: Better): Fraction | null {
  if (value.numerator === 0n) return null;
  const size = value.numerator < 0n ? { ...value, numerator: -value.numerator } : value;
  const apart = better === 'higher' ? minus(level, value) : minus(value, level);
  return over(times(apart, fraction(HUNDRED)), size);
}

/** What all targets of each metric come to, in the order in which metrics first appear. */
export function metricTargets(histories: readonly TargetHistory[]): MetricTargets[] {
  const metrics = [...new Set(histories.map(({ metric }) => metric))];
  return metrics.map((metric) => {
    const own = histories.filter((one) => one.metric === metric);
    const newest = own.flatMap((one) => {
      const actual = one.past.at(-1)?.actual ?? null;
      return actual === null ? [] : [{ ...one, actual }];
    });
    const wouldMeet = Object.fromEntries(
      LEVEL_NAMES.map((name) => [
        name,
        newest.filter(({ levels, actual, better }) => {
          const level = levels[name];
          return level !== null && meets(actual, level, better);
        }).length,
      ]),
    ) as MetricTargets['wouldMeet'];
    return {
      metric,
      directors: own.length,
      withValue: newest.length,
      wouldMeet,
      challengeBeyondBest: own.filter(
        ({ challengeBeyondBest }) => challengeBeyondBest !== null && challengeBeyondBest.coefficient > 0n,
      ).length,
    };
  });
}
