import { type Equation, maximum, rangeOf } from './linear-solver.ts';
import type { Answer, Printed, PrintedResult } from './panels.ts';

/** The scale that everybody knows. */
export const SCALE = { low: 1, high: 5 } as const;

/** Somebody who rated, or what somebody said at another time: a number above the lowest score that is not known. */
export interface Unknown {
  readonly relation: Answer['relation'];
  readonly name: string;
}

type Weights = PrintedResult['making']['weights'];

/**
 * What is printed of a person, as equations over the answers, counted from the lowest score up: one for each relation
 * that is shown, and one for the score.
 *
 * @param isIn whether an unknown is among the answers that the print was made of.
 */
export function equationsOf(
  { score, relations }: Printed,
  weights: Weights,
  unknowns: readonly Unknown[],
  isIn: (unknown: Unknown) => boolean,
): Equation[] {
  const others = relations.filter(({ relation }) => relation !== 'self');
  const total = others.reduce((sum, { relation }) => sum + weights[relation as Answer['relation']], 0);
  const size = (relation: string): number => others.find((one) => one.relation === relation)?.n ?? 0;
  const shown = others.flatMap(({ relation, n, score: mean }): Equation[] =>
    mean === null
      ? []
      : [
          {
            coefficients: unknowns.map((one) => (isIn(one) && one.relation === relation ? 1 / n : 0)),
            amount: mean - SCALE.low,
          },
        ],
  );
  if (score === null) return shown;
  const whole = unknowns.map((one) => (isIn(one) ? weights[one.relation] / total / size(one.relation) : 0));
  return [...shown, { coefficients: whole, amount: score - SCALE.low }];
}

/** The people of a print, none of whom has a name. */
export const unknownsOf = ({ relations }: Printed): Unknown[] =>
  relations.flatMap(({ relation, n }) =>
    relation === 'self'
      ? []
      : Array.from({ length: n }, (_, at) => ({ relation, name: `${relation} ${at}` })),
  );

export const boundsOf = (unknowns: readonly Unknown[]): number[] =>
  unknowns.map(() => SCALE.high - SCALE.low);

/** Which whole scores each person of a relation may have given, by trying all sums of whole scores. */
export function possibleScores(
  { score, relations }: Printed,
  weights: Weights,
): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = relations.flatMap(({ relation, n, score: mean }) =>
    relation === 'self' ? [] : [{ relation, n, mean, weight: weights[relation] }],
  );
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<string, Set<number>>(groups.map(({ relation }) => [relation, new Set<number>()]));
  const tryAll = (at: number, sums: readonly number[], whole: number): void => {
    const group = groups[at];
    if (group === undefined) {
      if (score !== null && Math.abs(whole / total - score) > 1e-9) return;
      for (const [index, { relation, n }] of groups.entries()) {
        const rest = sums[index] as number;
        const lowest = Math.max(SCALE.low, rest - (n - 1) * SCALE.high);
        const highest = Math.min(SCALE.high, rest - (n - 1) * SCALE.low);
        for (let value = lowest; value <= highest; value += 1) found.get(relation)?.add(value);
      }
      return;
    }
    const { n, mean, weight } = group;
    for (let sum = n * SCALE.low; sum <= n * SCALE.high; sum += 1) {
      if (mean !== null && Math.abs(sum / n - mean) > 1e-9) continue;
      tryAll(at + 1, [...sums, sum], whole + (weight * sum) / n);
    }
  };
  tryAll(0, [], 0);
  return found;
}

/** A difference that the solver's own rounding cannot make. */
export const SURE = 1e-6;

/** Everyone of a print whose answer, or whose relation of fewer than three, can be only one. */
export function foundIn(one: Printed, weights: PrintedResult['making']['weights']): string[] {
  const unknowns = unknownsOf(one);
  const equations = equationsOf(one, weights, unknowns, () => true);
  const bounds = boundsOf(unknowns);
  const people = unknowns.flatMap(({ name }, at) => {
    const range = rangeOf(at, equations, bounds);
    if (range === undefined) throw new Error(`no answers can give what is printed of ${one.id}`);
    return range[1] - range[0] < SURE ? [`${one.id}: ${name}`] : [];
  });
  const small = one.relations
    .filter(({ relation, n }) => relation !== 'self' && n < 3)
    .filter(({ relation }) => {
      const inIt = (sign: number): number[] =>
        unknowns.map((unknown) => (unknown.relation === relation ? sign : 0));
      const highest = maximum(inIt(1), equations, bounds) ?? 0;
      const lowest = -(maximum(inIt(-1), equations, bounds) ?? 0);
      return highest - lowest < SURE;
    });
  return [...people, ...small.map(({ relation }) => `${one.id}: ${relation}`)];
}
