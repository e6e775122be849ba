import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, toText } from '../../src/maths/decimal.ts';
import {
  compareFractions,
  exactDecimal,
  fraction,
  integer,
  minus,
  over,
  plus,
  times,
} from '../../src/maths/fraction.ts';
import * as rational from '../oracle/rational.ts';
import { quotient, rationalOf, someFraction } from './arbitrary.ts';

describe('fractions', () => {
  it('are what decimals and whole numbers are', () => {
    expect(fraction(decimal('-12.50'))).toEqual({ numerator: -1_250n, denominator: 100n });
    expect(integer(7)).toEqual({ numerator: 7n, denominator: 1n });
  });

  it('keep their denominators above 0, whatever they are divided by', () => {
    expect(over(integer(1), integer(-3))).toEqual({ numerator: -1n, denominator: 3n });
    expect(over(integer(-1), integer(-3))).toEqual({ numerator: 1n, denominator: 3n });
  });

  it('are never divided by 0', () => {
    expect(() => over(integer(1), integer(0))).toThrow('division by zero');
  });

  it('add, subtract, multiply, divide and compare exactly', () => {
    fc.assert(
      fc.property(someFraction, someFraction, (a, b) => {
        const [x, y] = [rationalOf(a), rationalOf(b)];
        expect(rationalOf(plus(a, b))).toEqual(rational.plus(x, y));
        expect(rationalOf(minus(a, b))).toEqual(rational.minus(x, y));
        expect(rationalOf(times(a, b))).toEqual(rational.times(x, y));
        expect(compareFractions(a, b)).toBe(rational.compare(x, y));
        if (b.numerator !== 0n) expect(rationalOf(over(a, b))).toEqual(rational.divide(x, y));
      }),
    );
  });

  it.each<[string, number, string | undefined]>([
    ['1/4', 2, '0.25'],
    ['1/4', 1, undefined],
    ['1/3', 10, undefined],
    ['10/5', 0, '2'],
    ['-7/8', 3, '-0.875'],
    ['0/7', 0, '0'],
    ['1/1024', 10, '0.0009765625'],
    ['1/2048', 10, undefined],
  ])('%s within %d places is the decimal %s', (text, places, expected) => {
    const found = exactDecimal(quotient(text), places);
    expect(found && toText(found)).toBe(expected);
  });
});
