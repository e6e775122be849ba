import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/maths/decimal.ts';
import { quantile } from '../../src/maths/quantile.ts';
import { nearestDouble, shortestDecimal } from '../../src/maths/shortest.ts';

describe('the quantile', () => {
  it.each([
    // R 4.2.2: quantile(c(…), p), type 7
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.975, 3.925],
    [[3, 1, 2], 0.5, 2],
    [[10, -5, 0.5, 7, 7], 0.1, -2.8],
    [[5], 0.975, 5],
  ])('of %j at %d is %d', (values, part, expected) => {
    expect(quantile(values, part)).toBeCloseTo(expected, 12);
  });
});

describe('a double as a decimal', () => {
  it('is written without an exponent, and reads back as itself', () => {
    expect(toText(shortestDecimal(1e-7))).toBe('0.0000001');
    expect(toText(shortestDecimal(-1.5e21))).toBe('-1500000000000000000000');
    expect(toText(shortestDecimal(33.333333333333336))).toBe('33.333333333333336');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(nearestDouble(shortestDecimal(value))).toBe(value === 0 ? 0 : value);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it('is refused where it is no number', () => {
    expect(() => shortestDecimal(Number.NaN)).toThrow(RangeError);
  });
});
