import type { Decimal } from '../maths/decimal.ts';
import type { Relation } from './relation.ts';

interface InFiles {
  /** A wildcard of the names of the files that it is made from. */
  readonly file: string;
}

/** The Net Promoter Score of the answers about each director; a file's name holds its period, as in most kinds. */
export interface NpsSource extends InFiles {
  readonly kind: 'nps';
  /** The column that holds the director. */
  readonly by: string;
  /** The column of the answers. */
  readonly score?: string | undefined;
  /** The column of the customer, where each counts once. */
  readonly account?: string | undefined;
  /** A director with fewer answers has no value; at least 1. */
  readonly leastN: number;
}

/** The index of a latent variable. */
export interface IndexSource extends InFiles {
  readonly kind: 'ecsi';
  readonly by: string;
  readonly latent: string;
  /** The file of the model, beside the template; silent: the European one. */
  readonly model?: string | undefined;
  readonly scale?: readonly [Decimal, Decimal] | undefined;
  readonly scheme: 'path' | 'factorial' | 'centroid';
  readonly equalWeights: boolean;
  readonly leastN: number;
  /** How many resamples the interval comes of; silent: there is none. */
  readonly bootstrap?: number | undefined;
  readonly seed?: number | undefined;
}

/** The score of a director by those who rated. */
export interface RatingsSource extends InFiles {
  readonly kind: 'ratings';
  readonly scale?: readonly [Decimal, Decimal] | undefined;
  /** Above 0. */
  readonly weights: Readonly<Record<Relation, Decimal>>;
  /** The share of the scores of a relation that is put aside at either end, from 0 to below 1/2. */
  readonly trim: Decimal;
  /** A wildcard of the files, beside the template, of results of the same people that were published. */
  readonly published?: string | undefined;
}

/** The behaviour score of a log of incidents, which says itself when each of them was. */
export interface IncidentsSource extends InFiles {
  readonly kind: 'incidents';
  /** The file of the behavioural anchors, beside the template. */
  readonly anchors: string;
}

/** What a committee says of a director's innovations. */
export interface CommitteeSource extends InFiles {
  readonly kind: 'committee';
  readonly method: 'median' | 'mean';
  readonly quorum?: number | undefined;
  /** The score from which an innovation is accepted: then those are counted. */
  readonly acceptFrom?: Decimal | undefined;
}

/** How a metric's values are made from what people answered, saw or decided. */
export type MetricSource = NpsSource | IndexSource | RatingsSource | IncidentsSource | CommitteeSource;

export type MetricSourceKind = MetricSource['kind'];

/** The files beside the template that a source cannot do without. */
export function namesBeside(from: MetricSource): string[] {
  if (from.kind === 'incidents') return [from.anchors];
  return from.kind === 'ecsi' && from.model !== undefined ? [from.model] : [];
}
