import { describe, expect, it } from 'vitest';
import { randomFrom, xoshiro128 } from '../../src/maths/random.ts';

describe('xoshiro128**', () => {
  it('gives the words of the reference implementation', () => {
    // The C code of Blackman and Vigna (xoshiro128starstar.c 1.1) from the state 1, 2, 3, 4.
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 8 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849,
    ]);
  });
});

describe('random numbers', () => {
  const numbers = (seed: number, limit: number, count: number): number[] => {
    const random = randomFrom(seed);
    return Array.from({ length: count }, () => random.below(limit));
  };

  it('are the same for a seed, and others for its neighbour', () => {
    expect(numbers(7, 1000, 20)).toEqual(numbers(7, 1000, 20));
    expect(numbers(7, 1000, 20)).not.toEqual(numbers(8, 1000, 20));
    expect(new Set(Array.from({ length: 100 }, (_, seed) => numbers(seed, 2 ** 32, 1)[0])).size).toBe(100);
  });

  it('are below their limit, each equally likely', () => {
    for (const limit of [1, 2, 3, 7, 250]) {
      const drawn = numbers(1, limit, 200 * limit);
      const counts = new Array<number>(limit).fill(0);
      for (const one of drawn) counts[one] = (counts[one] ?? Number.NaN) + 1;
      // Pearson's chi-square has mean limit − 1 and variance 2 (limit − 1).
      const chi = counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
      expect(chi).toBeLessThan(limit - 1 + 5 * Math.sqrt(2 * (limit - 1)) + 1e-9);
    }
  });
});
