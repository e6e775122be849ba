import type { Measure, RollUp, Unit } from './case.ts';
import type { Figure } from './parts.ts';
import { divide, fraction, HUNDRED, type Rational, sum, times } from './rational.ts';

/** Several numbers as one, earliest first. What is a ratio has no parts of its own: the last one holds. */
export function rolledUp(rollUp: RollUp | undefined, values: readonly Rational[]): Rational | undefined {
  if (rollUp === undefined && values.length > 1) throw new RangeError('nothing says how values roll up');
  if (values.length === 0) return undefined;
  if (rollUp === 'sum') return sum(values);
  if (rollUp === 'mean') return divide(sum(values), fraction(values.length));
  return values.at(-1);
}

const quotient = (unit: Unit, over: Rational, under: Rational): Rational =>
  unit === 'percent' ? times(HUNDRED, divide(over, under)) : divide(over, under);

/** Several figures of a measure as its actual. */
export function actualFrom({ rollUp, unit }: Measure, figures: readonly Figure[]): Rational | undefined {
  const numbers = figures.filter((figure): figure is Rational => !('numerator' in figure));
  const ratios = figures.filter((figure) => 'numerator' in figure);
  if (ratios.length === 0) {
    if (rollUp === 'ratio' && numbers.length > 1) throw new RangeError('a ratio of bare figures');
    return rolledUp(rollUp, numbers);
  }
  if (numbers.length > 0) throw new RangeError('a ratio of bare figures and others');
  return quotient(
    unit,
    sum(ratios.map(({ numerator }) => numerator)),
    sum(ratios.map(({ denominator }) => denominator)),
  );
}
