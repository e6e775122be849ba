import type { Decimal } from '../../maths/decimal.ts';
import type { Relation } from '../../model/relation.ts';

/** What one person said of another, or of themselves. */
export interface Rating {
  readonly ratee: string;
  /** Known here, to tell raters apart, and printed nowhere. */
  readonly rater: string;
  /** Undefined where the file does not say: in a matrix. */
  readonly relation: Relation | 'self' | undefined;
  readonly score: Decimal;
}

/** A file of ratings. */
export interface RatingSheet {
  /** Everyone who was to be rated, also those whom nobody rated, in the order in which they are shown. */
  readonly ratees: readonly string[];
  /** The line of the first rating of each of them. */
  readonly lines: ReadonlyMap<string, number>;
  readonly ratings: readonly Rating[];
  readonly hasRelations: boolean;
  /** The header of the scores as it stands in the file; a matrix has none that could be named. */
  readonly column: string | undefined;
}

/** The raters that count: everyone but the rated person. */
export const countsFor = ({ relation }: Rating): boolean => relation !== 'self';
