import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  equals,
  larger,
  multiply,
  negate,
  parseDecimal,
  smaller,
  subtract,
  sum,
  toFixed,
  toText,
} from '../../src/maths/decimal.ts';
import * as rational from '../oracle/rational.ts';
import { exactOf, someDecimal } from './arbitrary.ts';

describe('a decimal from plain text', () => {
  it.each<[string, bigint, number]>([
    ['0', 0n, 0],
    ['118', 118n, 0],
    ['89.995', 89_995n, 3],
    ['-12.50', -1_250n, 2],
    ['+5', 5n, 0],
    ['007.50', 750n, 2],
    ['0.1', 1n, 1],
    ['-0', 0n, 0],
    ['123456789012345678901234567890.12', 12_345_678_901_234_567_890_123_456_789_012n, 2],
  ])('reads %s as it stands, with the places it has', (text, coefficient, scale) => {
    expect(parseDecimal(text)).toEqual({ coefficient, scale });
  });

  it.each([
    '',
    '.5',
    '5.',
    '1e3',
    '1,000',
    ' 1',
    '1 ',
    '1\n',
    '--1',
    '1.2.3',
    '１',
    '٣',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
  ])('is not made of %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('is refused in the source code where it is none', () => {
    expect(() => decimal('1e3')).toThrow(RangeError);
    expect(decimal(0.6)).toEqual({ coefficient: 6n, scale: 1 });
  });
});

describe('the text of a decimal', () => {
  it.each([
    ['1.50', '1.5'],
    ['100', '100'],
    ['100.00', '100'],
    ['0.10', '0.1'],
    ['-0.00', '0'],
    ['-0.05', '-0.05'],
    ['-120', '-120'],
    ['0.0001', '0.0001'],
    ['1000000000000000000000', '1000000000000000000000'],
  ])('of %s is %s: the shortest, without exponent', (given, text) => {
    expect(toText(decimal(given))).toBe(text);
  });

  it.each<[string, number, string]>([
    ['90', 2, '90.00'],
    ['1.5', 2, '1.50'],
    ['89.995', 2, '89.995'],
    ['0', 2, '0.00'],
    ['-0.5', 2, '-0.50'],
    ['-0.5', 0, '-0.5'],
    ['0.05', 2, '0.05'],
    ['7', 0, '7'],
    ['1.50', 0, '1.50'],
  ])('of %s with at least %d places is %s: no digit is dropped', (given, places, text) => {
    expect(toFixed(decimal(given), places)).toBe(text);
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(someDecimal, fc.nat(6), (value, places) => {
        expect(equals(decimal(toText(value)), value)).toBe(true);
        expect(equals(decimal(toFixed(value, places)), value)).toBe(true);
      }),
    );
  });

  it('is one text for one number, with however many zeros it came', () => {
    fc.assert(
      fc.property(someDecimal, fc.nat(5), (value, zeros) => {
        const longer: Decimal = {
          coefficient: value.coefficient * 10n ** BigInt(zeros),
          scale: value.scale + zeros,
        };
        expect(toText(longer)).toBe(toText(value));
      }),
    );
  });
});

describe('decimals', () => {
  it.each<[string, string, number]>([
    ['1.0', '1', 0],
    ['0', '-0.00', 0],
    ['99.99', '100', -1],
    ['100.01', '100', 1],
    ['-5', '3', -1],
    ['-5', '-5.01', 1],
    ['0.3', '0.30000000000000001', -1],
  ])('%s against %s compare as %d', (left, right, order) => {
    expect(compare(decimal(left), decimal(right))).toBe(order);
    expect(compare(decimal(right), decimal(left))).toBe(0 - order);
  });

  it.each([
    ['0.1', '0.2', '0.3', '-0.1', '0.02'],
    ['99.99', '0.01', '100', '99.98', '0.9999'],
    ['-1.5', '1.5', '0', '-3', '-2.25'],
  ])(
    '%s and %s add, subtract and multiply without a binary rest',
    (left, right, total, difference, product) => {
      const [a, b] = [decimal(left), decimal(right)];
      expect([add(a, b), subtract(a, b), multiply(a, b)].map(toText)).toEqual([total, difference, product]);
    },
  );

  it('add up to exactly 100 where their texts do', () => {
    const tenths = ['14.3', '28.6', '7.1', '21.4', '28.6'].map(decimal);
    expect(toText(sum(tenths))).toBe('100');
    expect(toText(sum([]))).toBe('0');
  });

  it('do what fractions do', () => {
    fc.assert(
      fc.property(someDecimal, someDecimal, (a, b) => {
        const [x, y] = [exactOf(a), exactOf(b)];
        expect(exactOf(add(a, b))).toEqual(rational.plus(x, y));
        expect(exactOf(subtract(a, b))).toEqual(rational.minus(x, y));
        expect(exactOf(multiply(a, b))).toEqual(rational.times(x, y));
        expect(compare(a, b)).toBe(rational.compare(x, y));
      }),
    );
  });

  it('are ordered: the smaller and the larger of two are the two', () => {
    fc.assert(
      fc.property(someDecimal, someDecimal, (a, b) => {
        expect(compare(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0);
        expect(equals(add(smaller(a, b), larger(a, b)), add(a, b))).toBe(true);
      }),
    );
  });

  it('have a size and a sign', () => {
    fc.assert(
      fc.property(someDecimal, (value) => {
        expect(compare(absolute(value), decimal(0))).toBeGreaterThanOrEqual(0);
        expect(equals(absolute(negate(value)), absolute(value))).toBe(true);
        expect(equals(negate(negate(value)), value)).toBe(true);
      }),
    );
  });
});
