import { add, type Decimal, subtract, ZERO } from '../maths/decimal.ts';
import { isIncomplete, type Result, type Scorecard, type Totals } from '../model/result.ts';
import { calibrationsIn } from '../model/weights.ts';
import { type Case, directorCases } from './case.ts';
import { planOf } from './plan.ts';
import { isUndecided, sharePool } from './pool.ts';
import { scorecardOf } from './scorecard.ts';
import { isSettled, settle } from './settle.ts';

/** A result whose scorecards come one after the other, in order of id, so that not all have to be in memory. */
export interface Calculation extends Pick<Result, 'period' | 'isSettled' | 'calibrations'> {
  /** Can be walked once. */
  readonly directors: Iterable<Scorecard>;
  /** What all of them come to, once they were walked. */
  finish(): Pick<Result, 'complete' | 'totals'>;
}

/** Scores everyone in post, and adds up what it costs. Pure and exact: the same case gives the same result. */
export function calculate(given: Case): Result {
  const { finish, ...head } = calculation(given);
  const directors = [...head.directors];
  return { ...head, ...finish(), directors };
}

/** The same, one director after the other. */
export function calculation(given: Case): Calculation {
  const { template, period } = given;
  const isPaid = template.bonus !== undefined && given.hasRoster && !given.provisional;
  const settles = isSettled(template, period);
  const explain = given.explain ?? (() => false);
  const totals = totalsOf(given, isPaid);
  let complete = true;
  return {
    period: period.label,
    isSettled: settles,
    calibrations: calibrationsIn(template, period),
    directors: {
      *[Symbol.iterator]() {
        const own = ownScorecards(given);
        // What a pool leaves of one bonus hangs on all the others.
        const hasPool = isPaid && template.bonus?.pool !== undefined;
        for (const shared of hasPool ? sharePool([...own], template, period, explain) : own) {
          const scorecard = settles ? settle(shared, template, explain) : shared;
          totals.add(scorecard);
          complete &&= !isIncomplete(scorecard);
          yield scorecard;
        }
      },
    },
    finish: () => ({ complete, totals: totals.sum() }),
  };
}

/** What everyone in post comes to by himself. */
function* ownScorecards(given: Case): Generator<Scorecard> {
  const plan = planOf(given.template, given.period);
  for (const one of directorCases(given)) {
    const scorecard = scorecardOf(one, given, plan);
    if (scorecard !== undefined) yield scorecard;
  }
}

function totalsOf({ template }: Case, isPaid: boolean): { add(scorecard: Scorecard): void; sum(): Totals } {
  const sums = { bonus: ZERO, paid: ZERO, payable: ZERO };
  const pool = template.bonus?.pool?.amount ?? null;
  let isOpen = false;
  const plus = (total: Decimal, amount: Decimal | null): Decimal =>
    amount === null ? total : add(total, amount);
  return {
    add: (scorecard) => {
      const { bonus, paid, payable } = scorecard;
      isOpen ||= pool !== null && isUndecided(scorecard);
      sums.bonus = plus(sums.bonus, bonus);
      sums.paid = plus(sums.paid, paid);
      sums.payable = plus(sums.payable, payable);
    },
    sum: () => {
      const isKnown = isPaid && !isOpen;
      return {
        bonus: isKnown ? sums.bonus : null,
        pool,
        unspent: pool === null || !isKnown ? null : subtract(pool, sums.bonus),
        paid: sums.paid,
        payable: isKnown ? sums.payable : null,
      };
    },
  };
}
