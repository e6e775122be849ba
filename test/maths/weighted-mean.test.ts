import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimal, multiply, sum, toText } from '../../src/maths/decimal.ts';
import { fraction, over } from '../../src/maths/fraction.ts';
import { largestRemainder } from '../../src/maths/largest-remainder.ts';
import { roundHalfUp } from '../../src/maths/rounding.ts';
import { sharedWeights, weightedMean, weightedParts } from '../../src/maths/weighted-mean.ts';

const weightsOf = (...texts: string[]) => sharedWeights(texts.map((text) => ({ weight: decimal(text) })));

describe('a weighted mean', () => {
  it.each([
    // By hand: (25 × 105 + 75 × 98) ÷ 100 = 99.75.
    [['25', '75'], ['105.00', '98.00'], '99.75'],
    // (1 × 0.01 + 1 × 0.02) ÷ 2 = 0.015, a half, which goes up.
    [['1', '1'], ['0.01', '0.02'], '0.02'],
    // (33.3 × 100 + 66.7 × 50) ÷ 100 = 66.65.
    [['33.3', '66.7'], ['100.00', '50.00'], '66.65'],
    // (2 × −0.01 + 2 × 0) ÷ 4 = −0.005, which goes away from 0.
    [['2', '2'], ['-0.01', '0.00'], '-0.01'],
  ])('of %j and %j is %s', (weights, values, mean) => {
    const found = weightedMean(weightsOf(...weights), values.map(decimal), 2);
    expect(found && toText(found)).toBe(toText(decimal(mean)));
  });

  it('is none where nothing weighs anything', () => {
    expect(weightedMean(weightsOf(), [], 2)).toBeUndefined();
    expect(weightedMean(weightsOf('0', '0'), [decimal('1.00'), decimal('2.00')], 2)).toBeUndefined();
  });
});

const scores = (most: bigint) =>
  fc.bigInt({ min: 0n, max: most }).map((coefficient): Decimal => ({ coefficient, scale: 2 }));
const weights = (most: bigint) =>
  fc.record({ coefficient: fc.bigInt({ min: 1n, max: most }), scale: fc.integer({ min: 0, max: 4 }) });

/** Weights and scores as they are, and others that no double can hold. */
const lists = fc.oneof(
  fc.array(fc.tuple(weights(1000n), scores(15_000n)), { minLength: 1, maxLength: 9 }),
  fc.array(fc.tuple(weights(10n ** 18n), scores(10n ** 6n)), { minLength: 1, maxLength: 5 }),
  fc.array(fc.tuple(weights(1000n), scores(10n ** 17n)), { minLength: 1, maxLength: 5 }),
);

describe('in whole numbers as in fractions', () => {
  it('the mean is the same', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const ready = sharedWeights(list.map(([weight]) => ({ weight })));
        const values = list.map(([, score]) => score);
        const total = sum(list.map(([weight, score]) => multiply(weight, score)));
        const exact = over(fraction(total), fraction(sum(list.map(([weight]) => weight))));
        expect(weightedMean(ready, values, 2)).toEqual(roundHalfUp(exact, 2));
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it('the parts are the same, and add up to the mean', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const ready = sharedWeights(list.map(([weight]) => ({ weight })));
        const values = list.map(([, score]) => score);
        const mean = weightedMean(ready, values, 2) as Decimal;
        const shares = list.map(([weight, score]) =>
          over(fraction(multiply(weight, score)), fraction(sum(list.map(([one]) => one)))),
        );
        const parts = weightedParts(ready, values, mean, 2);
        expect(parts).toEqual(largestRemainder(shares, mean, 2));
        expect(toText(sum(parts))).toBe(toText(mean));
      }),
      { numRuns: 3000, seed: 6 },
    );
  });

  it('a total out of reach is refused by both', () => {
    const ready = weightsOf('1', '1');
    const values = [decimal('10.00'), decimal('20.00')];
    for (const total of ['14.99', '15.03']) {
      expect(() => weightedParts(ready, values, decimal(total), 2)).toThrow(RangeError);
    }
  });
});

it('weights are made ready anew where one of them is another', () => {
  const [a, b, c] = ['10', '20', '30'].map(decimal) as [Decimal, Decimal, Decimal];
  const of = (...list: Decimal[]) => sharedWeights(list.map((weight) => ({ weight })));
  expect(of(a, b)).toBe(of(a, b));
  expect(toText(of(a, c).sum)).toBe('40');
  expect(toText(of(a, b, c).sum)).toBe('60');
  expect(toText(of(a).sum)).toBe('10');
});
