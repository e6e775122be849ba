import { type Decimal, decimal, powerOfTen, toText } from './decimal.ts';

/**
 * The decimal that a double is written as: the fewest digits that read back as the same double (ECMA-262,
 * Number::toString; Steele and White, 1990), never with an exponent.
 *
 * @throws RangeError for what is not finite.
 */
export function shortestDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [digits = '', exponent = '0'] = String(value).split('e');
  const { coefficient, scale } = decimal(digits);
  const shifted = scale - Number(exponent);
  return shifted >= 0
    ? { coefficient, scale: shifted }
    : { coefficient: coefficient * powerOfTen(-shifted), scale: 0 };
}

/** The double nearest to a decimal. */
export const nearestDouble = (value: Decimal): number => Number(toText(value));
