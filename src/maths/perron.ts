/** The largest eigenvalue of a matrix and its eigenvector, which adds up to 1. */
export interface Perron {
  readonly value: number;
  readonly vector: readonly number[];
}

/** Rounds after which the vector would have been found if it can be: the slowest case of 15 items takes some 12,000. */
const MAXIMUM_ROUNDS = 200_000;

/** What doubles leave of the distance between the two bounds. */
const PRECISION = 4e-16;

/**
 * The principal eigenvector of a matrix without negative elements that is irreducible and has a positive
 * diagonal, by the power method (R. von Mises and H. Pollaczek-Geiringer, 1929). The least and the greatest of
 * (Ax)ᵢ ÷ xᵢ enclose the eigenvalue in every round (L. Collatz, 1942; H. Wielandt, 1950): it ends when they
 * meet, or come no closer in doubles. All terms are positive, so nothing cancels.
 *
 * @param matrix rows, at least one; irreducible, or the bounds do not meet.
 */
export function perron(matrix: readonly (readonly number[])[]): Perron {
  const size = matrix.length;
  let vector: readonly number[] = matrix.map(() => 1 / size);
  let best: Perron = { value: 0, vector };
  let closest = Number.POSITIVE_INFINITY;
  let idle = 0;
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    const image = matrix.map((row) => row.reduce((sum, element, at) => sum + element * at0(vector, at), 0));
    const quotients = image.map((element, at) => element / at0(vector, at));
    const [least, greatest] = [Math.min(...quotients), Math.max(...quotients)];
    const total = image.reduce((sum, element) => sum + element, 0);
    vector = image.map((element) => element / total);
    const apart = (greatest - least) / greatest;
    if (apart < closest) {
      closest = apart;
      idle = 0;
    } else idle += 1;
    best = { value: (least + greatest) / 2, vector };
    if (apart <= PRECISION || (idle > 50 && closest < 1e-13)) return best;
  }
  return best;
}

const at0 = (vector: readonly number[], index: number): number => vector[index] as number;
