import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsWithin } from '../../src/maths/hit-and-run.ts';
import { type HalfSpace, nearestPoint } from '../../src/maths/nearest-point.ts';
import { randomFrom } from '../../src/maths/random.ts';

const options = { seed: 20260705, numRuns: 200 };

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);

const unit = (size: number, index: number, value = 1): number[] =>
  Array.from({ length: size }, (_, at) => (at === index ? value : 0));

describe('the nearest point', () => {
  it('is the point itself where it lies within', () => {
    expect(nearestPoint([0.5, 0.5], [{ normal: [1, 0], least: 0 }])).toEqual([0.5, 0.5]);
  });

  it('on a plane and in a box, as by hand', () => {
    // (4, 1, 1) on x + y + z = 6 with x ≤ 3: the 1 that x gives up goes to the two others alike.
    const found = nearestPoint(
      [4, 1, 1],
      [
        { normal: [1, 1, 1], least: 6, isEqual: true },
        { normal: [-1, 0, 0], least: -3 },
      ],
    );
    for (const [index, value] of [3, 1.5, 1.5].entries()) expect(found?.[index]).toBeCloseTo(value, 9);
  });

  it('is within, and no step from it towards another point within leads nearer', () => {
    const size = 3;
    const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size, maxLength: size }),
        fc.array(coordinate, { minLength: size, maxLength: size }),
        fc.array(
          fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
          {
            maxLength: 3,
          },
        ),
        (point, inside, normals) => {
          const halfSpaces: HalfSpace[] = [
            ...inside.map((_, index) => ({ normal: unit(size, index), least: 0 })),
            ...inside.map((_, index) => ({ normal: unit(size, index, -1), least: -1 })),
            // Each goes through the point that is known to lie within.
            ...normals
              .filter((normal) => dot(normal, normal) > 0.01)
              .map((normal) => ({ normal, least: dot(normal, inside) })),
          ];
          const found = nearestPoint(point, halfSpaces);
          if (found === undefined) throw new Error('there is a point within');
          for (const { normal, least } of halfSpaces)
            expect(dot(normal, found)).toBeGreaterThanOrEqual(least - 1e-6);
          // Projection onto a convex set: (point − found) · (other − found) is never above 0.
          const away = point.map((value, index) => value - (found[index] as number));
          const towards = inside.map((value, index) => value - (found[index] as number));
          expect(dot(away, towards)).toBeLessThanOrEqual(1e-5);
        },
      ),
      options,
    );
  });

  it('is none where half-spaces contradict each other', () => {
    expect(
      nearestPoint(
        [0],
        [
          { normal: [1], least: 1 },
          { normal: [-1], least: 0 },
        ],
      ),
    ).toBeUndefined();
  });
});

describe('random points', () => {
  const halfSpaces: HalfSpace[] = [
    ...[0, 1, 2].map((index) => ({ normal: unit(3, index), least: 0 })),
    { normal: [-1, 0, 0], least: -0.5 },
  ];

  it('keep the sum and every half-space, and are the same for the same seed', () => {
    const take = (seed: number): (readonly number[])[] => {
      const points = pointsWithin([0.2, 0.3, 0.5], halfSpaces, randomFrom(seed));
      return Array.from({ length: 500 }, () => points.next().value);
    };
    for (const point of take(7)) {
      expect(point.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      for (const { normal, least } of halfSpaces)
        expect(dot(normal, point)).toBeGreaterThanOrEqual(least - 1e-9);
    }
    expect(take(7)).toEqual(take(7));
    expect(take(8)).not.toEqual(take(7));
  });

  it('are spread evenly: the mean is the centre of the shape', () => {
    const points = pointsWithin([0.2, 0.3, 0.5], halfSpaces, randomFrom(1));
    const count = 20_000;
    let total = 0;
    for (let index = 0; index < count; index += 1) total += points.next().value[0] as number;
    // The triangle x + y + z = 1 cut at x = 1/2: a width of 1 − x at x, so the mean is (1/8 − 1/24) ÷ (3/8) = 2/9.
    expect(total / count).toBeCloseTo(2 / 9, 2);
  });

  it('move where a band leaves no room but within it', () => {
    const fixed: HalfSpace[] = [
      { normal: [1, 1, 0], least: 0.6 },
      { normal: [-1, -1, 0], least: -0.6 },
      ...[0, 1, 2].map((index) => ({ normal: unit(3, index), least: 0 })),
    ];
    const points = pointsWithin([0.3, 0.3, 0.4], fixed, randomFrom(3));
    const firsts = Array.from({ length: 50 }, () => points.next().value);
    expect(new Set(firsts.map(([x]) => x)).size).toBeGreaterThan(40);
    for (const [x = 0, y = 0, z] of firsts) {
      expect(x + y).toBeCloseTo(0.6, 9);
      expect(z).toBe(0.4);
    }
  });
});
