import { median } from '../../maths/averages.ts';
import { absolute, type Decimal, decimal, subtract } from '../../maths/decimal.ts';
import {
  compareFractions,
  exactDecimal,
  type Fraction,
  fraction,
  integer,
  over,
  times,
} from '../../maths/fraction.ts';
import type { Vote } from './vote.ts';

/** Beyond this a modified z-score marks an outlier. */
const LIMIT = fraction(decimal('3.5'));

/** The median deviation of a normal distribution, in standard deviations. */
const MEDIAN_DEVIATION = fraction(decimal('0.6745'));

const largerOf = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) >= 0 ? a : b);

/**
 * The votes that lie apart from the others: those with 0.6745 × |x − median| ÷ median deviation over 3.5 (B. Iglewicz
 * and D. C. Hoaglin, How to Detect and Handle Outliers, 1993, 3.3). Votes are rounded to the steps in which they are
 * given, so that no median deviation counts as less than half a step: in a small committee it is often 0.
 *
 * @param step the step in which votes are given.
 */
export function votesApart(votes: readonly Vote[], step: Decimal): Vote[] {
  const scores = votes.map(({ score }) => score);
  const middle = median(scores);
  if (middle === undefined) return [];
  // Half of the sum of two decimals ends one digit later than they do.
  const places = 1 + Math.max(...scores.map(({ scale }) => scale));
  const centre = exactDecimal(middle, places) as Decimal;
  const distances = scores.map((score) => absolute(subtract(score, centre)));
  const typical = largerOf(median(distances) as Fraction, over(fraction(step), integer(2)));
  const limit = times(LIMIT, typical);
  return votes.filter((_, at) => {
    const distance = fraction(distances[at] as Decimal);
    return compareFractions(times(MEDIAN_DEVIATION, distance), limit) > 0;
  });
}
