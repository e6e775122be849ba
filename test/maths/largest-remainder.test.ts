import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, decimal, equals, sum, toFixed } from '../../src/maths/decimal.ts';
import type { Fraction } from '../../src/maths/fraction.ts';
import { integer, plus } from '../../src/maths/fraction.ts';
import { largestRemainder } from '../../src/maths/largest-remainder.ts';
import { roundDown, roundHalfUp } from '../../src/maths/rounding.ts';
import { quotient, someFraction } from './arbitrary.ts';

const parts = (shares: readonly string[], total: string, places: number): string[] =>
  largestRemainder(shares.map(quotient), decimal(total), places).map((part) => toFixed(part, places));

describe('the largest remainder method', () => {
  it.each<[string, readonly string[], string, number, readonly string[]]>([
    ['leaves whole shares alone', ['59.00', '22.00'], '81.00', 2, ['59.00', '22.00']],
    [
      'gives the units that cutting took to who lost the most',
      ['22.754', '30.809', '36.399'],
      '89.96',
      2,
      ['22.75', '30.81', '36.40'],
    ],
    [
      'gives them to the earlier of two that lost the same',
      ['200/3', '200/3', '200/3'],
      '200.00',
      2,
      ['66.67', '66.67', '66.66'],
    ],
    ['does so with the later ones too', ['1/4', '3/4', '3/4', '1/4'], '2', 0, ['0', '1', '1', '0']],
    [
      'adds nothing where the total is the sum of the cut shares',
      ['1/3', '1/3'],
      '0.66',
      2,
      ['0.33', '0.33'],
    ],
    ['can give everyone a unit', ['1/3', '1/3'], '0.68', 2, ['0.34', '0.34']],
    ['cuts negative shares downwards too', ['-1/3', '4/3'], '1.00', 2, ['-0.33', '1.33']],
    ['takes a total with more places than it needs', ['1/3', '2/3'], '1.000', 2, ['0.33', '0.67']],
    ['has nothing to hand out among nobody', [], '0', 2, []],
  ])('%s', (_, shares, total, places, expected) => {
    expect(parts(shares, total, places)).toEqual(expected);
  });

  it.each([
    ['1.03', 'above'],
    ['0.98', 'below'],
  ])('refuses a total of %s, which lies %s its reach', (total) => {
    expect(() => parts(['1/3', '2/3'], total, 2)).toThrow('out of reach');
  });

  const shares = fc.array(someFraction, { minLength: 1, maxLength: 12 });
  const places = fc.nat(3);
  const totalOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, integer(0));

  it('adds up to the rounded total exactly', () => {
    fc.assert(
      fc.property(shares, places, (all, count) => {
        const total = roundHalfUp(totalOf(all), count);
        expect(equals(sum(largestRemainder(all, total, count)), total)).toBe(true);
      }),
    );
  });

  it('makes each part the cut share or one unit more', () => {
    fc.assert(
      fc.property(shares, places, (all, count) => {
        const total = roundHalfUp(totalOf(all), count);
        for (const [index, part] of largestRemainder(all, total, count).entries()) {
          const cut = roundDown(all[index] ?? integer(0), count);
          expect([cut.coefficient, cut.coefficient + 1n]).toContain(part.coefficient);
        }
      }),
    );
  });

  it('never gives the smaller share the larger part', () => {
    fc.assert(
      fc.property(shares, places, (all, count) => {
        const inOrder = [...all].sort((a, b) =>
          Number(b.numerator * a.denominator - a.numerator * b.denominator),
        );
        const total = roundHalfUp(totalOf(all), count);
        const found = largestRemainder(inOrder, total, count);
        for (const [index, part] of found.entries()) {
          const before = found[index - 1];
          if (before !== undefined) expect(compare(before, part)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
