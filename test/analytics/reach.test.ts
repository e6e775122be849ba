import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bound, isAbove, leastUnits, mostUnits, roundedTo } from '../../src/analytics/reach/bound.ts';
import { actualsScoring } from '../../src/analytics/reach/curve-reach.ts';
import { allowedBy, nearestIn, outsideGate } from '../../src/analytics/reach/nearest.ts';
import { placesOf } from '../../src/analytics/reach/places.ts';
import { applyCurve } from '../../src/calc/curves/index.ts';
import { compare, type Decimal, decimal, toText } from '../../src/maths/decimal.ts';
import { compareFractions, type Fraction, fraction } from '../../src/maths/fraction.ts';
import { roundHalfUp } from '../../src/maths/rounding.ts';
import { given } from '../../src/model/quantity.ts';
import type { Comparison, Curve, Metric } from '../../src/model/template.ts';

const anyFraction = fc
  .record({ numerator: fc.bigInt(-100_000n, 100_000n), denominator: fc.bigInt(1n, 997n) })
  .map((value): Fraction => value);
/** Decimals of few digits, so that halves come up. */
const decimals = (places: number, most: number) =>
  fc
    .integer({ min: -most, max: most })
    .map((units): Decimal => ({ coefficient: BigInt(units), scale: places }));
const halves = fc.oneof(decimals(3, 3_000), decimals(3, 20)).map(fraction);
const bounds = fc.record({ value: fc.oneof(anyFraction, halves), isOpen: fc.boolean() });

