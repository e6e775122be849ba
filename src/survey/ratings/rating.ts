import type { Decimal } from '../../maths/decimal.ts';
import type { RELATION_NAMES } from '../../words/relations.ts';

/** How a rater stands to the person rated. */
export const RELATIONS = ['superior', 'peer', 'report'] as const satisfies (keyof typeof RELATION_NAMES)[];
export type Relation = (typeof RELATIONS)[number];

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
  readonly ratings: readonly Rating[];
  readonly hasRelations: boolean;
}

/** The raters that count: everyone but the rated person. */
export const countsFor = ({ relation }: Rating): boolean => relation !== 'self';
