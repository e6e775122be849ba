import { compare, type Decimal, equals, HUNDRED } from '../maths/decimal.ts';
import { type Fraction, integer } from '../maths/fraction.ts';
import type { Scorecard } from '../model/result.ts';
import { type ScoreRange, scoreRange } from './score-range.ts';
import type { Stretch } from './stretch.ts';
import { type Change, weightStretch } from './weight-stretch.ts';

/** What a director's published score comes to: grade, and bonus before any pool. */
export interface PublishedOutcome {
  readonly grade: string;
  readonly bonus: Decimal | null;
}

export interface StabilityCase {
  /** In force in the period, by id, in percent; they add up to 100. */
  readonly weights: ReadonlyMap<string, Decimal>;
  readonly directors: readonly Scorecard[];
  /** Inclusive lower bounds of the grades, on the published score. */
  readonly gradeBounds: readonly Decimal[];
  readonly minimumCoverage: Decimal;
  /** Whether bonuses depend on a director's own score alone: not where a pool is shared out. */
  readonly hasOwnBonuses: boolean;
  readonly outcome: (scorecard: Scorecard, published: Decimal) => PublishedOutcome;
}

/** The weights of a metric under which nothing changes, the others scaled in proportion. */
export interface MetricStability {
  readonly id: string;
  readonly weight: Decimal;
  /** No grade changes; null where the metric weighs everything, so that no other can be scaled. */
  readonly grade: Stretch<Change> | null;
  /** No bonus changes; null where there are none of one's own, too. */
  readonly bonus: Stretch<Change> | null;
}

const WHOLE_SCALE: Stretch<Change> = {
  from: { at: integer(0), isIncluded: true, by: undefined },
  to: { at: integer(100), isIncluded: true, by: undefined },
};

/** Those of whom a grade is known: only of them can it change. */
export const gradedDirectors = (directors: readonly Scorecard[]): Scorecard[] =>
  directors.filter(({ grade, computed }) => grade !== null && computed !== null);

/**
 * For each metric the stretch of weights in which no grade, and in which no bonus, of anybody changes: exact, in
 * closed form (one-at-a-time sensitivity; E. Triantaphyllou, A. Sánchez, 1997, for weights that add up to 100).
 */
export function stability(given: StabilityCase): MetricStability[] {
  const directors = gradedDirectors(given.directors);
  const ranges = directors.map((scorecard) => rangesOf(scorecard, given));
  return [...given.weights].map(([id, weight]): MetricStability => {
    if (compare(weight, HUNDRED) >= 0) return { id, weight, grade: null, bonus: null };
    const stretchOf = (rangeOf: (at: number) => ScoreRange | undefined): Stretch<Change> =>
      directors.reduce((stretch, scorecard, at) => {
        const range = rangeOf(at);
        return range === undefined
          ? stretch
          : weightStretch(scorecard, id, range, given.minimumCoverage, stretch);
      }, WHOLE_SCALE);
    const isPaid = given.hasOwnBonuses && directors.some(({ bonus }) => bonus !== null);
    return {
      id,
      weight,
      grade: stretchOf((at) => ranges[at]?.grade),
      bonus: isPaid ? stretchOf((at) => ranges[at]?.bonus) : null,
    };
  });
}

interface Ranges {
  readonly grade: ScoreRange;
  /** Undefined where the director has no bonus. */
  readonly bonus: ScoreRange | undefined;
}

function rangesOf(scorecard: Scorecard, { gradeBounds, outcome, hasOwnBonuses }: StabilityCase): Ranges {
  const { score } = scorecard;
  const own = outcome(scorecard, score as Decimal);
  const isSameBonus = (published: Decimal): boolean => {
    const { bonus } = outcome(scorecard, published);
    return bonus === null || own.bonus === null ? bonus === own.bonus : equals(bonus, own.bonus);
  };
  return {
    grade: scoreRange(
      scorecard,
      gradeBounds,
      (published) => outcome(scorecard, published).grade === own.grade,
    ),
    bonus: own.bonus === null || !hasOwnBonuses ? undefined : scoreRange(scorecard, gradeBounds, isSameBonus),
  };
}

/**
 * The weights of all metrics where one has weight t and the others are scaled in proportion; as whole numbers in
 * their right proportions, which is all that a mean needs.
 *
 * @param t in percent; the metric's own weight is below 100.
 */
export function scaledWeights(
  weights: ReadonlyMap<string, Decimal>,
  id: string,
  t: Fraction,
): Map<string, Decimal> {
  const places = Math.max(...[...weights.values()].map(({ scale }) => scale));
  const units = ({ coefficient, scale }: Decimal): bigint => coefficient * 10n ** BigInt(places - scale);
  const hundred = 100n * 10n ** BigInt(places);
  const rest = hundred - units(weights.get(id) as Decimal);
  return new Map(
    [...weights].map(([metric, weight]) => {
      const coefficient =
        metric === id ? t.numerator * rest : (100n * t.denominator - t.numerator) * units(weight);
      return [metric, { coefficient: coefficient < 0n ? 0n : coefficient, scale: 0 }];
    }),
  );
}
