import { mean, median } from '../../maths/averages.ts';
import { absolute, type Decimal, decimal, subtract } from '../../maths/decimal.ts';
import { compareFractions, exactDecimal, type Fraction, fraction, times } from '../../maths/fraction.ts';
import type { Vote } from './vote.ts';

/** Beyond this a modified z-score marks an outlier. */
const LIMIT = fraction(decimal('3.5'));

/** The median deviation of a normal distribution, in standard deviations. */
const MEDIAN_DEVIATION = fraction(decimal('0.6745'));

/** Its standard deviation, in mean deviations. */
const MEAN_DEVIATION = fraction(decimal('1.253314'));

/**
 * The votes that lie apart from the others (B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, 1993,
 * 3.3): those with 0.6745 × |x − median| ÷ median deviation over 3.5. Where more than half say the same, so that the
 * median deviation is 0, |x − median| ÷ (1.253314 × mean deviation) takes its place.
 */
export function votesApart(votes: readonly Vote[]): Vote[] {
  const scores = votes.map(({ score }) => score);
  const middle = median(scores);
  if (middle === undefined) return [];
  // Half of the sum of two decimals ends one digit later than they do.
  const places = 1 + Math.max(...scores.map(({ scale }) => scale));
  const centre = exactDecimal(middle, places) as Decimal;
  const distances = scores.map((score) => absolute(subtract(score, centre)));
  const typical = median(distances) as Fraction;
  const isFar = (distance: Decimal): boolean =>
    typical.numerator > 0n
      ? compareFractions(times(MEDIAN_DEVIATION, fraction(distance)), times(LIMIT, typical)) > 0
      : compareFractions(
          fraction(distance),
          times(times(LIMIT, MEAN_DEVIATION), mean(distances) as Fraction),
        ) > 0;
  return votes.filter((_, at) => isFar(distances[at] as Decimal));
}
