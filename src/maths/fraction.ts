import { type Decimal, powerOfTen } from './decimal.ts';

/** An exact quotient of two integers; the denominator is above 0. Not kept in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const fraction = (value: Decimal): Fraction => ({
  numerator: value.coefficient,
  denominator: powerOfTen(value.scale),
});

export const integer = (value: number): Fraction => ({ numerator: BigInt(value), denominator: 1n });

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const minus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** @throws RangeError if b is 0: whoever divides has to have refused that before. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  };
}

/** The same number with the smallest denominator (Euclid, Elements VII.2). */
export function lowestTerms({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The decimal a fraction equals, where it ends within `places` digits.
 *
 * @returns undefined where it does not.
 */
export function exactDecimal(value: Fraction, places: number): Decimal | undefined {
  const scaled = value.numerator * powerOfTen(places);
  if (scaled % value.denominator !== 0n) return undefined;
  return { coefficient: scaled / value.denominator, scale: places };
}
