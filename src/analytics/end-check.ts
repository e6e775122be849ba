import type { Decimal } from '../maths/decimal.ts';
import { compareFractions, type Fraction, fraction, minus, plus } from '../maths/fraction.ts';
import { bug } from '../model/bug.ts';
import type { Result, Scorecard } from '../model/result.ts';
import type { MetricStability } from './stability.ts';
import type { End, Stretch } from './stretch.ts';
import type { Change } from './weight-stretch.ts';

export type StabilityKind = 'grade' | 'bonus';

/** What was found by scoring just outside an end: whose grade or bonus becomes what. */
export interface FirstChange {
  readonly kind: StabilityKind;
  readonly side: 'below' | 'above';
  readonly at: Fraction;
  readonly isIncluded: boolean;
  readonly director: string;
  readonly before: Scorecard;
  readonly after: Scorecard | undefined;
}

/** A billionth of a percent: as near outside an end as matters to nobody. */
const A_HAIR: Fraction = { numerator: 1n, denominator: 1_000_000_000n };

/**
 * Checks the ends of a metric's stretches by scoring there: nothing changes at the last weight inside, something does
 * at the first outside.
 *
 * @param resultAt the result where the metric has weight t and the others are scaled in proportion.
 * @returns what changes first on either side.
 * @throws a bug where scoring disagrees with the closed form.
 */
export function checkedEnds(
  metric: MetricStability,
  own: Result,
  resultAt: (t: Fraction) => Result,
): FirstChange[] {
  const weight = fraction(metric.weight);
  return (['grade', 'bonus'] as const).flatMap((kind): FirstChange[] => {
    const stretch: Stretch<Change> | null = metric[kind];
    if (stretch === null) return [];
    return (['below', 'above'] as const).flatMap((side): FirstChange[] => {
      const end = side === 'below' ? stretch.from : stretch.to;
      if (end.by === undefined) return [];
      const { inside, outside } = around(end, side, weight);
      if (!isSame(kind, own, resultAt(inside)))
        throw bug(`${metric.id}: a ${kind} changes inside its stretch`);
      const result = resultAt(outside);
      if (isSame(kind, own, result)) throw bug(`${metric.id}: no ${kind} changes outside its stretch`);
      const { director } = end.by;
      const before = own.directors.find((one) => one.director === director) as Scorecard;
      const after = result.directors.find((one) => one.director === director);
      return [{ kind, side, at: end.at, isIncluded: end.isIncluded, director, before, after }];
    });
  });
}

/** The last weight inside an end, and the first outside. */
function around(
  { at, isIncluded }: End<Change>,
  side: 'below' | 'above',
  weight: Fraction,
): { inside: Fraction; outside: Fraction } {
  const [outwards, inwards] = side === 'below' ? [minus, plus] : [plus, minus];
  if (isIncluded) return { inside: at, outside: outwards(at, A_HAIR) };
  const near = inwards(at, A_HAIR);
  const isBeyond = compareFractions(near, weight) * (side === 'below' ? 1 : -1) > 0;
  return { inside: isBeyond ? weight : near, outside: at };
}

const isSame = (kind: StabilityKind, a: Result, b: Result): boolean =>
  a.directors.every((one, index) => {
    const other = b.directors[index];
    if (one.grade === null) return true;
    return kind === 'grade' ? one.grade === other?.grade : isEqual(one.bonus, other?.bonus ?? null);
  });

const isEqual = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null
    ? a === b
    : a.coefficient * 10n ** BigInt(b.scale) === b.coefficient * 10n ** BigInt(a.scale);
