import { type JudgementMatrix, matrixOf } from './judgement-matrix.ts';

export const GROUPINGS = ['judgements', 'priorities'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Matrices of the same items, each with the weight of whose it is; above 0. */
export interface Weighted<T> {
  readonly of: T;
  readonly weight: number;
}

/**
 * The judgement of a group: of every comparison the weighted geometric mean over those who made it, the only mean
 * that keeps reciprocals (J. Aczél, T. L. Saaty, 1983).
 */
export function groupMatrix(matrices: readonly Weighted<JudgementMatrix>[]): JudgementMatrix {
  const [first] = matrices as readonly [Weighted<JudgementMatrix>];
  if (matrices.length === 1) return first.of;
  return matrixOf(first.of.items, (row, column) => {
    const given = matrices.flatMap(({ of, weight }) => {
      const value = of.at[row]?.[column];
      return value === undefined ? [] : [{ value, weight }];
    });
    if (given.length === 0) return undefined;
    const total = given.reduce((sum, { weight }) => sum + weight, 0);
    const logarithm = given.reduce((sum, { value, weight }) => sum + weight * Math.log(value), 0);
    return Math.exp(logarithm / total);
  });
}

/** The weighted arithmetic mean of priority vectors (E. Forman, K. Peniwati, 1998, eq. 3). */
export function meanPriorities(vectors: readonly Weighted<readonly number[]>[]): number[] {
  const [first] = vectors as readonly [Weighted<readonly number[]>];
  const total = vectors.reduce((sum, { weight }) => sum + weight, 0);
  return first.of.map(
    (_, index) => vectors.reduce((sum, { of, weight }) => sum + weight * (of[index] as number), 0) / total,
  );
}
