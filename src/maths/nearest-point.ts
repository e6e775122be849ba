/** The points x with `normal` · x ≥ `least`; with `isEqual`, those where it is equal. */
export interface HalfSpace {
  readonly normal: readonly number[];
  readonly least: number;
  readonly isEqual?: boolean;
}

/** Rounds after which the nearest point would have been found if there is one. */
const MAXIMUM_ROUNDS = 50_000;

/** Where half-spaces contradict each other, what the point lies outside them soon stays the same. */
const LOOK_EVERY = 250;
const STAYS = 0.99;

/** What a round still moves when the point is found, and what a half-space may then be missed by. */
const SETTLED = 1e-12;
const MISSED = 1e-7;

/**
 * The point nearest to another, by least squares, that lies in every half-space: one multiplier a half-space,
 * corrected in turn (C. Hildreth, 1957; R. L. Dykstra, 1983).
 *
 * @returns undefined where there is no such point.
 */
export function nearestPoint(
  point: readonly number[],
  halfSpaces: readonly HalfSpace[],
): number[] | undefined {
  const nearest = [...point];
  const multipliers = halfSpaces.map(() => 0);
  const short = ({ normal, least }: HalfSpace): number =>
    least - normal.reduce((sum, part, index) => sum + part * (nearest[index] as number), 0);
  const outside = (): number =>
    halfSpaces.reduce((most, one) => {
      const missed = short(one);
      return Math.max(most, one.isEqual === true ? Math.abs(missed) : missed);
    }, 0);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= MAXIMUM_ROUNDS; round += 1) {
    let moved = 0;
    for (const [at, halfSpace] of halfSpaces.entries()) {
      const { normal, isEqual = false } = halfSpace;
      const length = normal.reduce((sum, part) => sum + part * part, 0);
      const multiplier = multipliers[at] as number;
      const wanted = multiplier + short(halfSpace) / length;
      const after = isEqual ? wanted : Math.max(0, wanted);
      multipliers[at] = after;
      for (const [index, part] of normal.entries()) {
        if (part !== 0) nearest[index] = (nearest[index] as number) + (after - multiplier) * part;
      }
      moved = Math.max(moved, Math.abs(after - multiplier));
    }
    if (moved <= SETTLED) break;
    if (round % LOOK_EVERY === 0) {
      const now = outside();
      if (now > MISSED && now > before * STAYS) return undefined;
      before = now;
    }
  }
  return outside() <= MISSED ? nearest : undefined;
}
