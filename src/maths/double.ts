import type { Decimal } from './decimal.ts';
import { type Fraction, integer } from './fraction.ts';
import { roundHalfUp } from './rounding.ts';

/** The double nearest to a quotient of two integers, whatever their length. */
export function toDouble({ numerator, denominator }: Fraction): number {
  const isNegative = numerator < 0n;
  const magnitude = isNegative ? -numerator : numerator;
  if (magnitude === 0n) return 0;
  // Scaled to 64 significant bits, more than a double holds.
  const shift = BigInt(denominator.toString(2).length - magnitude.toString(2).length + 64);
  const quotient = shift >= 0n ? (magnitude << shift) / denominator : magnitude / (denominator << -shift);
  const value = Number(quotient) * 2 ** -Number(shift);
  return isNegative ? -value : value;
}

/** The exact value of a finite double. */
function exactly(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  let scaled = value;
  let denominator = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: integerOf(scaled), denominator };
}

const integerOf = (value: number): bigint => integer(value).numerator;

/** A finite double as a decimal of so many places, half up. */
export const decimalOf = (value: number, places: number): Decimal => roundHalfUp(exactly(value), places);
