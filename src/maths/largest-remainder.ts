import { add, type Decimal, powerOfTen, subtract, sum } from './decimal.ts';
import { compareFractions, type Fraction, fraction, minus } from './fraction.ts';
import { roundDown } from './rounding.ts';

/**
 * Cuts each share downwards to `places` digits and hands the missing units to the largest remainders, so
 * that the parts add up to `total` exactly (the largest remainder method; A. Hamilton, 1792). Ties go to
 * the earlier share.
 *
 * @param total a decimal of at most `places` digits, from the sum of the cut shares up to one unit a share above it.
 * @throws RangeError if the total is out of that reach.
 */
export function largestRemainder(shares: readonly Fraction[], total: Decimal, places: number): Decimal[] {
  const unit: Decimal = { coefficient: 1n, scale: places };
  const parts = shares.map((share) => roundDown(share, places));
  const missing = subtract(total, sum(parts));
  const units = Number((missing.coefficient * powerOfTen(places)) / powerOfTen(missing.scale));
  if (units < 0 || units > shares.length) throw new RangeError('the total is out of reach');

  const remainders = shares.map((share, index) => ({
    index,
    remainder: minus(share, fraction(parts[index] as Decimal)),
  }));
  remainders.sort((a, b) => compareFractions(b.remainder, a.remainder) || a.index - b.index);
  for (const { index } of remainders.slice(0, units)) {
    parts[index] = add(parts[index] as Decimal, unit);
  }
  return parts;
}
