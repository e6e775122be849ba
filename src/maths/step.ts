import { type Decimal, powerOfTen, subtract } from './decimal.ts';

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : greatestCommonDivisor(b, a % b);
}

/**
 * The largest step that leads from each of some numbers to all others: 0.5 for 1, 2.5 and 4. Undefined where they are
 * all the same.
 */
export function commonStep(values: readonly Decimal[]): Decimal | undefined {
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  const distances = others.map((value) => subtract(value, first));
  const scale = Math.max(0, ...distances.map((distance) => distance.scale));
  const coefficient = distances
    .map((distance) => distance.coefficient * powerOfTen(scale - distance.scale))
    .reduce(greatestCommonDivisor, 0n);
  return coefficient === 0n
    ? undefined
    : { coefficient: coefficient < 0n ? -coefficient : coefficient, scale };
}
