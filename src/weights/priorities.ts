import { solvePositiveDefinite } from '../maths/cholesky.ts';
import { perron } from '../maths/perron.ts';
import { type JudgementMatrix, pairsOf } from './judgement-matrix.ts';
import { type RandomIndexName, randomIndex } from './random-index.ts';

export const METHODS = ['eigenvector', 'geometric'] as const;
export type Method = (typeof METHODS)[number];

/** The highest consistency ratio that is called consistent (Saaty, 1980). */
export const HIGHEST_RATIO = 0.1;

/** How far a matrix is from being free of contradiction; every figure 0 where it is. */
export interface Consistency {
  /** The principal eigenvalue; at least the number of items. */
  readonly lambdaMax: number;
  /** Consistency index (λmax − n) ÷ (n − 1). */
  readonly ci: number;
  /** Consistency ratio: the index in parts of the random index. */
  readonly cr: number;
  /** Geometric consistency index. */
  readonly gci: number;
}

/** Priorities that add up to 1, in the order of the items, and how consistent the comparisons are. */
export interface Priorities extends Consistency {
  readonly priorities: readonly number[];
}

/**
 * Harker's matrix: a missing comparison is 0, and the diagonal is 1 plus the number that its row misses. What is
 * compared then decides alone (P. T. Harker, Incomplete pairwise comparisons in the AHP, 1987, eq. 3). Of a
 * complete matrix it is the matrix itself.
 */
const harker = ({ at }: JudgementMatrix): number[][] =>
  at.map((row, index) =>
    row.map((value, column) =>
      index === column ? 1 + row.filter((one) => one === undefined).length : (value ?? 0),
    ),
  );

/**
 * Priorities whose logarithms come nearest to those of the comparisons in least squares: of a complete matrix the
 * geometric means of the rows (G. Crawford, C. Williams, 1985, eq. 4), else the solution of the normal equations
 * over what was compared (S. Bozóki, J. Fülöp, L. Rónyai, 2010, theorem 4).
 *
 * @param matrix its items are connected.
 */
export function logarithmicLeastSquares(matrix: JudgementMatrix): number[] {
  const size = matrix.items.length;
  const laplacian = matrix.items.map(() => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  const add = (row: number, column: number, value: number): void => {
    const elements = laplacian[row] as number[];
    elements[column] = (elements[column] as number) + value;
  };
  for (const { row, column, value } of pairsOf(matrix)) {
    add(row, row, 1);
    add(column, column, 1);
    add(row, column, -1);
    add(column, row, -1);
    right[row] = (right[row] as number) + Math.log(value);
    right[column] = (right[column] as number) - Math.log(value);
  }
  // Priorities are known but for their scale: the first one's logarithm is set to 0.
  const rest = laplacian.slice(1).map((row) => row.slice(1));
  return normalised([0, ...solvePositiveDefinite(rest, right.slice(1))].map(Math.exp));
}

/** Parts of their sum. */
export function normalised(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/**
 * The mean square of what remains of the logarithms of the comparisons under the priorities by least squares, over
 * its degrees of freedom: of a complete matrix 2 ÷ ((n − 1)(n − 2)) × Σ ln² (aᵢⱼ wⱼ ÷ wᵢ) (J. Aguarón, J. M.
 * Moreno-Jiménez, 2003, eq. 6). 0 where no comparison could contradict another.
 */
function geometricConsistencyIndex(matrix: JudgementMatrix, weights: readonly number[]): number {
  const pairs = pairsOf(matrix);
  const freedom = pairs.length - (matrix.items.length - 1);
  if (freedom <= 0) return 0;
  const squares = pairs.map(
    ({ row, column, value }) =>
      Math.log((value * (weights[column] as number)) / (weights[row] as number)) ** 2,
  );
  return squares.reduce((sum, square) => sum + square, 0) / freedom;
}

/** What doubles leave where there is no contradiction at all. */
const NOISE = 1e-13;

/**
 * The priorities of a matrix and its consistency (Saaty, 1980): λmax, CI and CR are of the matrix, whatever the
 * method; GCI is of the least squares.
 *
 * @param matrix its items are connected; 1 to 15 of them.
 */
export function prioritise(matrix: JudgementMatrix, method: Method, table: RandomIndexName): Priorities {
  const size = matrix.items.length;
  const { value, vector } = perron(harker(matrix));
  const bySquares = logarithmicLeastSquares(matrix);
  const priorities = method === 'eigenvector' ? vector : bySquares;
  if (size <= 2) return { priorities, lambdaMax: size, ci: 0, cr: 0, gci: 0 };
  const excess = value - size;
  const isFree = excess <= NOISE * size;
  const ci = isFree ? 0 : excess / (size - 1);
  return {
    priorities,
    lambdaMax: isFree ? size : value,
    ci,
    cr: ci / randomIndex(table, size),
    gci: isFree ? 0 : geometricConsistencyIndex(matrix, bySquares),
  };
}

/** The consistency ratio alone. */
export const consistencyRatio = (matrix: JudgementMatrix, table: RandomIndexName): number =>
  prioritise(matrix, 'eigenvector', table).cr;
