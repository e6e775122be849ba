import { add, type Decimal, larger, powerOfTen, smaller, subtract } from '../../maths/decimal.ts';
import { nearestDouble } from '../../maths/shortest.ts';
import type { ScaleEnds } from './read.ts';

/** Which scores a rater could give: from the lowest up, in equal steps. */
export interface Scale {
  readonly lowest: Decimal;
  /** Above 0. */
  readonly step: Decimal;
  /** Steps from the lowest score to the highest. */
  readonly steps: bigint;
}

const ONE: Decimal = { coefficient: 1n, scale: 0 };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

const coefficientAt = ({ coefficient, scale }: Decimal, places: number): bigint =>
  coefficient * powerOfTen(places - scale);

/**
 * The scale that scores were given on: between the ends that are known, or else the lowest and highest score
 * there is; in steps of 1, or of the largest part of it that all scores are multiples of.
 */
export function scaleOf(scores: readonly Decimal[], ends: ScaleEnds | undefined): Scale {
  const [first] = scores;
  const lowest = ends?.[0] ?? scores.reduce(smaller, first ?? ONE);
  const highest = ends?.[1] ?? scores.reduce(larger, first ?? ONE);
  const distances = [...scores, highest].map((score) => subtract(score, lowest));
  const places = Math.max(0, ...distances.map(({ scale }) => scale));
  const unit = powerOfTen(places);
  const coefficient = distances
    .map((distance) => coefficientAt(distance, places))
    .reduce(greatestCommonDivisor, unit);
  const step = { coefficient, scale: places };
  return { lowest, step, steps: coefficientAt(subtract(highest, lowest), places) / coefficient };
}

/** How many steps a score lies above the lowest. */
export function stepsAbove({ lowest, step }: Scale, score: Decimal): bigint {
  const distance = subtract(score, lowest);
  const places = Math.max(distance.scale, step.scale);
  return coefficientAt(distance, places) / coefficientAt(step, places);
}

/** The lowest and the highest score. */
export const endsOf = ({ lowest, step, steps }: Scale): readonly [lowest: number, highest: number] => {
  const highest = add(lowest, { coefficient: step.coefficient * steps, scale: step.scale });
  return [nearestDouble(lowest), nearestDouble(highest)];
};
