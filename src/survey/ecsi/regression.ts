import { solvePositiveDefinite } from '../../maths/cholesky.ts';

/** Standardised coefficients larger than this show that the explaining variables say the same. */
const COLLINEAR = 1e6;

type Table = readonly (readonly number[])[];

/**
 * The coefficients of the regression on standardised variables, from their correlations and their covariances
 * with what they explain.
 *
 * @param on the explaining variables, by their position in the correlations.
 * @throws RangeError where they are collinear.
 */
export function explain(
  correlations: Table,
  on: readonly number[],
  covariances: readonly number[],
): number[] {
  const coefficients = solvePositiveDefinite(
    on.map((left) => on.map((right) => correlations[left]?.[right] as number)),
    covariances,
  );
  if (coefficients.some((coefficient) => Math.abs(coefficient) > COLLINEAR)) {
    throw new RangeError('the explaining variables are collinear');
  }
  return coefficients;
}

/** The coefficients of the regression of one standardised variable on others; `explain` says when it throws. */
export const regress = (correlations: Table, one: number, on: readonly number[]): number[] =>
  explain(
    correlations,
    on,
    on.map((other) => correlations[one]?.[other] as number),
  );
