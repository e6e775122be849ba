import { type Decimal, negate } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import { roundDown } from '../maths/rounding.ts';
import type { PlainRow } from './plain-rows.ts';

/** So many digits, times 16 and with the places added, are a whole number that a double has exactly. */
const MOST_DIGITS = 14;
const PLACES = 16;

const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;

/**
 * A number whose text can be written again from it: `-12.50`, but not `012.5`, `12.`, `-0` or `5%`.
 *
 * @returns the digits as one whole number with its sign, times 16, plus the places after the point; NaN where the
 *   cell holds anything else.
 */
export function readPlainNumber(bytes: Uint8Array, { starts, ends }: PlainRow, cell: number): number {
  const end = ends[cell] as number;
  let at = starts[cell] as number;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at += 1;
  const first = at;
  let digits = 0;
  let point = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= ZERO + 9) digits = digits * 10 + (byte - ZERO);
    else if (byte === POINT && point === -1) point = at;
    else return Number.NaN;
  }
  const whole = (point === -1 ? end : point) - first;
  const places = point === -1 ? 0 : end - point - 1;
  if (whole === 0 || (point !== -1 && places === 0) || whole + places > MOST_DIGITS) return Number.NaN;
  if (whole > 1 && bytes[first] === ZERO) return Number.NaN;
  if (isNegative && digits === 0) return Number.NaN;
  return (isNegative ? -digits : digits) * PLACES + places;
}

/** Also of a negative number, and without a remainder of doubles, which takes long. */
const placesOf = (plain: number): number => plain - Math.floor(plain / PLACES) * PLACES;

/** The decimal that `readPlainNumber` read: its text is that of the cell, digit for digit. */
export function plainDecimal(plain: number): Decimal {
  const scale = placesOf(plain);
  return { coefficient: BigInt((plain - scale) / PLACES), scale };
}

/** Tells, exactly, whether a plain number lies from `lowest` to `highest`. */
export function plainRange(lowest: Decimal, highest: Decimal): (plain: number) => boolean {
  const floor = (value: Decimal, places: number): bigint => roundDown(fraction(value), places).coefficient;
  // By the places: the lowest and the highest whole number. No plain one is beyond the limits of a double.
  const from = Float64Array.from({ length: PLACES }, (_, places) => Number(-floor(negate(lowest), places)));
  const to = Float64Array.from({ length: PLACES }, (_, places) => Number(floor(highest, places)));
  return (plain) => {
    const places = placesOf(plain);
    const digits = (plain - places) / PLACES;
    return digits >= (from[places] as number) && digits <= (to[places] as number);
  };
}
