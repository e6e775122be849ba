import { type Decimal, subtract, sum, ZERO } from '../maths/decimal.ts';
import { isIncomplete, type Result, type Scorecard, type Totals } from '../model/result.ts';
import type { Template } from '../model/template.ts';
import { calibrationsIn } from '../model/weights.ts';
import { type Case, directorCases } from './case.ts';
import { planOf } from './plan.ts';
import { sharePool, undecidedIn } from './pool.ts';
import { scorecardOf } from './scorecard.ts';
import { isSettled, settle } from './settle.ts';

/** Scores everyone in post, and adds up what it costs. Pure and exact: the same case gives the same result. */
export function calculate(given: Case): Result {
  const { template, period } = given;
  const plan = planOf(template, period);
  const own: Scorecard[] = [];
  for (const one of directorCases(given)) {
    const scorecard = scorecardOf(one, given, plan);
    if (scorecard !== undefined) own.push(scorecard);
  }
  const isPaid = template.bonus !== undefined && given.hasRoster && !given.provisional;
  const settles = isSettled(template, period);
  const explain = given.explain ?? (() => false);
  const shared = isPaid ? sharePool(own, template, period, explain) : own;
  const directors = settles ? settle(shared, template, explain) : shared;
  return {
    period: period.label,
    isSettled: settles,
    calibrations: calibrationsIn(template, period),
    complete: !directors.some(isIncomplete),
    directors,
    totals: totalsOf(directors, template, isPaid),
  };
}

function totalsOf(directors: readonly Scorecard[], { bonus: pay }: Template, isPaid: boolean): Totals {
  const isUndecided = pay?.pool !== undefined && undecidedIn(directors).length > 0;
  const total = (pick: (scorecard: Scorecard) => Decimal | null): Decimal | null =>
    isPaid && !isUndecided ? sum(directors.map((one) => pick(one) ?? ZERO)) : null;
  const bonus = total((one) => one.bonus);
  const pool = pay?.pool?.amount ?? null;
  return {
    bonus,
    pool,
    unspent: pool === null || bonus === null ? null : subtract(pool, bonus),
    paid: sum(directors.map(({ paid }) => paid)),
    payable: total(({ payable }) => payable),
  };
}
