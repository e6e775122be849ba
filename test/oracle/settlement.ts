import { monthsOf } from './calendar.ts';
import type { Case } from './case.ts';
import { bonusOf } from './pool.ts';
import { exact, greatest, minus, type Rational, sum, ZERO } from './rational.ts';
import { monthsScored } from './tenure.ts';

/** Whether the scored period is the one in which what was paid before is set off. */
const isSettling = ({ period, template }: Case): boolean => template.bonus?.settle === period.kind;

/** What the director was paid for periods within the one that is settled. */
export function paidBefore(kase: Case, director: string): Rational {
  const scored = monthsScored(kase);
  const within = (kase.payments ?? []).filter(
    (payment) =>
      payment.director === director &&
      monthsOf(payment.period, kase.template.fiscalYearStarts).every((month) => scored.includes(month)),
  );
  return isSettling(kase) ? sum(within.map(({ amount }) => exact(amount))) : ZERO;
}

/** What is left to pay; without `recover` nobody has to pay anything back. */
export function payableNow(kase: Case, director: string): Rational | undefined {
  const bonus = bonusOf(kase, director);
  const left = bonus && minus(bonus, paidBefore(kase, director));
  return left && (kase.template.bonus?.recover ? left : greatest(ZERO, left));
}
