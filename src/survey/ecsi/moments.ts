/** Answers as a table of numbers, row by row: one row a respondent, one column an item. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** What items have in common: all that the model needs of the answers. */
export interface Moments {
  readonly means: readonly number[];
  /** With divisor n − 1; 0 for an item that never varies. */
  readonly deviations: readonly number[];
  /** Pearson's correlations; NaN beside an item that never varies. */
  readonly correlations: readonly (readonly number[])[];
}

/** An item whose standard deviation is no larger never varies: what is left is rounding. */
const STILL = 1e-9;

/** Whether answers to an item differ at all. */
export const varies = (deviation: number): boolean => deviation > STILL;

/**
 * The means, standard deviations and correlations of the columns, computed about the mean so that no digits
 * cancel (T. Chan, G. Golub and R. LeVeque, The American Statistician 37:3, 1983: the two-pass algorithm).
 *
 * @param times how often each row counts, for a resample; silent: once. Two rows at least.
 */
export function momentsOf(matrix: Matrix, times?: Uint32Array): Moments {
  const { rows, columns, values } = matrix;
  const means = new Float64Array(columns);
  let n = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = times === undefined ? 1 : (times[row] as number);
    n += count;
    for (let at = 0; at < columns; at += 1) {
      means[at] = (means[at] as number) + count * (values[row * columns + at] as number);
    }
  }
  for (let at = 0; at < columns; at += 1) means[at] = (means[at] as number) / n;

  const products = new Float64Array(columns * columns);
  const centred = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const count = times === undefined ? 1 : (times[row] as number);
    if (count === 0) continue;
    for (let at = 0; at < columns; at += 1) {
      centred[at] = (values[row * columns + at] as number) - (means[at] as number);
    }
    for (let left = 0; left < columns; left += 1) {
      const factor = count * (centred[left] as number);
      for (let right = 0; right <= left; right += 1) {
        const at = left * columns + right;
        products[at] = (products[at] as number) + factor * (centred[right] as number);
      }
    }
  }
  const product = (left: number, right: number): number =>
    products[Math.max(left, right) * columns + Math.min(left, right)] as number;
  const indices = Array.from({ length: columns }, (_, index) => index);
  return {
    means: [...means],
    deviations: indices.map((at) => Math.sqrt(product(at, at) / (n - 1))),
    correlations: indices.map((left) =>
      indices.map((right) =>
        left === right && product(left, left) > 0
          ? 1
          : product(left, right) / Math.sqrt(product(left, left) * product(right, right)),
      ),
    ),
  };
}
