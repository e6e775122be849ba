import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, trimmed } from '../../src/maths/averages.ts';
import { compare, decimal, toText } from '../../src/maths/decimal.ts';
import { type Fraction, fraction } from '../../src/maths/fraction.ts';
import { doubleOf } from '../../src/maths/fraction-double.ts';
import { quotient, rationalOf, someDecimal } from './arbitrary.ts';

const decimals = (...values: number[]) => values.map((value) => decimal(value));
const shown = (value: Fraction | undefined): number | undefined => value && doubleOf(value);

describe('averages', () => {
  it('are exact, and there is none of nothing', () => {
    expect(shown(mean(decimals(1, 2, 2)))).toBe(5 / 3);
    expect(shown(mean(decimals(0.1, 0.2, 0.3)))).toBe(0.2);
    expect(shown(median(decimals(9, 1, 4)))).toBe(4);
    expect(shown(median(decimals(9, 1, 4, 5)))).toBe(4.5);
    expect([mean([]), median([])]).toEqual([undefined, undefined]);
  });

  it.each([
    [10, '20%', [2, 3, 4, 5, 6, 7]],
    [4, '24%', [0, 1, 2, 3]],
    [4, '25%', [1, 2]],
    [3, '49%', [1]],
    [1, '49%', [0]],
    [5, '0%', [0, 1, 2, 3, 4]],
  ])('of %i values, %s put aside at each end leave %j: R’s mean(x, trim = …)', (count, share, left) => {
    const values = decimals(...Array.from({ length: count }, (_, at) => count - 1 - at));
    const kept = trimmed(values, quotient(`${share.replace('%', '')}/100`));
    expect(kept.map(toText)).toEqual(left.map(String));
  });

  it('lie between the smallest and the largest value', () => {
    fc.assert(
      fc.property(fc.array(someDecimal, { minLength: 1, maxLength: 8 }), (values) => {
        const sorted = values.toSorted(compare);
        const [low, high] = [sorted[0], sorted.at(-1)].map((end) => doubleOf(fraction(end ?? decimal(0))));
        for (const average of [mean(values), median(values)]) {
          expect(shown(average)).toBeGreaterThanOrEqual(low as number);
          expect(shown(average)).toBeLessThanOrEqual(high as number);
        }
      }),
      { seed: 5 },
    );
  });
});

describe('the nearest double', () => {
  it('of a quotient of doubles that hold them whole is that of their division', () => {
    const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 2 ** 31 }), (a, b) => {
        expect(doubleOf({ numerator: BigInt(a), denominator: BigInt(b) }) + 0).toBe(a / b + 0);
      }),
      { seed: 754, numRuns: 2000 },
    );
  });

  it('of a double’s exact value is that double, also far from 1', () => {
    const exact = (value: number): Fraction => {
      let numerator = value;
      let power = 0n;
      while (!Number.isInteger(numerator)) {
        numerator *= 2;
        power += 1n;
      }
      return { numerator: BigInt(numerator), denominator: 2n ** power };
    };
    for (const value of [0.1, -0.1, 1 / 3, 1e22, 123456789.123, 2 ** -60, 5e-200, 2 ** 400]) {
      expect(doubleOf(exact(value))).toBe(value);
      // A fraction need not be in lowest terms.
      const { numerator, denominator } = exact(value);
      expect(doubleOf({ numerator: numerator * 21n, denominator: denominator * 21n })).toBe(value);
    }
    expect(rationalOf(exact(0.5))).toEqual(rationalOf(quotient('1/2')));
  });

  it('goes to the even one of two that are equally near', () => {
    const half = (numerator: bigint): number => doubleOf({ numerator, denominator: 2n });
    expect(half(2n ** 54n + 1n)).toBe(2 ** 53);
    expect(half(2n ** 54n + 3n)).toBe(2 ** 53 + 2);
  });
});
