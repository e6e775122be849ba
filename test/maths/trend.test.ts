import { describe, expect, it } from 'vitest';
import { compareFractions, type Fraction, integer, over } from '../../src/maths/fraction.ts';
import { nextOnLine } from '../../src/maths/trend.ts';

const points = (...values: (number | null)[]) =>
  values.flatMap((y, x) => (y === null ? [] : [{ x, y: integer(y) }]));

const isSame = (a: Fraction, b: Fraction): boolean => compareFractions(a, b) === 0;

describe('the line of least squares', () => {
  // Slope Σ (x − x̄)(y − ȳ) ÷ Σ (x − x̄)², through (x̄, ȳ): worked out by hand.
  it.each<[number, (number | null)[], number, number]>([
    [4, [100, 105, 110, 115], 120, 1],
    [4, [80, 80, 80, 80], 80, 1],
    [3, [1, 2, 2], 8, 3],
    [4, [null, 118, null, 116], 115, 1],
    [4, [4, 1, 3, 2], 3, 2],
    [2, [1, 3], 5, 1],
  ])('leads at %d from %j to %d ÷ %d', (x, values, numerator, denominator) => {
    expect(isSame(nextOnLine(points(...values), x), over(integer(numerator), integer(denominator)))).toBe(
      true,
    );
  });

  it('has no slope through one point', () => {
    expect(() => nextOnLine(points(7), 1)).toThrow(RangeError);
  });
});
