import { bonusClaimed, bonusUnit, highestShare } from './bonus.ts';
import type { Case } from './case.ts';
import { isDecided } from './decided.ts';
import { once } from './once.ts';
import {
  compare,
  cutTo,
  divide,
  exact,
  least,
  less,
  minus,
  ONE,
  plus,
  type Rational,
  sum,
  times,
  ZERO,
} from './rational.ts';
import { directorsListed } from './tenure.ts';

/** What someone may have of a pool. */
export interface Claim {
  readonly director: string;
  readonly bonus: Rational;
  /** In whole units. Undefined: there is no cap. */
  readonly highest: Rational | undefined;
}

const isAtHighest = ({ bonus, highest }: Claim, ratio: Rational): boolean =>
  highest !== undefined && !less(times(bonus, ratio), highest);

/**
 * The one ratio by which all bonuses grow: what those take who come to their highest share is not there for the
 * others, and who comes to it depends on the ratio, so it is raised until nobody else does.
 */
function growth(claims: readonly Claim[], amount: Rational, ratio = ONE): Rational | undefined {
  const [full, growing] = [true, false].map((isFull) =>
    claims.filter((claim) => isAtHighest(claim, ratio) === isFull),
  ) as [Claim[], Claim[]];
  if (growing.length === 0) return undefined;
  const left = minus(amount, sum(full.map(({ highest }) => highest ?? ZERO)));
  const raised = divide(left, sum(growing.map(({ bonus }) => bonus)));
  return compare(raised, ratio) <= 0 ? ratio : growth(claims, amount, raised);
}

/** Whole units of each exact share, and the units left over one by one where the most was cut off. */
function inUnits(
  claims: readonly (Claim & { readonly exactly: Rational })[],
  amount: Rational,
  unit: Rational,
): Map<string, Rational> {
  const cut = claims.map((claim) => {
    const units = cutTo(claim.exactly, unit);
    return { ...claim, units, lost: minus(claim.exactly, units) };
  });
  const left = cutTo(minus(amount, sum(cut.map(({ units }) => units))), unit);
  const topped = cut
    .filter(({ units, highest }) => highest === undefined || !less(highest, plus(units, unit)))
    .toSorted((a, b) => compare(b.lost, a.lost))
    .filter((_, rank) => !less(left, times(unit, { over: BigInt(rank + 1), under: 1n })));
  return new Map(
    cut.map((claim) => [claim.director, topped.includes(claim) ? plus(claim.units, unit) : claim.units]),
  );
}

/** What each is paid, in the order of the claims: as it stands, scaled down, or with `share: all` scaled up. */
export function shares(
  claims: readonly Claim[],
  amount: Rational,
  isForAll: boolean,
  unit: Rational,
): Map<string, Rational> {
  const claimed = sum(claims.map(({ bonus }) => bonus));
  const asTheyStand = new Map(claims.map(({ director, bonus }) => [director, bonus]));
  const isTooMuch = less(amount, claimed);
  if (!isTooMuch && !(isForAll && less(claimed, amount))) return asTheyStand;
  const sharing = claims.filter(({ bonus }) => less(ZERO, bonus));
  const ratio = isTooMuch ? divide(amount, claimed) : growth(sharing, amount);
  const exactly = ({ bonus, highest }: Claim): Rational => {
    const scaled = ratio && times(bonus, ratio);
    return scaled ? least(scaled, highest ?? scaled) : (highest ?? bonus);
  };
  const paid = inUnits(
    sharing.map((claim) => ({ ...claim, exactly: exactly(claim) })),
    amount,
    unit,
  );
  return new Map(claims.map(({ director }) => [director, paid.get(director) ?? ZERO]));
}

/** Everyone's bonus. With a pool nobody has one while anyone's is undecided. */
const bonuses = once((kase): Map<string, Rational> => {
  const claims = directorsListed(kase).flatMap((director): Claim[] => {
    const bonus = bonusClaimed(kase, director);
    return bonus ? [{ director, bonus, highest: highestShare(kase, director) }] : [];
  });
  const { pool } = kase.template.bonus ?? {};
  if (!pool) return new Map(claims.map(({ director, bonus }) => [director, bonus]));
  if (!isPoolDecided(kase)) return new Map();
  return shares(claims, exact(pool.amount), pool.share === 'all', bonusUnit(kase));
});

export const isPoolDecided = (kase: Case): boolean =>
  directorsListed(kase).every((director) => isDecided(kase, director));

export const bonusOf = (kase: Case, director: string): Rational | undefined => bonuses(kase).get(director);
