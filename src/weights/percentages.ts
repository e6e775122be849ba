import { type Decimal, HUNDRED } from '../maths/decimal.ts';
import { decimalOf } from '../maths/double.ts';
import { type Fraction, fraction, integer, over } from '../maths/fraction.ts';
import { largestRemainder } from '../maths/largest-remainder.ts';

/** Digits after the point that weights have where nobody asks for others. */
export const WEIGHT_PLACES = 2;

/** Digits of a priority in percent that count: what lies behind is what doubles leave, and must not break a tie. */
const SURE_PLACES = 10;

/**
 * Priorities as percentages that add up to exactly 100: cut downwards to `places`, the units left over to the largest
 * remainders, ties to the earlier item.
 */
export const percentages = (priorities: readonly number[], places: number): Decimal[] =>
  largestRemainder(
    priorities.map((priority): Fraction => fraction(decimalOf(priority * 100, SURE_PLACES))),
    HUNDRED,
    places,
  );

/** The same weight for everyone, as exactly as `places` allow. */
export const equalPercentages = (count: number, places: number): Decimal[] =>
  largestRemainder(
    Array.from({ length: count }, () => over(integer(100), integer(count))),
    HUNDRED,
    places,
  );
