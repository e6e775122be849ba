/**
 * Solves A x = b for a symmetric positive definite A by its factor L with L Lᵀ = A (A.-L. Cholesky, 1910;
 * Golub and Van Loan, Matrix Computations, 4th ed., 2013, algorithms 4.2.1, 3.1.1 and 3.1.2).
 *
 * @param matrix rows of A, of which only the lower triangle is read.
 * @throws RangeError if A is not positive definite.
 */
export function solvePositiveDefinite(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const size = right.length;
  const factor: number[][] = matrix.map(() => []);
  const of = (row: number, column: number): number => factor[row]?.[column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]?.[column] ?? 0;
      for (let at = 0; at < column; at += 1) sum -= of(row, at) * of(column, at);
      if (row === column && !(sum > 0)) throw new RangeError('the matrix is not positive definite');
      (factor[row] as number[])[column] = row === column ? Math.sqrt(sum) : sum / of(column, column);
    }
  }
  const solution = [...right];
  const known = (at: number): number => solution[at] as number;
  for (let row = 0; row < size; row += 1) {
    for (let at = 0; at < row; at += 1) solution[row] = known(row) - of(row, at) * known(at);
    solution[row] = known(row) / of(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) solution[row] = known(row) - of(at, row) * known(at);
    solution[row] = known(row) / of(row, row);
  }
  return solution;
}
