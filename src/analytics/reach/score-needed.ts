import { type Decimal, isPositive, multiply, subtract, sum } from '../../maths/decimal.ts';
import { fraction, integer, minus, over, times } from '../../maths/fraction.ts';
import type { MetricScore, Scorecard } from '../../model/result.ts';
import { type Bound, isAbove, leastUnits, movedBy, roundedTo } from './bound.ts';

/** Digits after the point of the score of a metric and of a director. */
const PLACES = 2;

/** Any score will do, none will, or this one and all above it. */
export type Needed =
  | { readonly kind: 'any' }
  | { readonly kind: 'none' }
  | { readonly kind: 'score'; readonly least: Decimal };

const ANY: Needed = { kind: 'any' };
const NONE: Needed = { kind: 'none' };

/** The least decimal with two digits after the point that lies above a bound. */
const leastScore = (bound: Bound): Decimal => ({ coefficient: leastUnits(bound, PLACES), scale: PLACES });

/**
 * The least score of one metric with which the published score reaches a grade, the other metrics staying as
 * they are: the steps of the calculation backwards, from the grade's bound over the adjustments and the weighted
 * mean, each rounding undone exactly.
 *
 * @param from the inclusive lower bound of the grade.
 * @param counted the metrics that count in the sum, this one among them.
 */
export function neededScore(
  from: Decimal,
  { adjustments }: Pick<Scorecard, 'adjustments'>,
  counted: readonly MetricScore[],
  id: string,
): Needed {
  const published = leastScore({ value: fraction(from), isOpen: false });
  // A published score is never below 0.
  if (!isPositive(published)) return ANY;
  const points = sum(adjustments.map((one) => one.points));
  const computed = leastScore(movedBy(roundedTo(published, PLACES), fraction(multiply(points, MINUS_ONE))));
  const mean = roundedTo(computed, PLACES);
  const weight = fraction(sum(counted.map((one) => one.weight)));
  const products = counted
    .filter((one) => one.id !== id)
    .map((one) => multiply(one.weight, one.score as Decimal));
  const own = counted.find((one) => one.id === id)?.weight as Decimal;
  const rest = minus(times(mean.value, weight), fraction(sum(products)));
  if (!isPositive(own)) return isAbove(integer(0), { ...mean, value: rest }) ? ANY : NONE;
  return { kind: 'score', least: leastScore({ ...mean, value: over(rest, fraction(own)) }) };
}

const MINUS_ONE = subtract({ coefficient: 0n, scale: 0 }, { coefficient: 1n, scale: 0 });

/** What a curve has to give before rounding, so that the metric's score is this or more. */
export const beforeRounding = (least: Decimal): Bound => roundedTo(least, PLACES);
