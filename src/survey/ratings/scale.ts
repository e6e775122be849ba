import { add, type Decimal, decimal, larger, powerOfTen, smaller, subtract } from '../../maths/decimal.ts';
import { nearestDouble } from '../../maths/shortest.ts';
import { commonStep } from '../../maths/step.ts';
import type { ScaleEnds } from './read.ts';

/** Which scores a rater could give: from the lowest up, in equal steps. */
export interface Scale {
  readonly lowest: Decimal;
  /** Above 0. */
  readonly step: Decimal;
  /** Steps from the lowest score to the highest. */
  readonly steps: bigint;
}

const ONE = decimal(1);

/** How often the step goes into a distance that is a multiple of it. */
function stepsIn(distance: Decimal, step: Decimal): bigint {
  const places = Math.max(distance.scale, step.scale);
  const at = ({ coefficient, scale }: Decimal): bigint => coefficient * powerOfTen(places - scale);
  return at(distance) / at(step);
}

/**
 * The scale that scores were given on: between the ends that are known, or else the lowest and highest score there
 * is; in steps of 1, or of the largest part of it that all scores are multiples of.
 */
export function scaleOf(scores: readonly Decimal[], ends: ScaleEnds | undefined): Scale {
  const [first = ONE] = scores;
  const lowest = ends?.[0] ?? scores.reduce(smaller, first);
  const highest = ends?.[1] ?? scores.reduce(larger, first);
  const step = commonStep([lowest, highest, add(lowest, ONE), ...scores]) ?? ONE;
  return { lowest, step, steps: stepsIn(subtract(highest, lowest), step) };
}

/** How many steps a score lies above the lowest. */
export const stepsAbove = ({ lowest, step }: Scale, score: Decimal): bigint =>
  stepsIn(subtract(score, lowest), step);

/** The lowest and the highest score. */
export const endsOf = ({ lowest, step, steps }: Scale): readonly [lowest: number, highest: number] => {
  const highest = add(lowest, { coefficient: step.coefficient * steps, scale: step.scale });
  return [nearestDouble(lowest), nearestDouble(highest)];
};
