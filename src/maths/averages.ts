import { compare, type Decimal, sum } from './decimal.ts';
import { type Fraction, fraction, integer, over } from './fraction.ts';

/** Σx ÷ n; undefined of nothing. */
export const mean = (values: readonly Decimal[]): Fraction | undefined =>
  values.length === 0 ? undefined : over(fraction(sum(values)), integer(values.length));

/** The middle value in order of size, or the mean of the two middle ones; undefined of nothing. */
export function median(values: readonly Decimal[]): Fraction | undefined {
  const sorted = values.toSorted(compare);
  const upper = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 0 ? upper - 1 : upper, upper + 1));
}

/**
 * What is left when the share of the smallest values, and as many of the largest, are put aside: ⌊share × n⌋ at
 * each end (J. W. Tukey and D. H. McLaughlin, 1963), in order of size.
 *
 * @param share from 0 to below 1/2.
 */
export function trimmed(values: readonly Decimal[], share: Fraction): Decimal[] {
  const cut = Number((share.numerator * BigInt(values.length)) / share.denominator);
  return values.toSorted(compare).slice(cut, values.length - cut);
}

/** The square root of Σ(x − mean)² ÷ (n − 1), of two values or more; in order of size, so that their order leaves no trace. */
export function standardDeviation(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const total = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0);
  const centre = total(sorted) / sorted.length;
  return Math.sqrt(total(sorted.map((value) => (value - centre) ** 2)) / (sorted.length - 1));
}
