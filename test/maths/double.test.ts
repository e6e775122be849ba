import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerOfTen, toText } from '../../src/maths/decimal.ts';
import { decimalOf, toDouble } from '../../src/maths/double.ts';

const options = { seed: 20260704, numRuns: 500 };

describe('doubles', () => {
  it('come of quotients as a division would give them', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
        const found = toDouble({ numerator: BigInt(numerator), denominator: BigInt(denominator) });
        expect(found).toBe(numerator / denominator === 0 ? 0 : numerator / denominator);
      }),
      options,
    );
  });

  it('come of quotients of any length', () => {
    const many = powerOfTen(400);
    expect(toDouble({ numerator: 3n * many, denominator: 4n * many })).toBe(0.75);
    expect(toDouble({ numerator: -1n, denominator: 3n })).toBe(-1 / 3);
    expect(toDouble({ numerator: 1n, denominator: powerOfTen(30) })).toBe(1e-30);
  });

  it('become decimals by their exact value, half away from zero', () => {
    expect(toText(decimalOf(0.125, 2))).toBe('0.13');
    expect(toText(decimalOf(-0.125, 2))).toBe('-0.13');
    // The double nearest to 1.005 lies below it.
    expect(toText(decimalOf(1.005, 2))).toBe('1');
    expect(toText(decimalOf(1e21, 0))).toBe('1000000000000000000000');
    expect(() => decimalOf(Number.NaN, 2)).toThrow(RangeError);
  });

  it('come back from enough places', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(Number(toText(decimalOf(value, 12))) - value)).toBeLessThanOrEqual(
          1e-12 + Math.abs(value) * 1e-15,
        );
      }),
      options,
    );
  });
});
