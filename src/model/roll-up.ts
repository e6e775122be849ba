import { type Decimal, HUNDRED } from '../maths/decimal.ts';
import { fraction, integer, over, plus, times } from '../maths/fraction.ts';
import { rollUp as rollUpValues } from '../maths/roll-up.ts';
import { derived, type Quantity } from './quantity.ts';
import type { RollUp } from './template.ts';

const operandsOf = (terms: readonly Quantity[]): Readonly<Record<string, Decimal>> =>
  Object.assign({}, ...terms.map(({ operands }) => operands));

const sumFormula = (formulas: readonly string[]): string => `(${formulas.join(' + ')})`;

/**
 * One quantity from several, earliest first. What has no numerator of its own rolls up under `ratio` as the
 * last one does.
 */
export function rolledUp(way: RollUp | undefined, terms: readonly Quantity[]): Quantity {
  const last = terms.at(-1) as Quantity;
  if (terms.length === 1 || way === undefined || way === 'last' || way === 'ratio') return last;
  const count = terms.length;
  // Four quarters of one target are four times it, and their mean is the target itself.
  const isOne = terms.every((term) => term === last);
  if (isOne && way === 'mean') return last;
  if (isOne) return derived(times(last.value, integer(count)), `(${count} × ${last.formula})`, last.operands);
  const value = rollUpValues(
    way,
    terms.map((term) => term.value),
  );
  const sum = sumFormula(terms.map(({ formula }) => formula));
  return derived(value, way === 'sum' ? sum : `(${sum} ÷ ${count})`, operandsOf(terms));
}

/** Σ numerator ÷ Σ denominator, in percent where the measure is one; the denominators do not add up to 0. */
export function ratioOf(
  numerators: readonly Quantity[],
  denominators: readonly Quantity[],
  isPercent: boolean,
): Quantity {
  const sumOf = (terms: readonly Quantity[]) => terms.map(({ value }) => value).reduce(plus);
  const formulaOf = (terms: readonly Quantity[]): string => {
    const [only] = terms;
    return terms.length === 1 && only !== undefined
      ? only.formula
      : sumFormula(terms.map(({ formula }) => formula));
  };
  const quotient = over(sumOf(numerators), sumOf(denominators));
  const formula = `${formulaOf(numerators)} ÷ ${formulaOf(denominators)}`;
  return derived(
    isPercent ? times(quotient, fraction(HUNDRED)) : quotient,
    isPercent ? `(100 × ${formula})` : `(${formula})`,
    operandsOf([...numerators, ...denominators]),
  );
}
