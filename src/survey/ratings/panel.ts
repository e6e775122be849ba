import { mean, trimmed } from '../../maths/averages.ts';
import { type Decimal, sum } from '../../maths/decimal.ts';
import { type Fraction, fraction, integer, over, plus, times } from '../../maths/fraction.ts';
import { partition } from '../../maths/partition.ts';
import { RELATIONS, type Relation } from '../../model/relation.ts';
import { countsFor, type Rating, type RatingSheet } from './rating.ts';

/** How answers become means and scores. */
export interface Making {
  /** What each relation weighs beside the others; above 0. */
  readonly weights: Readonly<Record<Relation, Decimal>>;
  /** The share of the scores of a relation that is put aside at either end, from 0 to below 1/2. */
  readonly trim: Decimal;
}

/** The raters of one person who stand in one relation to them. */
export interface Group {
  /** Undefined for all raters of a file that has no relations. */
  readonly relation: Relation | undefined;
  readonly weight: Decimal;
  /** How many rated. */
  readonly n: number;
  /** The scores that count, in order of size. */
  readonly scores: readonly Decimal[];
}

/** Everyone who rated one person. */
export interface Panel {
  readonly ratee: string;
  /** Those who rated, the person left out. */
  readonly raters: number;
  /** Without relations that nobody rated in. */
  readonly groups: readonly Group[];
  /** What the person said; shown, and counted nowhere. */
  readonly self: Decimal | undefined;
}

const ONE = { coefficient: 1n, scale: 0 };

/** The panel of each ratee, in the sheet's order. */
export function panelsOf({ ratees, ratings }: RatingSheet, { weights, trim }: Making): Panel[] {
  const byRatee = partition(ratings, ({ ratee }) => ratee);
  const group = (relation: Relation | undefined, own: readonly Rating[]): Group[] => {
    const scores = own.filter((rating) => rating.relation === relation).map(({ score }) => score);
    const weight = relation === undefined ? ONE : weights[relation];
    return scores.length === 0
      ? []
      : [{ relation, weight, n: scores.length, scores: trimmed(scores, fraction(trim)) }];
  };
  return ratees.map((ratee) => {
    const own = byRatee.get(ratee) ?? [];
    return {
      ratee,
      raters: own.filter(countsFor).length,
      groups: [...RELATIONS, undefined].flatMap((relation) => group(relation, own)),
      self: own.find((rating) => !countsFor(rating))?.score,
    };
  });
}

/** The mean of a relation, or what is left of it when the ends are put aside. */
export const groupMean = ({ scores }: Group): Fraction => mean(scores) as Fraction;

/** Σ weight × mean of the relation ÷ Σ weight, over the relations in which somebody rated; undefined without any. */
export function panelScore({ groups }: Panel): Fraction | undefined {
  if (groups.length === 0) return undefined;
  const weighed = groups.map((group) => times(fraction(group.weight), groupMean(group)));
  const total = weighed.reduce(plus, integer(0));
  return over(total, fraction(sum(groups.map(({ weight }) => weight))));
}
