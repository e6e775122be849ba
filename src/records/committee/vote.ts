import type { Decimal } from '../../maths/decimal.ts';
import type { Evidence } from '../../model/place.ts';

/** What a member of the committee thinks of an innovation. */
export interface Vote {
  /** Known here, to tell members apart, and printed nowhere. */
  readonly member: string;
  readonly memberUnit: string;
  readonly score: Decimal;
  readonly source: Evidence;
}

/** An innovation, and what was said of it. */
export interface Innovation {
  readonly id: string;
  /** Whose it is. */
  readonly director: string;
  /** The unit that it comes from, whose members do not vote on it. */
  readonly unit: string;
  readonly votes: readonly Vote[];
  /** Where its first row stands. */
  readonly line: number;
}

/** A committee's session. */
export interface Session {
  readonly innovations: readonly Innovation[];
  /** The unit of each member who voted on anything. */
  readonly members: ReadonlyMap<string, string>;
  /** The header of the scores, as it stands in the file. */
  readonly column: string;
}
