import { type Decimal, powerOfTen } from '../../maths/decimal.ts';
import { compareFractions, type Fraction, fraction, minus, plus } from '../../maths/fraction.ts';

/** Where numbers begin or end; an open one does not belong to them. */
export interface Bound {
  readonly value: Fraction;
  readonly isOpen: boolean;
}

/** Whether a number lies at or above a lower bound. */
export function isAbove(value: Fraction, { value: least, isOpen }: Bound): boolean {
  const order = compareFractions(value, least);
  return isOpen ? order > 0 : order >= 0;
}

/** The greatest whole number at or below. */
function floorOf({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

const scaled = ({ numerator, denominator }: Fraction, places: number): Fraction => ({
  numerator: numerator * powerOfTen(places),
  denominator,
});

/** The least whole number of units of the last place that lies above a lower bound. */
export function leastUnits({ value, isOpen }: Bound, places: number): bigint {
  const { numerator, denominator } = scaled(value, places);
  return isOpen ? floorOf({ numerator, denominator }) + 1n : -floorOf({ numerator: -numerator, denominator });
}

/** The greatest whole number of units of the last place that lies below an upper bound. */
export const mostUnits = ({ value, isOpen }: Bound, places: number): bigint => {
  const { numerator, denominator } = value;
  return -leastUnits({ value: { numerator: -numerator, denominator }, isOpen }, places);
};

/**
 * What a number has to be at least to be rounded half away from zero to `least` or more. Halves round upwards
 * above zero and downwards below it, so that the bound is open where `least` is not above zero.
 *
 * @param least a decimal of `places` digits after the point.
 */
export function roundedTo(least: Decimal, places: number): Bound {
  const half: Fraction = { numerator: 1n, denominator: 2n * powerOfTen(places) };
  return { value: minus(fraction(least), half), isOpen: least.coefficient <= 0n };
}

/** A bound moved by so much. */
export const movedBy = ({ value, isOpen }: Bound, by: Fraction): Bound => ({
  value: plus(value, by),
  isOpen,
});
