import { type Fraction, integer, over, plus } from './fraction.ts';

/** How several values become one, where none of them weighs more than another. */
export type RollUpWay = 'sum' | 'mean' | 'last';

const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, integer(0));

/**
 * One value from several, earliest first.
 *
 * @throws RangeError of no value at all.
 */
export function rollUp(way: RollUpWay, values: readonly Fraction[]): Fraction {
  const last = values.at(-1);
  if (last === undefined) throw new RangeError('nothing to roll up');
  if (way === 'last') return last;
  const sum = total(values);
  return way === 'sum' ? sum : over(sum, integer(values.length));
}
