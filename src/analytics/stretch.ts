import { compareFractions, type Fraction, over } from '../maths/fraction.ts';

/** An end of a stretch of numbers, and whether it belongs to it. */
export interface End<T> {
  readonly at: Fraction;
  readonly isIncluded: boolean;
  /** What ends the stretch there; undefined: nothing but the end of the scale. */
  readonly by: T | undefined;
}

/** A stretch of numbers without a gap. */
export interface Stretch<T> {
  readonly from: End<T>;
  readonly to: End<T>;
}

/** `slope` × t + `constant` has to be 0 or more; with `isStrict` above 0. */
export interface Condition<T> {
  readonly slope: Fraction;
  readonly constant: Fraction;
  readonly isStrict: boolean;
  readonly by: T;
}

/** The part of a stretch in which a condition holds; it holds somewhere in it. */
export function narrowed<T>(
  { from, to }: Stretch<T>,
  { slope, constant, isStrict, by }: Condition<T>,
): Stretch<T> {
  if (slope.numerator === 0n) return { from, to };
  const end: End<T> = {
    at: over({ ...constant, numerator: -constant.numerator }, slope),
    isIncluded: !isStrict,
    by,
  };
  return slope.numerator > 0n ? { from: tighter(from, end, 1), to } : { from, to: tighter(to, end, -1) };
}

/** Of two ends on one side the one that leaves less; where they meet, the one that leaves itself out. */
function tighter<T>(a: End<T>, b: End<T>, side: 1 | -1): End<T> {
  const difference = compareFractions(a.at, b.at) * side;
  if (difference !== 0) return difference > 0 ? a : b;
  return a.isIncluded && !b.isIncluded ? b : a;
}
