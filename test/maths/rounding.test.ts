import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Decimal,
  decimal,
  equals,
  negate,
  subtract,
  toFixed,
} from '../../src/maths/decimal.ts';
import { compareFractions, type Fraction, fraction, integer, over } from '../../src/maths/fraction.ts';
import { roundDown, roundHalfUp, roundToUnit } from '../../src/maths/rounding.ts';
import * as rational from '../oracle/rational.ts';
import { exactOf, quotient, rationalOf, someFraction } from './arbitrary.ts';

const shown = (value: Decimal): string => toFixed(value, value.scale);

describe('rounding', () => {
  it.each<[string, number, string, string]>([
    // value, places, half up (四舍五入), cut downwards
    ['0.005', 2, '0.01', '0.00'],
    ['-0.005', 2, '-0.01', '-0.01'],
    ['0.015', 2, '0.02', '0.01'],
    ['0.025', 2, '0.03', '0.02'],
    ['0.0049999', 2, '0.00', '0.00'],
    ['-0.0049999', 2, '0.00', '-0.01'],
    ['1.005', 2, '1.01', '1.00'],
    ['2.675', 2, '2.68', '2.67'],
    ['89.995', 2, '90.00', '89.99'],
    ['89.9949', 2, '89.99', '89.99'],
    ['2.5', 0, '3', '2'],
    ['3.5', 0, '4', '3'],
    ['-2.5', 0, '-3', '-3'],
    ['-2.4', 0, '-2', '-3'],
    ['1/3', 2, '0.33', '0.33'],
    ['2/3', 2, '0.67', '0.66'],
    ['-1/3', 2, '-0.33', '-0.34'],
    ['-2/3', 2, '-0.67', '-0.67'],
    ['1/8', 2, '0.13', '0.12'],
    ['90', 2, '90.00', '90.00'],
    ['0', 2, '0.00', '0.00'],
    ['0.00005', 4, '0.0001', '0.0000'],
    ['0.12345', 4, '0.1235', '0.1234'],
    ['123456789012345678.125', 2, '123456789012345678.13', '123456789012345678.12'],
  ])('%s to %d places is %s half up and %s downwards', (text, places, halfUp, down) => {
    expect(shown(roundHalfUp(quotient(text), places))).toBe(halfUp);
    expect(shown(roundDown(quotient(text), places))).toBe(down);
  });

  it.each([
    // value, unit, the nearest multiple of it
    ['18518.25', '0.05', '18518.25'],
    ['18518.275', '0.05', '18518.30'],
    ['18518.25', '10', '18520'],
    ['18515', '10', '18520'],
    ['18514.99', '10', '18510'],
    ['150', '100', '200'],
    ['0.0025', '0.005', '0.005'],
    ['200/3', '0.01', '66.67'],
    ['-15', '10', '-20'],
    ['7', '2.5', '7.5'],
  ])('%s in units of %s is %s', (text, unit, expected) => {
    expect(shown(roundToUnit(quotient(text), decimal(unit)))).toBe(expected);
  });

  const places = fc.nat(4);
  const unitOf = (count: number): Decimal => ({ coefficient: 1n, scale: count });
  const halfOf = (count: number): Fraction => over(fraction(unitOf(count)), integer(2));

  it('goes to the nearest, and from the middle away from zero', () => {
    fc.assert(
      fc.property(someFraction, places, (value, count) => {
        const rounded = roundHalfUp(value, count);
        expect(rounded.scale).toBe(count);
        const unit = exactOf(unitOf(count));
        expect(exactOf(rounded)).toEqual(rational.roundTo(rationalOf(value), unit));
      }),
    );
  });

  it('is the same on both sides of zero', () => {
    fc.assert(
      fc.property(someFraction, places, (value, count) => {
        const mirrored = { ...value, numerator: -value.numerator };
        expect(equals(roundHalfUp(mirrored, count), negate(roundHalfUp(value, count)))).toBe(true);
      }),
    );
  });

  it('never changes the order of two values', () => {
    fc.assert(
      fc.property(someFraction, someFraction, places, (a, b, count) => {
        const order = compareFractions(a, b);
        for (const round of [roundHalfUp, roundDown]) {
          expect(order * compare(round(a, count), round(b, count))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('leaves alone what is rounded already', () => {
    fc.assert(
      fc.property(someFraction, places, (value, count) => {
        for (const round of [roundHalfUp, roundDown]) {
          const once = round(value, count);
          expect(round(fraction(once), count)).toEqual(once);
        }
      }),
    );
  });

  it('cuts by less than one unit, and never upwards', () => {
    fc.assert(
      fc.property(someFraction, places, (value, count) => {
        const lost = rational.minus(rationalOf(value), exactOf(roundDown(value, count)));
        expect(rational.less(lost, rational.ZERO)).toBe(false);
        expect(rational.less(lost, exactOf(unitOf(count)))).toBe(true);
      }),
    );
  });

  it('rounds a middle up and what is a little below it down', () => {
    fc.assert(
      fc.property(fc.nat(100_000), places, (units, count) => {
        const whole: Decimal = { coefficient: BigInt(units), scale: count };
        const half = halfOf(count);
        const middle = {
          numerator: BigInt(units) * 2n + 1n,
          denominator: half.denominator,
        };
        const below = { numerator: middle.numerator * 1_000n - 1n, denominator: middle.denominator * 1_000n };
        expect(equals(subtract(roundHalfUp(middle, count), whole), unitOf(count))).toBe(true);
        expect(equals(roundHalfUp(below, count), whole)).toBe(true);
      }),
    );
  });
});
