import { add, type Decimal, multiply, powerOfTen, sum, ZERO } from './decimal.ts';
import { fraction, over } from './fraction.ts';
import { largestRemainder } from './largest-remainder.ts';
import { roundHalfUp } from './rounding.ts';

/** Weights, made ready for many lists of values. */
export interface Weights {
  readonly all: readonly Decimal[];
  readonly sum: Decimal;
  /** The same as whole numbers, at one scale; undefined where a double could lose a digit of them. */
  readonly whole: readonly number[] | undefined;
  readonly wholeSum: number;
}

/** Below this a double has every whole number, and a quotient of two of them is cut to the right one. */
const EXACT = 2 ** 53;

function weightsOf(all: readonly Decimal[]): Weights {
  const scale = Math.max(0, ...all.map((weight) => weight.scale));
  const whole = all.map((weight) => Number(weight.coefficient * powerOfTen(scale - weight.scale)));
  const wholeSum = whole.reduce((total, weight) => total + weight, 0);
  const isExact = wholeSum < EXACT / 4 && whole.every((weight) => weight >= 0);
  return { all, sum: sum(all), whole: isExact ? whole : undefined, wholeSum };
}

/** Lists that were made ready before, by their first weight. */
const READY = new WeakMap<Decimal, Weights[]>();
const MOST_READY = 64;

/** The weights of a list; of one with the same weights as a list before, those that were made ready then. */
export function sharedWeights(list: readonly { readonly weight: Decimal }[]): Weights {
  const first = list[0]?.weight;
  if (first === undefined) return NO_WEIGHTS;
  const ready = READY.get(first) ?? [];
  for (const one of ready) if (isOf(one, list)) return one;
  const weights = weightsOf(list.map(({ weight }) => weight));
  if (ready.length < MOST_READY) READY.set(first, [...ready, weights]);
  return weights;
}

function isOf({ all }: Weights, list: readonly { readonly weight: Decimal }[]): boolean {
  if (all.length !== list.length) return false;
  for (let index = 0; index < all.length; index += 1) if (all[index] !== list[index]?.weight) return false;
  return true;
}

const NO_WEIGHTS = weightsOf([]);

/** Decimals of so many hundredths: nearly every score is one of these, and they share them. */
const SHARED = 20_000;
const HUNDREDTHS = new Array<Decimal | undefined>(SHARED);

/** A whole number of units of 10^-places. */
function units(count: number, places: number): Decimal {
  if (places !== 2 || count >= SHARED) return { coefficient: BigInt(count), scale: places };
  let known = HUNDREDTHS[count];
  if (known === undefined) {
    known = { coefficient: BigInt(count), scale: 2 };
    HUNDREDTHS[count] = known;
  }
  return known;
}

/**
 * One weight × value, as a whole number of units of 10^-places and of the weights' scale; NaN where a double could
 * lose a digit of it or of the sum of all of them, or the value is negative.
 */
function productAt(
  { whole }: Weights,
  index: number,
  { coefficient, scale }: Decimal,
  places: number,
): number {
  if (whole === undefined || scale !== places) return Number.NaN;
  const product = Number(coefficient) * (whole[index] as number);
  // Twice the sum of all of them is still exact.
  return product >= 0 && product < EXACT / 4 / whole.length ? product : Number.NaN;
}

/**
 * Σ weight × value ÷ Σ weight, rounded half up to `places` digits.
 *
 * @returns undefined where the weights add up to 0.
 */
export function weightedMean(
  weights: Weights,
  values: readonly Decimal[],
  places: number,
): Decimal | undefined {
  if (weights.sum.coefficient === 0n) return undefined;
  let total = 0;
  for (let index = 0; index < values.length; index += 1) {
    total += productAt(weights, index, values[index] as Decimal, places);
  }
  if (Number.isNaN(total)) {
    const exact = values.reduce(
      (sum, value, index) => add(sum, multiply(weights.all[index] as Decimal, value)),
      ZERO,
    );
    return roundHalfUp(over(fraction(exact), fraction(weights.sum)), places);
  }
  return units(Math.floor((2 * total + weights.wholeSum) / (2 * weights.wholeSum)), places);
}

/**
 * The parts weight × value ÷ Σ weight, to `places` digits, of which the missing units go to the largest remainders:
 * they add up to `total` (see `largestRemainder`).
 */
export function weightedParts(
  weights: Weights,
  values: readonly Decimal[],
  total: Decimal,
  places: number,
): Decimal[] {
  const whole = values.map((value, index) => productAt(weights, index, value, places));
  const { wholeSum } = weights;
  if (whole.some(Number.isNaN) || total.scale !== places) {
    const shares = values.map((value, index) =>
      over(fraction(multiply(weights.all[index] as Decimal, value)), fraction(weights.sum)),
    );
    return largestRemainder(shares, total, places);
  }
  let missing = Number(total.coefficient);
  const cut: number[] = [];
  const remainders: number[] = [];
  for (const product of whole) {
    const part = Math.floor(product / wholeSum);
    cut.push(part);
    remainders.push(product - part * wholeSum);
    missing -= part;
  }
  if (missing < 0 || missing > whole.length) throw new RangeError('the total is out of reach');
  for (; missing > 0; missing -= 1) {
    let largest = 0;
    for (let index = 1; index < remainders.length; index += 1) {
      if ((remainders[index] as number) > (remainders[largest] as number)) largest = index;
    }
    cut[largest] = (cut[largest] as number) + 1;
    remainders[largest] = -1;
  }
  return cut.map((part) => units(part, places));
}
