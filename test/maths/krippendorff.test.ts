import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/maths/decimal.ts';
import { krippendorffAlpha, type Level } from '../../src/maths/krippendorff.ts';

const alpha = (units: readonly (readonly number[])[]) =>
  krippendorffAlpha(units.map((unit) => unit.map((value) => decimal(value))));

/** K. Krippendorff (2011), example C: 12 units, four observers, values missing. */
const EXAMPLE_C = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

/** The definition by single pairs, without counting: slow, and nothing in it is shared with the program. */
function byPairs(units: readonly (readonly number[])[], level: Level): number | null {
  const paired = units.filter(({ length }) => length >= 2);
  const all = paired.flat();
  const count = (value: number): number => all.filter((one) => one === value).length;
  const distance = (a: number, b: number): number => {
    if (a === b) return 0;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const inside = all.filter((one) => one >= low && one <= high).length;
    if (level === 'nominal') return 1;
    if (level === 'ordinal') return (inside - (count(a) + count(b)) / 2) ** 2;
    return level === 'interval' ? (a - b) ** 2 : ((a - b) / (a + b)) ** 2;
  };
  const pairs = (values: readonly number[]): number =>
    values.flatMap((a) => values.map((b) => distance(a, b))).reduce((sum, one) => sum + one, 0);
  const observed = paired.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0);
  const expected = pairs(all) / (all.length - 1);
  return expected > 0 ? 1 - observed / expected : null;
}

const someUnits = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }), { maxLength: 9 });

describe('Krippendorff’s alpha', () => {
  it('of example C is the published one: 0.743, 0.815, 0.849, 0.797', () => {
    const rounded = Object.values(alpha(EXAMPLE_C)).map((value) => Math.round(1000 * (value ?? 0)) / 1000);
    expect(rounded).toEqual([0.743, 0.815, 0.849, 0.797]);
  });

  it('of example C is that of R: irr::kripp.alpha', () => {
    const { nominal, ordinal, interval, ratio } = alpha(EXAMPLE_C);
    expect(nominal).toBeCloseTo(0.7434210526316, 12);
    expect(ordinal).toBeCloseTo(0.8153875037549, 12);
    expect(interval).toBeCloseTo(0.8491071428571, 12);
    expect(ratio).toBeCloseTo(0.7974027747116, 12);
  });

  it('is what its definition says of any units', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const found = alpha(units);
        for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
          const expected = byPairs(units, level);
          if (expected === null) expect(found[level]).toBeNull();
          else expect(found[level]).toBeCloseTo(expected, 11);
        }
      }),
      { seed: 2011 },
    );
  });

  it('does not change by a bit when units or their values change places', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        expect(alpha(units.map((unit) => unit.toReversed()).reverse())).toEqual(alpha(units));
      }),
      { seed: 2012 },
    );
  });

  it('is 1 where all agree, and negative where they never do', () => {
    expect(
      alpha([
        [1, 1],
        [4, 4, 4],
      ]),
    ).toEqual({ nominal: 1, ordinal: 1, interval: 1, ratio: 1 });
    expect(
      alpha([
        [1, 5],
        [5, 1],
      ]).nominal,
    ).toBeLessThan(0);
  });

  it('is null where it would divide by 0', () => {
    const none = { nominal: null, ordinal: null, interval: null, ratio: null };
    expect(
      alpha([
        [3, 3],
        [3, 3],
      ]),
    ).toEqual(none);
    expect(alpha([[3], [4]])).toEqual(none);
    expect(alpha([])).toEqual(none);
    expect(
      alpha([
        [-2, 2],
        [1, 1],
      ]).ratio,
    ).toBeNull();
    expect(
      alpha([
        [-2, -2],
        [2, 2],
      ]).ratio,
    ).toBeNull();
    expect(
      alpha([
        [0, 0],
        [1, 1],
      ]).ratio,
    ).toBe(1);
  });
});
