import type { HalfSpace } from './nearest-point.ts';
import type { Random } from './random.ts';

/** Steps between two points that are kept, for each coordinate: enough to forget the one before. */
const STEPS = 10;

/** Into so many parts a step is divided. */
const PARTS = 2 ** 32;

/** Points that are thrown away at the start, so that where it began does not show. */
const THROWN = 100;

/**
 * Points spread evenly over those that lie in every half-space and whose coordinates add up to what those of the
 * first add up to: hit-and-run (R. L. Smith, 1984), each step moving some of one coordinate to another.
 *
 * @param first lies in every half-space.
 */
export function* pointsWithin(
  first: readonly number[],
  halfSpaces: readonly HalfSpace[],
  random: Random,
): Generator<readonly number[], never, undefined> {
  const size = first.length;
  const point = [...first];
  const slack = halfSpaces.map(
    ({ normal, least }) =>
      normal.reduce((sum, part, index) => sum + part * (point[index] as number), 0) - least,
  );
  const step = (): void => {
    const to = random.below(size);
    const from = (to + 1 + random.below(size - 1)) % size;
    let [lowest, highest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const slopes = halfSpaces.map(({ normal }) => (normal[to] as number) - (normal[from] as number));
    for (const [index, slope] of slopes.entries()) {
      const room = Math.max(0, slack[index] as number);
      if (slope > 0) lowest = Math.max(lowest, -room / slope);
      else if (slope < 0) highest = Math.min(highest, room / -slope);
    }
    if (!(highest > lowest) || !Number.isFinite(highest - lowest)) return;
    const moved = lowest + (random.below(PARTS) / PARTS) * (highest - lowest);
    point[to] = (point[to] as number) + moved;
    point[from] = (point[from] as number) - moved;
    for (const [index, slope] of slopes.entries()) slack[index] = (slack[index] as number) + slope * moved;
  };
  const walk = (points: number): void => {
    for (let taken = 0; taken < points * STEPS * size; taken += 1) step();
  };
  if (size > 1) walk(THROWN);
  for (;;) {
    if (size > 1) walk(1);
    yield [...point];
  }
}
