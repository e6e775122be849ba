import type { Measure } from './case.ts';
import type { Dice } from './dice.ts';
import {
  cutTo,
  decimalText,
  divide,
  fraction,
  HUNDRED,
  HUNDREDTH,
  minus,
  type Rational,
  roundTo,
  sum,
  times,
  ZERO,
} from './rational.ts';

/** What a part has of the whole: its own figure, and for a ratio the two that it is of. */
interface Part {
  readonly actual: Rational;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
}

/** Numbers that add up to the total, none below 0 unless the total may be: one takes what the others leave. */
function dealt(dice: Dice, total: Rational, count: number, unit: Rational, isSigned: boolean): Rational[] {
  const [least, most] = isSigned ? [-40, 240] : [0, 100];
  const others = Array.from({ length: count - 1 }, () =>
    cutTo(times(total, fraction(dice.pick([100, dice.whole(least, most)]), 100 * count)), unit),
  );
  return dice.shuffled([...others, minus(total, sum(others))]);
}

const UNITS: Readonly<Record<Measure['unit'], Rational>> = {
  percent: HUNDREDTH,
  points: HUNDREDTH,
  money: HUNDREDTH,
  count: fraction(1),
  rating: HUNDREDTH,
};

function ofRatio(dice: Dice, { unit }: Measure, quotient: Rational, count: number): Part[] {
  const scale = dice.pick([1, 1, 100, 10_000]);
  const denominators = Array.from({ length: count }, () => fraction(dice.whole(1, 400) * scale));
  const whole = divide(times(quotient, sum(denominators)), unit === 'percent' ? HUNDRED : fraction(1));
  // What has too many decimals to be written is a hundredth off: it only has to be near where it matters.
  const total = decimalText(whole) === undefined ? roundTo(whole, HUNDREDTH) : whole;
  return dealt(dice, total, count, HUNDREDTH, unit !== 'rating').map((numerator, index) => ({
    actual: quotient,
    numerator: decimalText(numerator),
    denominator: decimalText(denominators[index] ?? ZERO),
  }));
}

/** Figures of `count` parts that roll up to the actual. */
export function randomParts(dice: Dice, measure: Measure, actual: Rational, count: number): Part[] {
  const { rollUp, unit } = measure;
  if (count === 0) return [];
  if (rollUp === 'ratio') return ofRatio(dice, measure, actual, count);
  const isSigned = unit !== 'count' && unit !== 'rating';
  const total = rollUp === 'mean' ? times(actual, fraction(count)) : actual;
  const parts = dealt(dice, total, count, UNITS[unit], isSigned);
  // The last one is all that counts: the others are anything.
  const last = rollUp === 'last' ? [...parts.slice(0, -1), actual] : parts;
  return last.map((part) => ({ actual: part }));
}
