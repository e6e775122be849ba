/** An exact decimal number, `coefficient × 10^-scale`. Never a binary fraction. */
export interface Decimal {
  readonly coefficient: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/u;

/**
 * A decimal from plain text: an optional sign, digits, optionally a point and digits.
 *
 * @returns undefined for anything else: no exponent, separator or white space is understood.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const magnitude = BigInt(whole + fraction);
  return { coefficient: sign === '-' ? -magnitude : magnitude, scale: fraction.length };
}

/**
 * A decimal from a literal in the source code.
 *
 * @throws RangeError if the text is not a plain decimal.
 */
export function decimal(text: string | number): Decimal {
  const parsed = parseDecimal(String(text));
  if (parsed === undefined) throw new RangeError(`not a plain decimal: ${text}`);
  return parsed;
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };
export const HUNDRED: Decimal = { coefficient: 100n, scale: 0 };

/** A whole number as a decimal. */
export const whole = (count: number): Decimal => ({ coefficient: BigInt(count), scale: 0 });

/** The powers that are used all the time. */
const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10^exponent, for exponent ≥ 0. */
export const powerOfTen = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

/** The coefficient that a decimal has when written with more places; `scale` is at least its own. */
const coefficientAt = (value: Decimal, scale: number): bigint =>
  scale === value.scale ? value.coefficient : value.coefficient * powerOfTen(scale - value.scale);

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { coefficient: a.coefficient + b.coefficient, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: coefficientAt(a, scale) + coefficientAt(b, scale), scale };
}

export const negate = (a: Decimal): Decimal => ({ coefficient: -a.coefficient, scale: a.scale });

export function subtract(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { coefficient: a.coefficient - b.coefficient, scale: a.scale };
  return add(a, negate(b));
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  coefficient: a.coefficient * b.coefficient,
  scale: a.scale + b.scale,
});

export function sum(values: Iterable<Decimal>): Decimal {
  let { coefficient, scale } = ZERO;
  for (const value of values) {
    if (value.scale === scale) coefficient += value.coefficient;
    else ({ coefficient, scale } = add({ coefficient, scale }, value));
  }
  return { coefficient, scale };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return signOf(a.coefficient, b.coefficient);
  const scale = Math.max(a.scale, b.scale);
  return signOf(coefficientAt(a, scale), coefficientAt(b, scale));
}

const signOf = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);

export const equals = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;
/** Whether a value can be written with at most `places` digits after the point. */
export const hasPlaces = ({ coefficient, scale }: Decimal, places: number): boolean =>
  scale <= places || coefficient % powerOfTen(scale - places) === 0n;

export const isZero = (a: Decimal): boolean => a.coefficient === 0n;
export const isNegative = (a: Decimal): boolean => a.coefficient < 0n;
export const isPositive = (a: Decimal): boolean => a.coefficient > 0n;
export const absolute = (a: Decimal): Decimal => (isNegative(a) ? negate(a) : a);
export const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

/** The shortest plain text: no exponent, no trailing zeros, never "-0". */
export function toText(value: Decimal): string {
  const text = toFixed(value, value.scale);
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}

/**
 * Plain text with at least `places` digits after the point; digits that are there are never dropped.
 */
export function toFixed(value: Decimal, places: number): string {
  const scale = Math.max(places, value.scale);
  const coefficient = coefficientAt(value, scale);
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const sign = coefficient < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** 20 % as 0.2. */
export const shareOf = ({ coefficient, scale }: Decimal): Decimal => ({ coefficient, scale: scale + 2 });

/** 0.2 in percent. */
export const inPercent = ({ coefficient, scale }: Decimal): Decimal => ({
  coefficient: coefficient * 100n,
  scale,
});
