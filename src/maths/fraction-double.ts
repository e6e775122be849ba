import type { Fraction } from './fraction.ts';

/** Bits of a quotient that are worked out: more than the 53 of a double, and one that stands for the rest. */
const BITS = 66;

const bitsOf = (value: bigint): number => value.toString(2).length;

/**
 * The double nearest to a fraction, ties to even (IEEE 754-2019, 4.3.1). For fractions whose size lies between
 * 1e-290 and 1e290.
 */
export function doubleOf({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const shift = BITS - (bitsOf(magnitude) - bitsOf(denominator));
  const dividend = shift > 0 ? magnitude << BigInt(shift) : magnitude;
  const divisor = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = dividend / divisor;
  // What is cut off only matters where the kept bits lie half way: one bit at the end says that it is there.
  const marked = quotient * divisor === dividend ? quotient : quotient | 1n;
  // A bigint becomes the nearest double (ECMA-262, 21.1.1.1), and a power of two loses nothing.
  const size = Number(marked) * 2 ** -shift;
  return numerator < 0n ? -size : size;
}
