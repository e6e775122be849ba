import type { Decimal } from '../maths/decimal.ts';
import type { CalendarDate } from './calendar.ts';
import type { Period } from './period.ts';
import type { Evidence, Spot } from './place.ts';

/** A stretch of time in post on one bonus base. Both days are inclusive; silent: no end on that side. */
export interface Spell {
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** In the template's currency; undefined where the cell is blank. */
  readonly base?: Decimal | undefined;
  readonly evidence?: Evidence | undefined;
  /** The place of the base, for a problem with it. */
  readonly spot?: Spot | undefined;
}

/** Someone who is scored. */
export interface Director {
  readonly id: string;
  readonly name: string;
  readonly manager?: string | undefined;
  readonly segment?: string | undefined;
  readonly potential?: string | undefined;
  /** Empty where there is no roster. */
  readonly spells: readonly Spell[];
}

/** Points added to a director's score (加减分). */
export interface Adjustment {
  readonly director: string;
  readonly period: Period;
  readonly points: Decimal;
  readonly reason: string;
  readonly approver: string;
  readonly evidence: Evidence;
}

/** Who is not measured on what, in one scored period. */
export interface Exemption {
  readonly director: string;
  readonly period: Period;
  readonly metric: string;
  readonly reason: string;
  readonly approver: string;
  readonly evidence: Evidence;
}

/** An amount that was paid already for a period. */
export interface Payment {
  readonly director: string;
  readonly period: Period;
  readonly amount: Decimal;
  readonly evidence: Evidence;
}
