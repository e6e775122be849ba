import { add, compare, type Decimal, larger, sum, ZERO } from '../maths/decimal.ts';
import type { Scorecard } from '../model/result.ts';
import { metricsOfScorecard } from './weight-stretch.ts';

/** Scores before adjustments, to hundredths, both ends inclusive; undefined: as far as scores go. */
export interface ScoreRange {
  readonly from: Decimal | undefined;
  readonly to: Decimal | undefined;
}

const hundredths = (coefficient: bigint): Decimal => ({ coefficient, scale: 2 });

/** The lowest and the highest of some. */
function endsOf(values: readonly bigint[]): readonly [bigint, bigint] {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : 1));
  return [sorted[0] as bigint, sorted.at(-1) as bigint];
}

/** A decimal in hundredths, cut downwards. */
function inHundredths({ coefficient, scale }: Decimal): bigint {
  if (scale <= 2) return coefficient * 10n ** BigInt(2 - scale);
  const unit = 10n ** BigInt(scale - 2);
  const quotient = coefficient / unit;
  return coefficient < 0n && quotient * unit !== coefficient ? quotient - 1n : quotient;
}

/**
 * The scores around a director's own for which an outcome is the same. Within a grade an outcome only grows with the
 * score, so that it can be halved for; grade by grade, since a firm may pay a better grade less.
 *
 * @param bounds the scores, before adjustments, at which grades begin.
 * @param isSame whether the outcome at a published score is the director's own.
 */
export function scoreRange(
  scorecard: Scorecard,
  bounds: readonly Decimal[],
  isSame: (published: Decimal) => boolean,
): ScoreRange {
  const scores = metricsOfScorecard(scorecard).flatMap(({ score }) => score ?? []);
  const net = sum(scorecard.adjustments.map(({ points }) => points));
  const holds = (score: bigint): boolean => isSame(larger(ZERO, add(hundredths(score), net)));
  const own = inHundredths(scorecard.computed ?? ZERO);
  const all = scores.map(inHundredths);
  const [least, highest] = endsOf([own, ...all]);
  const most = highest + 1n;
  // The first score of each grade, in hundredths before adjustments.
  const firsts = bounds.map((bound) => {
    const before = add(bound, { coefficient: -net.coefficient, scale: net.scale });
    const cut = inHundredths(before);
    return compare(hundredths(cut), before) < 0 ? cut + 1n : cut;
  });
  const edge = (end: bigint, side: 1n | -1n): bigint => {
    let at = own;
    for (;;) {
      const stop =
        side === 1n
          ? endsOf([...firsts.filter((first) => first > at).map((first) => first - 1n), end])[0]
          : endsOf([...firsts.filter((first) => first <= at), end])[1];
      if (!holds(stop)) return lastThatHolds(at, stop, side, holds);
      if (stop === end || !holds(stop + side)) return stop;
      at = stop + side;
    }
  };
  const [from, to] = [edge(least, -1n), edge(most, 1n)];
  return {
    from: from === least ? undefined : hundredths(from),
    to: to === most ? undefined : hundredths(to),
  };
}

/** By halving: it holds at `from` and not at `to`. */
function lastThatHolds(from: bigint, to: bigint, side: 1n | -1n, holds: (score: bigint) => boolean): bigint {
  let [known, unknown] = [from, to];
  while (known + side !== unknown && known !== unknown) {
    const middle = (known + unknown) / 2n;
    const between = middle === known || middle === unknown ? known + side : middle;
    if (holds(between)) known = between;
    else unknown = between;
  }
  return known;
}
