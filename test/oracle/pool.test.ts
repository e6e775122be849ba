import { describe, expect, it } from 'vitest';
import { dice as diceOf } from './dice.ts';
import { type Claim, shares } from './pool.ts';
import {
  equal,
  fraction,
  greatest,
  HUNDREDTH,
  less,
  minus,
  plus,
  type Rational,
  sum,
  times,
  ZERO,
} from './rational.ts';

/** The laws of a pool, on claims of every kind: they say what is right without saying how it is found. */
interface Shared {
  readonly seed: number;
  readonly claims: readonly (Claim & { readonly paid: Rational })[];
  readonly amount: Rational;
  readonly unit: Rational;
  readonly isForAll: boolean;
}

const cases = Array.from({ length: 1000 }, (_, seed): Shared => {
  const dice = diceOf(seed);
  const unit = dice.pick([HUNDREDTH, fraction(1), fraction(10)]);
  const bonuses = Array.from({ length: dice.whole(1, 6) }, () =>
    dice.pick([0, 10, 100, dice.whole(1, 40), dice.whole(1, 9000)]),
  );
  const claims = bonuses.map((units, index): Claim => {
    const bonus = times(fraction(units), unit);
    // Rounded, a bonus may lie a unit above its cap.
    const room = dice.pick([-1, 0, 0, 1, dice.whole(1, 3000)]);
    const highest = greatest(ZERO, plus(bonus, times(fraction(room), unit)));
    return { director: `D${index}`, bonus, highest: dice.chance(0.4) ? undefined : highest };
  });
  const claimed = sum(claims.map(({ bonus }) => bonus));
  const amount = times(claimed, fraction(dice.pick([100, dice.whole(1, 99), dice.whole(101, 300)]), 100));
  const isForAll = dice.chance(0.5);
  const paid = shares(claims, amount, isForAll, unit);
  return {
    seed,
    amount,
    unit,
    isForAll,
    claims: claims.map((claim) => ({ ...claim, paid: paid.get(claim.director) ?? fraction(-1) })),
  };
});

const paidIn = ({ claims }: Shared): Rational => sum(claims.map(({ paid }) => paid));
const claimedIn = ({ claims }: Shared): Rational => sum(claims.map(({ bonus }) => bonus));
const isScaled = (shared: Shared): boolean =>
  less(shared.amount, claimedIn(shared)) || (shared.isForAll && less(claimedIn(shared), shared.amount));

const each = (holds: (shared: Shared) => boolean): number[] =>
  cases.filter((shared) => !holds(shared)).map(({ seed }) => seed);

describe('the shares of a pool', () => {
  it('never come to more than it', () => {
    expect(each((shared) => !less(shared.amount, paidIn(shared)))).toEqual([]);
  });

  it('are the bonuses as they stand where these fit and nobody says otherwise', () => {
    expect(
      each((shared) => isScaled(shared) || shared.claims.every(({ bonus, paid }) => equal(bonus, paid))),
    ).toEqual([]);
  });

  it('are nothing for a bonus of 0', () => {
    expect(
      each(({ claims }) => claims.every(({ bonus, paid }) => !equal(bonus, ZERO) || equal(paid, ZERO))),
    ).toEqual([]);
  });

  it('pass no cap', () => {
    expect(
      each(
        (shared) =>
          !isScaled(shared) ||
          shared.claims.every(({ paid, highest }) => highest === undefined || !less(highest, paid)),
      ),
    ).toEqual([]);
  });

  it('leave less than a unit, unless nobody can take another one', () => {
    expect(
      each((shared) => {
        const canTake = shared.claims.some(
          ({ bonus, paid, highest }) =>
            less(ZERO, bonus) && (highest === undefined || !less(highest, plus(paid, shared.unit))),
        );
        return !isScaled(shared) || !canTake || less(minus(shared.amount, paidIn(shared)), shared.unit);
      }),
    ).toEqual([]);
  });

  it('stand to each other as the bonuses do, to less than a unit, but for those at a cap', () => {
    expect(
      each((shared) => {
        const free = shared.claims.filter(
          ({ bonus, paid, highest }) => less(ZERO, bonus) && (highest === undefined || less(paid, highest)),
        );
        // |a ÷ A − b ÷ B| < unit ÷ A + unit ÷ B, without dividing.
        const isInProportion = free.every((a) =>
          free.every((b) =>
            less(
              minus(times(a.paid, b.bonus), times(b.paid, a.bonus)),
              times(shared.unit, plus(a.bonus, b.bonus)),
            ),
          ),
        );
        return !isScaled(shared) || isInProportion;
      }),
    ).toEqual([]);
  });

  it('are never more in proportion for who has a cap than for who has none', () => {
    expect(
      each((shared) => {
        const free = shared.claims.filter(({ bonus, highest }) => less(ZERO, bonus) && highest === undefined);
        const capped = shared.claims.filter(({ highest }) => highest !== undefined);
        return (
          !isScaled(shared) ||
          free.every((a) =>
            capped.every((b) =>
              less(
                minus(times(b.paid, a.bonus), times(a.paid, b.bonus)),
                times(shared.unit, plus(a.bonus, b.bonus)),
              ),
            ),
          )
        );
      }),
    ).toEqual([]);
  });

  it('keep the order of the bonuses without caps', () => {
    expect(
      each(
        ({ claims }) =>
          claims.some(({ highest }) => highest !== undefined) ||
          claims.every((a) => claims.every((b) => !less(b.bonus, a.bonus) || !less(a.paid, b.paid))),
      ),
    ).toEqual([]);
  });
});
