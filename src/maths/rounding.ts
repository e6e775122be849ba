import { type Decimal, powerOfTen } from './decimal.ts';
import { type Fraction, fraction } from './fraction.ts';

/**
 * Rounds to `places` digits after the point, half away from zero (四舍五入), as a spreadsheet's ROUND
 * does: 0.005 becomes 0.01 and −0.005 becomes −0.01.
 */
export function roundHalfUp(value: Fraction, places: number): Decimal {
  const doubled = 2n * value.numerator * powerOfTen(places);
  const divisor = 2n * value.denominator;
  const half = doubled < 0n ? -value.denominator : value.denominator;
  // BigInt division cuts towards zero, so adding half with the sign rounds half away from zero.
  return { coefficient: (doubled + half) / divisor, scale: places };
}

/** Cuts to `places` digits after the point towards minus infinity. */
export function roundDown(value: Fraction, places: number): Decimal {
  const scaled = value.numerator * powerOfTen(places);
  const quotient = scaled / value.denominator;
  const cut = scaled < 0n && quotient * value.denominator !== scaled ? quotient - 1n : quotient;
  return { coefficient: cut, scale: places };
}

/** Rounds half up to a multiple of `unit`, which is above 0: 0.01, 1, 10 or 0.05. */
export function roundToUnit(value: Fraction, unit: Decimal): Decimal {
  const size = fraction(unit);
  const units = roundHalfUp(
    {
      numerator: value.numerator * size.denominator,
      denominator: value.denominator * size.numerator,
    },
    0,
  );
  return { coefficient: units.coefficient * unit.coefficient, scale: unit.scale };
}
