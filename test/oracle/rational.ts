/**
 * Exact fractions for the oracle, which shares no arithmetic with the program: BigInt over BigInt, in lowest
 * terms, the denominator above zero.
 */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

export function fraction(over: bigint | number, under: bigint | number = 1): Rational {
  const [n, d] = [BigInt(over), BigInt(under)];
  if (d === 0n) throw new RangeError(`${n} ÷ 0`);
  const common = divisor(n, d) * (d < 0n ? -1n : 1n);
  return { over: n / common, under: d / common };
}

/** '-12.50' as a fraction. Only what a plain decimal can be. */
export function exact(text: string): Rational {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`not a plain decimal: ${text}`);
  const [, sign = '', whole = '', places = ''] = parts;
  return fraction(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length));
}

export const ZERO = fraction(0);
export const ONE = fraction(1);
export const HUNDRED = fraction(100);
export const HUNDREDTH = fraction(1, 100);

export const plus = (a: Rational, b: Rational): Rational =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { over: -b.over, under: b.under });
export const times = (...factors: readonly Rational[]): Rational =>
  fraction(
    factors.reduce((product, { over }) => product * over, 1n),
    factors.reduce((product, { under }) => product * under, 1n),
  );
export const divide = (a: Rational, b: Rational): Rational => fraction(a.over * b.under, a.under * b.over);
export const sum = (values: readonly Rational[]): Rational => values.reduce(plus, ZERO);

/** Below, at or above zero as `a` is less than, equal to or greater than `b`: fit for `sort`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const less = (a: Rational, b: Rational): boolean => compare(a, b) < 0;
export const least = (...values: readonly [Rational, ...Rational[]]): Rational =>
  values.reduce((best, value) => (less(value, best) ? value : best));
export const greatest = (...values: readonly [Rational, ...Rational[]]): Rational =>
  values.reduce((best, value) => (less(best, value) ? value : best));

/** The greatest whole number that is not above the value. */
function floor({ over, under }: Rational): bigint {
  const quotient = over / under;
  return over < 0n && quotient * under !== over ? quotient - 1n : quotient;
}

/** The greatest multiple of `unit` that is not above the value. */
export const cutTo = (value: Rational, unit: Rational): Rational =>
  times(fraction(floor(divide(value, unit))), unit);

/** The nearest multiple of `unit`; of two as near, the one further from zero. */
export function roundTo(value: Rational, unit: Rational): Rational {
  const size = value.over < 0n ? minus(ZERO, value) : value;
  const rounded = cutTo(plus(size, divide(unit, fraction(2))), unit);
  return value.over < 0n ? minus(ZERO, rounded) : rounded;
}

/** Whether rounding to `unit` has to decide between two neighbours that are as near. */
export const isHalfway = (value: Rational, unit: Rational): boolean =>
  equal(minus(value, cutTo(value, unit)), divide(unit, fraction(2)));

/** The double that a decimal would be read as; twenty decimals are enough for all that is published. */
export function toNumber(value: Rational): number {
  const { over, under } = roundTo(value, fraction(1, 10n ** 20n));
  const scaled = (over * 10n ** 20n) / under;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(21, '0');
  return Number(`${scaled < 0n ? '-' : ''}${digits.slice(0, -20)}.${digits.slice(-20)}`);
}

/** The value as a plain decimal, if it is one of at most twelve decimals. */
export function decimalText(value: Rational): string | undefined {
  const places = Array.from({ length: 13 }, (_, index) => index).find(
    (count) => (value.over * 10n ** BigInt(count)) % value.under === 0n,
  );
  if (places === undefined) return undefined;
  const units = (value.over * 10n ** BigInt(places)) / value.under;
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const split = digits.length - places;
  return `${units < 0n ? '-' : ''}${digits.slice(0, split)}${places > 0 ? `.${digits.slice(split)}` : ''}`;
}
