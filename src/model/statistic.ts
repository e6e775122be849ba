import type { Decimal } from '../maths/decimal.ts';
import type { Fraction } from '../maths/fraction.ts';
import type { Text } from '../words/language.ts';
import type { CalendarDate } from './calendar.ts';
import type { Place } from './place.ts';
import type { Relation } from './relation.ts';

/** Counted answers. */
export interface NpsStatistic {
  readonly kind: 'nps';
  /** Answers, or accounts and parts of them; in lowest terms. */
  readonly promoters: Fraction;
  readonly passives: Fraction;
  readonly detractors: Fraction;
  readonly n: number;
}

/** The answers to the questions of a latent variable. */
export interface IndexStatistic {
  readonly kind: 'index';
  /** The lowest and highest answer. */
  readonly scale: readonly [Decimal, Decimal];
  /** Each question's mean answer, and how much it counts. */
  readonly items: readonly { readonly item: string; readonly mean: Decimal; readonly weight: Decimal }[];
}

/** Those who rated in one relation. */
export interface RatedRelation {
  /** Undefined for all raters of a file that has no relations. */
  readonly relation: Relation | undefined;
  /** How many rated. */
  readonly n: number;
  readonly weight: Decimal;
  /** Null where showing it would tell what somebody answered. */
  readonly mean: Fraction | null;
}

/** The ratings of one person, no more of them than may be shown. */
export interface RatingsStatistic {
  readonly kind: 'ratings';
  readonly relations: readonly RatedRelation[];
  /** The share of the scores that is put aside at either end of each relation. */
  readonly trim: Decimal;
  /** Σ weight × mean over the relations whose means are hidden, which follows from the score and the others; null where none is. */
  readonly hidden: Fraction | null;
}

/** Something that was seen of somebody. */
export interface SeenIncident {
  readonly date: CalendarDate;
  readonly effect: { readonly id: string; readonly title: Text };
  readonly level: Decimal;
  /** A link to what shows it; empty where somebody saw it. */
  readonly evidence: string;
  readonly isWitnessed: boolean;
  readonly place: Place;
}

/** The incidents of one behaviour, by date. */
export interface SeenBehaviour {
  readonly id: string;
  readonly title: Text;
  /** What it weighs beside the others; above 0. */
  readonly weight: Decimal;
  readonly incidents: readonly SeenIncident[];
}

export interface IncidentsStatistic {
  readonly kind: 'incidents';
  readonly behaviours: readonly SeenBehaviour[];
}

/** What a committee said of an innovation; of single votes no more than where they stand. */
export interface DecidedInnovation {
  readonly id: string;
  readonly quorum: number;
  /** The median or mean of the votes. */
  readonly score: Fraction;
  /** Null where acceptance is not asked for. */
  readonly isAccepted: boolean | null;
  /** Where the votes stand that were counted. */
  readonly votes: readonly Place[];
}

export interface CommitteeStatistic {
  readonly kind: 'committee';
  readonly method: 'median' | 'mean';
  /** The score from which an innovation is accepted; null where the scores themselves are asked for. */
  readonly acceptFrom: Decimal | null;
  readonly innovations: readonly DecidedInnovation[];
}

/** What a figure that is no cell of the data was made of, exactly. */
export type Statistic =
  | NpsStatistic
  | IndexStatistic
  | RatingsStatistic
  | IncidentsStatistic
  | CommitteeStatistic;

export type StatisticKind = Statistic['kind'];
