import { type Decimal, sum, ZERO } from '../../maths/decimal.ts';
import { isIncomplete, type Result, type Scorecard } from '../../model/result.ts';

/** A result with some of its directors: nothing in it says anything of the others, the totals neither. */
export function cutResult(result: Result, ids: ReadonlySet<string>): Result {
  const directors = result.directors.filter(({ director }) => ids.has(director));
  const total = (pick: (scorecard: Scorecard) => Decimal | null): Decimal | null =>
    result.totals.bonus === null ? null : sum(directors.map((one) => pick(one) ?? ZERO));
  return {
    ...result,
    complete: !directors.some(isIncomplete),
    directors,
    totals: {
      bonus: total(({ bonus }) => bonus),
      pool: null,
      unspent: null,
      paid: sum(directors.map(({ paid }) => paid)),
      payable: total(({ payable }) => payable),
    },
  };
}
