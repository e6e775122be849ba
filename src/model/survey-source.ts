import type { Decimal } from '../maths/decimal.ts';

/** How a metric's values are made from the answers of a survey themselves. */
export interface SurveySource {
  readonly survey: 'nps' | 'ecsi';
  /** A wildcard of the names of the files with the answers; a name holds the period of its answers. */
  readonly file: string;
  /** The column that holds the director. */
  readonly by: string;
  /** Of NPS: the column of the answers. */
  readonly score?: string | undefined;
  /** Of NPS: the column of the customer, where each counts once. */
  readonly account?: string | undefined;
  /** Of an index: whose; and how it is estimated. */
  readonly latent?: string | undefined;
  readonly scale?: readonly [Decimal, Decimal] | undefined;
  readonly scheme?: 'path' | 'factorial' | 'centroid' | undefined;
  readonly equalWeights: boolean;
  /** A director with fewer answers has no value; at least 1. */
  readonly leastN: number;
}