describe('a bound', () => {
  it('is what rounding half away from zero undoes', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyFraction, halves),
        fc.oneof(decimals(2, 300), decimals(2, 1)),
        (value, least) => {
          const isReached = compare(roundHalfUp(value, 2), least) >= 0;
          expect(isAbove(value, roundedTo(least, 2))).toBe(isReached);
        },
      ),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it('has a least whole number of units above it, and a greatest below', () => {
    const unitsOf = (units: bigint): Fraction => ({ numerator: units, denominator: 100n });
    fc.assert(
      fc.property(bounds, (bound) => {
        const least = leastUnits(bound, 2);
        expect([isAbove(unitsOf(least), bound), isAbove(unitsOf(least - 1n), bound)]).toEqual([true, false]);
        const most = mostUnits(bound, 2);
        const isUnder = (units: bigint): boolean => {
          const order = compareFractions(unitsOf(units), bound.value);
          return bound.isOpen ? order < 0 : order <= 0;
        };
        expect([isUnder(most), isUnder(most + 1n)]).toEqual([true, false]);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });
});

const point = (x: string, y: string) => ({ x: decimal(x), y: decimal(y) });

/** Curves of every kind in each direction, with flat pieces and jumps. */
const CURVES: readonly (readonly [string, Curve, Metric['better']])[] = [
  ['ratio', { kind: 'ratio' }, 'higher'],
  ['complement', { kind: 'complement' }, 'lower'],
  ['inverse', { kind: 'inverse' }, 'lower'],
  [
    'anchors, higher',
    {
      kind: 'anchors',
      of: 'actual',
      points: [point('-5', '0'), point('0', '60'), point('10', '60'), point('31.5', '110')],
    },
    'higher',
  ],
  [
    'anchors, lower',
    { kind: 'anchors', of: 'actual', points: [point('-5', '120'), point('20', '99.99'), point('40', '0')] },
    'lower',
  ],
  [
    'anchors of attainment',
    { kind: 'anchors', of: 'attainment', points: [point('33.33', '10'), point('100', '100')] },
    'higher',
  ],
  [
    'steps, higher',
    { kind: 'steps', of: 'actual', points: [point('-20', '0'), point('0', '60'), point('30', '60.01')] },
    'higher',
  ],
  [
    'steps, lower',
    { kind: 'steps', of: 'actual', points: [point('-20', '120'), point('0', '100'), point('30', '20')] },
    'lower',
  ],
  [
    'deduct, higher',
    { kind: 'deduct', per: decimal('0.7'), points: decimal('1.3'), from: decimal('100') },
    'higher',
  ],
  [
    'deduct, lower',
    { kind: 'deduct', per: decimal(1), points: decimal('3.7'), from: decimal('110') },
    'lower',
  ],
  [
    'deduct of nothing',
    { kind: 'deduct', per: decimal(1), points: decimal(0), from: decimal('90') },
    'higher',
  ],
];

/** Where the pieces of these curves meet. */
const edges = fc.constantFrom('-20', '-5', '0', '9.999', '10', '20', '30', '31.5', '40').map(decimal);

describe('a curve turned round', () => {
  it.each(CURVES)('gives the actuals that score enough: %s', (_, curve, better) => {
    const levels = { target: given('target', decimal('30')) };
    fc.assert(
      fc.property(
        fc.oneof(decimals(1, 600), edges),
        fc.oneof(
          bounds,
          decimals(2, 12_500).map((value): Bound => ({ value: fraction(value), isOpen: false })),
        ),
        fc.constantFrom(['0', '120'], ['20', '95.5'], ['-30', '200']),
        (actual, least, [floor = '0', cap = '0']) => {
          const metric = { curve, better, floor: decimal(floor), cap: decimal(cap) } as Metric;
          const isEndless = curve.kind === 'inverse' && actual.coefficient <= 0n;
          const drawn = isEndless
            ? fraction(metric.cap)
            : applyCurve(curve, { actual: given('actual', actual), levels, better }, undefined);
          const isOver = compareFractions(drawn, fraction(metric.cap)) > 0;
          const isUnder = compareFractions(drawn, fraction(metric.floor)) < 0;
          const score = isOver ? fraction(metric.cap) : isUnder ? fraction(metric.floor) : drawn;
          const reach = actualsScoring(metric, levels, least);
          const order = typeof reach === 'string' ? 0 : compareFractions(fraction(actual), reach.value);
          const isBeyond = better === 'higher' ? order > 0 : order < 0;
          const isIn =
            typeof reach === 'string' ? reach === 'all' : isBeyond || (order === 0 && !reach.isOpen);
          expect(isIn).toBe(isAbove(score, least));
        },
      ),
      { numRuns: 1_000, seed: 1 },
    );
  });
});

describe('the nearest number outside a gate', () => {
  const start = fraction(decimal('10.5'));
  const nearest = (comparison: Comparison, value: string, from?: string): string | undefined => {
    const gate = { on: 'm', grade: 'D', when: { comparison, value: decimal(value) } };
    const enough = allowedBy(
      from === undefined ? 'all' : { value: fraction(decimal(from)), isOpen: false },
      'higher',
    );
    const outside = outsideGate(gate);
    const found = nearestIn(
      {
        from: [...enough.from, ...outside.from],
        to: [...enough.to, ...outside.to],
        without: outside.without,
      },
      start,
      0,
      'higher',
    );
    return found === undefined ? undefined : toText(found);
  };

  it.each([
    ['>', '8', undefined, '8'],
    ['>=', '8', undefined, '7'],
    ['<', '14', undefined, '14'],
    ['<=', '14', undefined, '15'],
    ['=', '11', undefined, '10'],
    ['=', '11', '11', '12'],
    ['!=', '3', undefined, '3'],
    ['!=', '3', '4', undefined],
    ['>', '8', '9', undefined],
    ['>', '20', '12.01', '13'],
    ['=', '99', undefined, '11'],
  ] as const)('%s %s, from %s on: %s', (comparison, value, from, expected) => {
    expect(nearest(comparison, value, from)).toBe(expected);
  });
});

it.each([
  [['4', '3.25', '5'], undefined, 2],
  [[], undefined, 2],
  [[], ['0', '2.125'], 3],
  [['1', '1'], ['0', '2.9'], 1],
  [['1.55', '1'], ['0', '2.9'], 2],
  [['1'], ['0', '5'], 0],
] as const)('a unit has the places of the actuals %j and of the range %j: %i', (actuals, range, places) => {
  const [from = '', to = ''] = range ?? [];
  const metric = range === undefined ? {} : { range: [decimal(from), decimal(to)] as const };
  expect(placesOf(metric, actuals.map(decimal))).toBe(places);
});
