import { type Decimal, toText } from '../maths/decimal.ts';
import { exactDecimal, type Fraction, fraction } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';

/** Digits after the point of a number that does not end earlier, where it is shown; it is computed with exactly. */
const SHOWN_PLACES = 10;

/** A number that may have come of arithmetic: exactly, and how it is written in a formula. */
export interface Quantity {
  readonly value: Fraction;
  /** `{target}`, or what it came of, as one factor: `({target} × {days} ÷ {of})`. */
  readonly formula: string;
  readonly operands: Readonly<Record<string, Decimal>>;
  /** As it is shown: exactly, or rounded where it does not end within 10 digits. */
  readonly shown: Decimal;
}

/** A number that stands in a cell or in the template, under the name it has in a formula. */
export const given = (name: string, value: Decimal): Quantity => ({
  value: fraction(value),
  formula: `{${name}}`,
  operands: { [name]: value },
  shown: value,
});

/** A number that came of arithmetic; the formula is one factor. */
export const derived = (
  value: Fraction,
  formula: string,
  operands: Readonly<Record<string, Decimal>>,
): Quantity => ({
  value,
  formula,
  operands,
  shown: shownNumber(value),
});

/** A number as it is shown: exactly, or rounded where it does not end within 10 digits. */
export const shownNumber = (value: Fraction): Decimal =>
  endingDecimal(value) ?? roundHalfUp(value, SHOWN_PLACES);

/** The decimal that a number is, without needless zeros; undefined where it does not end within 10 digits. */
function endingDecimal(value: Fraction): Decimal | undefined {
  const exact = exactDecimal(value, SHOWN_PLACES);
  if (exact === undefined) return undefined;
  const digits = toText(exact).split('.')[1]?.length ?? 0;
  return exactDecimal(value, digits);
}

/** A number under its own name from here on, where it can be written down whole; else what it came of. */
export function settled(name: string, quantity: Quantity): Quantity {
  const exact = endingDecimal(quantity.value);
  return exact === undefined ? quantity : given(name, exact);
}
