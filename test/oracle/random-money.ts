import { bonusClaimed } from './bonus.ts';
import { MONTHS_IN } from './calendar.ts';
import type { Bonus, Case, Cycle, Decimal, Payment, Period } from './case.ts';
import type { Dice } from './dice.ts';
import { bonusOf } from './pool.ts';
import type { Step } from './random-edges.ts';
import {
  cutTo,
  decimalText,
  exact,
  fraction,
  greatest,
  plus,
  type Rational,
  sum,
  times,
  ZERO,
} from './rational.ts';
import { directorsListed } from './tenure.ts';

/** The smallest coin of each currency that cases are drawn in. */
const COINS: Readonly<Record<string, Decimal>> = { JPY: '1', KWD: '0.001' };
const coin = ({ template }: Case): Rational => exact(COINS[template.currency] ?? '0.01');
const inCoins = (kase: Case, amount: Rational): Decimal => decimalText(cutTo(amount, coin(kase))) ?? '0';

/** Advances, and the year that settles them. */
export const withAdvance = (dice: Dice, bonus: Bonus): Bonus =>
  dice.chance(0.5)
    ? {
        ...bonus,
        advance: dice.oneOf([undefined, '80', '80', '50', '66.67', '100', '0']),
        settle: 'year',
        recover: dice.oneOf([undefined, false, true]),
      }
    : bonus;

const withBonus = (kase: Case, change: Partial<Bonus>): Case => ({
  ...kase,
  template: { ...kase.template, bonus: { ...kase.template.bonus, ...change } },
});

/** A pool that is too small, just large enough or too large for what is claimed of it. */
export const withPool: Step = (dice, kase) => {
  if (!kase.template.bonus || !kase.roster || dice.chance(0.45)) return kase;
  const claimed = sum(directorsListed(kase).map((director) => bonusClaimed(kase, director) ?? ZERO));
  const base = claimed.over === 0n ? fraction(dice.whole(100, 9000)) : claimed;
  const amount = dice.pick([
    base,
    plus(base, coin(kase)),
    greatest(ZERO, plus(base, times(fraction(-1), coin(kase)))),
    times(base, fraction(dice.whole(300, 999), 1000)),
    times(base, fraction(dice.whole(300, 999), 1000)),
    times(base, fraction(dice.whole(1001, 1900), 1000)),
    times(base, fraction(dice.whole(1001, 1300), 1000)),
    times(base, fraction(dice.pick([0, 1, 5]), 100)),
  ]);
  return withBonus(kase, { pool: { amount: inCoins(kase, amount), share: dice.oneOf([undefined, 'all']) } });
};

const periodsOf = (kind: Cycle, year: number): Period[] =>
  Array.from({ length: 12 / MONTHS_IN[kind] }, (_, index) => ({ kind, year, number: index + 1 }));

/** What was paid within the year and outside it: often all of the bonus, sometimes more than that. */
export const withPayments: Step = (dice, kase) => {
  const { bonus } = kase.template;
  const { kind, year } = kase.period;
  if (bonus?.settle === undefined) return kase;
  const others = periodsOf('quarter', year - 1).slice(2);
  if (kind !== 'year') {
    const rows = directorsListed(kase).map((director) => ({ director, period: others[0], amount: '1000' }));
    return dice.chance(0.3) ? { ...kase, payments: rows as Payment[] } : kase;
  }
  const payments = directorsListed(kase).flatMap((director, index): Payment[] => {
    const all = periodsOf(dice.pick(['quarter', 'quarter', 'quarter', 'half-year', 'month', 'year']), year);
    const paid = index > 0 && dice.chance(0.15) ? [] : all.filter(() => index === 0 || dice.chance(0.8));
    const whole = bonusOf(kase, director) ?? fraction(dice.whole(0, 40_000));
    const part = fraction(dice.pick([50, 80, 80, 100, 100, 130, dice.whole(1, 200)]), 100 * all.length);
    const amount = inCoins(kase, times(whole, part));
    const outside = others.filter(() => dice.chance(0.15));
    return [
      ...paid.map((period) => ({ director, period, amount })),
      ...outside.map((period) => ({ director, period, amount: '1000' })),
    ];
  });
  return { ...kase, payments: dice.shuffled(payments) };
};
