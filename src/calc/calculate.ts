import { type Decimal, sum, ZERO } from '../maths/decimal.ts';
import { isIncomplete, type Result, type Scorecard, type Totals } from '../model/result.ts';
import { type Case, directorCases } from './case.ts';
import { planOf, scorecardOf } from './scorecard.ts';

/** Scores everyone in post, and adds up what it costs. Pure and exact: the same case gives the same result. */
export function calculate(given: Case): Result {
  const plan = planOf(given);
  const directors: Scorecard[] = [];
  for (const one of directorCases(given)) {
    const scorecard = scorecardOf(one, given, plan);
    if (scorecard !== undefined) directors.push(scorecard);
  }
  return {
    period: given.period.label,
    complete: !directors.some(isIncomplete),
    directors,
    totals: totalsOf(directors, given),
  };
}

function totalsOf(directors: readonly Scorecard[], { template, hasRoster, provisional }: Case): Totals {
  const total = (pick: (scorecard: Scorecard) => Decimal | null): Decimal | null =>
    template.bonus === undefined || !hasRoster || provisional
      ? null
      : sum(directors.map((one) => pick(one) ?? ZERO));
  return {
    bonus: total(({ bonus }) => bonus),
    pool: null,
    unspent: null,
    paid: sum(directors.map(({ paid }) => paid)),
    payable: total(({ payable }) => payable),
  };
}
