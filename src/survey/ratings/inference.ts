import type { Decimal } from '../../maths/decimal.ts';
import { powerOfTen } from '../../maths/decimal.ts';
import type { Group } from './panel.ts';
import { type Scale, stepsAbove } from './scale.ts';

/** A mean of fewer answers is not shown. */
export const LEAST_RATERS = 3;

/** A hidden relation, as somebody sees it who tries to work it out from what is shown. */
interface Unknown {
  /** What one step in its sum adds to the score, in a unit that all share. */
  readonly coefficient: bigint;
  /** The sum of its scores, in steps above the lowest that it can be. */
  readonly sum: bigint;
  readonly highest: bigint;
}

/** Steps up and down in which another answer is looked for; one that is further away protects nobody. */
const REACH = 200n;

/** The sum of a group's scores, in steps above the lowest that it can be. */
const stepsOf = ({ scores }: Group, scale: Scale): bigint =>
  scores.reduce((sum, score) => sum + stepsAbove(scale, score), 0n);

/** Whether everyone in some groups together is at the same end of the scale. */
export const areAtOneEnd = (groups: readonly Group[], scale: Scale): boolean =>
  groups.every((group) => stepsOf(group, scale) === 0n) ||
  groups.every((group) => stepsOf(group, scale) === BigInt(group.scores.length) * scale.steps);

/** Whether everyone in a group gave the lowest score, or everyone the highest: its mean says what each one gave. */
export const isAtOneEnd = (group: Group, scale: Scale): boolean => areAtOneEnd([group], scale);

/**
 * Whether trying whole answers tells those of a few peers or reports, or of many who are all at one end.
 *
 * What is shown leaves one equation, Σ weight × mean over the hidden relations. A hidden relation is safe where
 * another set of answers on the same steps of the scale fulfils it too, and gives that relation another sum: what
 * nobody can tell from the true one. Who the superior is, is no secret that this could keep: superiors have the
 * protection of the equation only. Nor has a relation of three or more, whose mean alone tells nobody's answer.
 */
export function canBeSolved(hidden: readonly Group[], scale: Scale): boolean {
  const unknowns = unknownsOf(hidden, scale);
  return hidden.some((group, at) => isAnybodysAnswer(group, scale) && !hasOther(unknowns, at));
}

/** Whether the mean of a group would tell the answer of somebody who is not to be known. */
const isAnybodysAnswer = (group: Group, scale: Scale): boolean =>
  group.relation !== 'superior' && (group.scores.length < LEAST_RATERS || isAtOneEnd(group, scale));

function unknownsOf(hidden: readonly Group[], scale: Scale): Unknown[] {
  const places = Math.max(0, ...hidden.map(({ weight }) => weight.scale));
  const whole = ({ coefficient, scale: own }: Decimal): bigint => coefficient * powerOfTen(places - own);
  const sizes = hidden.map(({ scores }) => BigInt(scores.length));
  const divisor = sizes.reduce((product, size) => product * size, 1n);
  return hidden.map((group, at) => ({
    coefficient: (whole(group.weight) * divisor) / (sizes[at] as bigint),
    sum: stepsOf(group, scale),
    highest: (sizes[at] as bigint) * scale.steps,
  }));
}

/** Whether the sum of one hidden relation could be another one, the equation fulfilled. */
function hasOther(unknowns: readonly Unknown[], at: number): boolean {
  const own = unknowns[at] as Unknown;
  const [first, ...others] = unknowns.filter((_, index) => index !== at);
  if (first === undefined) return false;
  for (const change of changesOf(own)) {
    if (change !== 0n && isBalanced(first, others, -own.coefficient * change)) return true;
  }
  return false;
}

/** Whether changes in the sums of some relations can add up to an amount. */
function isBalanced(first: Unknown, others: readonly Unknown[], amount: bigint): boolean {
  const [next, ...rest] = others;
  if (next === undefined) {
    const change = amount / first.coefficient;
    return change * first.coefficient === amount && isPossible(first, change);
  }
  for (const change of changesOf(first)) {
    if (isBalanced(next, rest, amount - first.coefficient * change)) return true;
  }
  return false;
}

const isPossible = ({ sum, highest }: Unknown, change: bigint): boolean =>
  sum + change >= 0n && sum + change <= highest;

/** The changes that a sum can have, the smallest first: 0, 1, −1, 2 …. */
function* changesOf(unknown: Unknown): Generator<bigint> {
  for (let size = 0n; size <= REACH && size <= unknown.highest; size += 1n) {
    if (isPossible(unknown, size)) yield size;
    if (size > 0n && isPossible(unknown, -size)) yield -size;
  }
}
