import type { Decimal } from '../../maths/decimal.ts';
import { compareFractions, type Fraction, fraction, minus } from '../../maths/fraction.ts';
import type { Better, Gate } from '../../model/template.ts';
import { type Bound, leastUnits, mostUnits } from './bound.ts';

/** The actuals that are allowed: from bounds to bounds, some single ones left out. */
export interface Allowed {
  readonly from: readonly Bound[];
  readonly to: readonly Bound[];
  readonly without: readonly Decimal[];
}

export const EVERYTHING: Allowed = { from: [], to: [], without: [] };

export const both = (a: Allowed, b: Allowed): Allowed => ({
  from: [...a.from, ...b.from],
  to: [...a.to, ...b.to],
  without: [...a.without, ...b.without],
});

/** The actuals that score enough. */
export function allowedBy(reach: Bound | 'all', better: Better): Allowed {
  if (reach === 'all') return EVERYTHING;
  return better === 'higher' ? { ...EVERYTHING, from: [reach] } : { ...EVERYTHING, to: [reach] };
}

/** The actuals at which a gate does not fire. */
export function outsideGate({ when: { comparison, value } }: Gate): Allowed {
  const end = (isOpen: boolean): Bound => ({ value: fraction(value), isOpen });
  switch (comparison) {
    case '>':
      return { ...EVERYTHING, to: [end(false)] };
    case '>=':
      return { ...EVERYTHING, to: [end(true)] };
    case '<':
      return { ...EVERYTHING, from: [end(false)] };
    case '<=':
      return { ...EVERYTHING, from: [end(true)] };
    case '=':
      return { ...EVERYTHING, without: [value] };
    case '!=':
      return { ...EVERYTHING, from: [end(false)], to: [end(false)] };
  }
}

/**
 * The allowed number, with so many digits after the point, that lies nearest to another; of two equally near
 * ones the better.
 *
 * @returns undefined where none is allowed.
 */
export function nearestIn(
  { from, to, without }: Allowed,
  start: Fraction,
  places: number,
  better: Better,
): Decimal | undefined {
  const least = from.map((bound) => leastUnits(bound, places)).reduce(greater, undefined);
  const most = to.map((bound) => mostUnits(bound, places)).reduce(smaller, undefined);
  const isOut = (units: bigint): boolean =>
    without.some(
      (value) => compareFractions(fraction(value), fraction({ coefficient: units, scale: places })) === 0,
    );
  const here: Bound = { value: start, isOpen: false };
  let above = leastUnits(here, places);
  if (least !== undefined && least > above) above = least;
  while (isOut(above)) above += 1n;
  let below = mostUnits(here, places);
  if (most !== undefined && most < below) below = most;
  while (isOut(below)) below -= 1n;
  const candidates = [above, below]
    .filter((units) => (least === undefined || units >= least) && (most === undefined || units <= most))
    .map((units): Decimal => ({ coefficient: units, scale: places }));
  const [up, down] = better === 'higher' ? candidates : candidates.toReversed();
  if (up === undefined || down === undefined) return up ?? down;
  return compareFractions(distance(down, start), distance(up, start)) < 0 ? down : up;
}

const greater = (a: bigint | undefined, b: bigint): bigint => (a === undefined || b > a ? b : a);
const smaller = (a: bigint | undefined, b: bigint): bigint => (a === undefined || b < a ? b : a);

/** How far a number lies from another. */
export function distance(value: Decimal, start: Fraction): Fraction {
  const apart = minus(fraction(value), start);
  return apart.numerator < 0n ? { ...apart, numerator: -apart.numerator } : apart;
}
