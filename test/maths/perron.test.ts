import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solvePositiveDefinite } from '../../src/maths/cholesky.ts';
import { perron } from '../../src/maths/perron.ts';

const options = { seed: 20260703, numRuns: 300 };

/** As in Harker's matrices: at least 1 on the diagonal, and what is across nearly the reciprocal. */
const diagonal = fc.double({ min: 1, max: 15, noNaN: true });
const comparison = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const factor = fc.double({ min: 0.5, max: 2, noNaN: true });

describe('the principal eigenvector', () => {
  it('of two by two, in closed form', () => {
    fc.assert(
      fc.property(diagonal, comparison, factor, diagonal, (a, b, part, d) => {
        const c = part / b;
        const { value, vector } = perron([
          [a, b],
          [c, d],
        ]);
        const expected = (a + d) / 2 + Math.sqrt(((a - d) / 2) ** 2 + b * c);
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * expected);
        const [first, second] = [b, expected - a];
        // The smaller of two differences has lost digits: the other row says the same.
        const quotient = expected - a > expected - d ? second / first : c / (expected - d);
        expect(Math.abs((vector[1] as number) / (vector[0] as number) / quotient - 1)).toBeLessThan(1e-9);
      }),
      options,
    );
  });

  it('of a longest chain of comparisons, the slowest case there is', () => {
    // Weights 2, 4, 8 … compared only with their neighbours: Harker's matrix has 2 or 3 on the diagonal.
    const size = 15;
    const matrix = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => {
        if (row === column) return 1 + size - 1 - (row === 0 || row === size - 1 ? 1 : 2);
        return Math.abs(row - column) === 1 ? 2 ** (row - column) : 0;
      }),
    );
    const { value, vector } = perron(matrix);
    expect(value).toBeCloseTo(size, 12);
    for (const [row, part] of vector.entries()) {
      expect(Math.abs(part / (2 ** row / (2 ** size - 1)) - 1)).toBeLessThan(1e-9);
    }
  });
});

describe('a positive definite system', () => {
  it('is solved: put back in, the solution gives the right side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((size) =>
          fc.tuple(
            fc.array(
              fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }),
              {
                minLength: size,
                maxLength: size,
              },
            ),
            fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: size, maxLength: size }),
          ),
        ),
        ([rows, right]) => {
          const dot = (a: readonly number[], b: readonly number[]): number =>
            a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
          // BᵀB + I is positive definite whatever B is.
          const matrix = rows.map((row, i) => rows.map((other, j) => dot(row, other) + (i === j ? 1 : 0)));
          const solution = solvePositiveDefinite(matrix, right);
          for (const [index, row] of matrix.entries()) {
            expect(Math.abs(dot(row, solution) - (right[index] as number))).toBeLessThan(1e-9);
          }
        },
      ),
      options,
    );
  });

  it('is refused where it is none', () => {
    expect(() => solvePositiveDefinite([[0]], [1])).toThrow(RangeError);
    expect(() =>
      solvePositiveDefinite(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toThrow(RangeError);
  });
});
