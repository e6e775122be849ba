import type { Decimal } from '../maths/decimal.ts';
import type { Fraction } from '../maths/fraction.ts';
import type { Payment } from './director.ts';
import type { UsedLevels } from './levels.ts';
import type { Evidence } from './place.ts';
import type { Step } from './step.ts';
import type { Calibration, CurveKind, Gate, Level } from './template.ts';

/** What became of a metric; never a number. */
export type MetricState =
  | 'scored'
  | 'not-due'
  | 'missing'
  | 'zeroed'
  | 'excluded'
  | 'carried'
  | 'exempt'
  | 'pending';

/** A cell whose number went into a figure. */
export interface UsedCell {
  /** What it is there: of figures that accumulate, `before` is taken off. */
  readonly use: 'actual' | 'numerator' | 'denominator' | 'before' | Level;
  /** The cycle or piece that it is of. */
  readonly period: string;
  readonly value: Decimal;
  /** Null where a director in no row of the data counts as 0. */
  readonly evidence: Evidence | null;
}

export interface MetricScore {
  readonly id: string;
  /** In percent of the template. */
  readonly weight: Decimal;
  readonly state: MetricState;
  /** Exactly, or rounded where it does not end within 10 digits. */
  readonly actual: Decimal | null;
  /** The actual exactly, where it came of several cells. */
  readonly exact: Fraction | null;
  readonly target: Decimal | null;
  readonly threshold: Decimal | null;
  readonly challenge: Decimal | null;
  /** The levels that the actual is compared with, exactly. */
  readonly levels: UsedLevels;
  /** 2 decimals. */
  readonly score: Decimal | null;
  /** 2 decimals; they add up to `computed`. */
  readonly contribution: Decimal | null;
  readonly curve: CurveKind;
  /** Whether the floor or the cap changed the score. */
  readonly limited: 'floor' | 'cap' | null;
  /** The cycle whose value was carried. */
  readonly carriedFrom: string | null;
  /** The periods without a value, for want of which there is no score. */
  readonly absent: readonly string[];
  /** Why an exempt metric is, and who approved it. */
  readonly exemption: { readonly reason: string; readonly approver: string } | null;
  /** The cell of the actual, then those of the levels that came from data. */
  readonly evidence: readonly Evidence[];
  /** The levels that came from data, in the order of their evidence; of several cells, `cells` says more. */
  readonly ownLevels: readonly Level[];
  /** What an actual of several cells, and the levels it is compared with, were made of. */
  readonly cells: readonly UsedCell[];
  /** Kept for whoever is explained. */
  readonly steps: readonly Step[];
}

export interface DimensionScore {
  readonly id: string;
  readonly weight: Decimal;
  /** The weighted mean of its metrics, 2 decimals. */
  readonly score: Decimal | null;
  readonly contribution: Decimal | null;
  readonly metrics: readonly MetricScore[];
}

export interface AppliedAdjustment {
  readonly points: Decimal;
  readonly reason: string;
  readonly approver: string;
  readonly evidence: Evidence;
}

/** A gate whose condition held, whether or not the grade fell. */
export interface FiredGate {
  readonly on: string;
  readonly actual: Decimal;
  readonly gate: Gate;
  readonly evidence: readonly Evidence[];
}

export interface FactValue {
  readonly id: string;
  readonly state: 'known' | 'absent' | 'not-due' | 'missing';
  readonly actual: Decimal | null;
  /** The actual exactly, where it came of several cells. */
  readonly exact: Fraction | null;
  readonly evidence: readonly Evidence[];
  /** What an actual of several cells was made of. */
  readonly cells: readonly UsedCell[];
  /** The periods without a value. */
  readonly absent: readonly string[];
  /** Kept for whoever is explained. */
  readonly steps: readonly Step[];
}

/** A quarter of a year whose score is the mean of its quarters', under the weights of its time. */
export interface QuarterScore {
  readonly period: string;
  /** 2 decimals. */
  readonly score: Decimal;
  readonly metrics: readonly MetricScore[];
  /** Kept for whoever is explained. */
  readonly steps: readonly Step[];
}

/** Points to the next grade up, and points above the bound under which the next grade down begins. */
export interface GradeDistances {
  readonly up: { readonly grade: string; readonly points: Decimal } | null;
  readonly down: { readonly grade: string; readonly points: Decimal } | null;
}

/** A stretch in post inside the scored period. */
export interface PaidSpell {
  readonly days: number;
  /** As the roster has it; null where its cell is blank. */
  readonly base: Decimal | null;
  /** Months of the scored period. */
  readonly months: number;
  /** Months that the base is for. */
  readonly per: number;
}

/** Why a director who is listed has no score, grade or bonus. */
export type Withheld =
  | 'minimum-days'
  | 'missing-value'
  | 'nothing-measured'
  | 'all-exempt'
  | 'low-coverage'
  | 'missing-fact'
  | 'blank-base'
  | 'undecided-pool'
  | 'provisional';

/** What leaves a result incomplete. Too few days in post, and a provisional look, are no fault. */
const INCOMPLETE: ReadonlySet<Withheld> = new Set([
  'missing-value',
  'nothing-measured',
  'low-coverage',
  'missing-fact',
  'blank-base',
]);

/** Whether something is missing of a director's result. */
export const isIncomplete = ({ withheld }: Pick<Scorecard, 'withheld'>): boolean =>
  withheld.some((reason) => INCOMPLETE.has(reason));

/** What a director's quarter comes to. */
export interface Scorecard {
  readonly director: string;
  readonly name: string;
  /** The published score, 2 decimals. */
  readonly score: Decimal | null;
  /** The score before adjustments, 2 decimals; contributions add up to it, or it is the mean of `quarters`. */
  readonly computed: Decimal | null;
  readonly grade: string | null;
  /** The grade before gates. */
  readonly gradeBeforeGates: string | null;
  /** Of the grade before gates. */
  readonly distances: GradeDistances | null;
  readonly coefficient: Decimal | null;
  /** For the scored period; the day-weighted mean over the days in post, to the currency's minor unit. */
  readonly base: Decimal | null;
  /** Days in post ÷ days in the period, as numbers; 1 where the template does not prorate. */
  readonly proration: { readonly days: number; readonly of: number };
  readonly bonus: Decimal | null;
  /** The part that is paid at once, in percent, where the rest is settled later. */
  readonly advance: Decimal | null;
  /** Weight due, in percent of the template. */
  readonly due: Decimal;
  /** Weight of the metrics in the sum, in percent of the template. */
  readonly coverage: Decimal;
  /** Days in post; without a roster, all of them. */
  readonly days: number;
  readonly daysInPeriod: number;
  /** What the files of payments list for the time that is settled. */
  readonly paid: Decimal;
  /** What is to be paid now. */
  readonly payable: Decimal | null;
  readonly payments: readonly Payment[];
  readonly adjustments: readonly AppliedAdjustment[];
  readonly gates: readonly FiredGate[];
  readonly facts: readonly FactValue[];
  readonly dimensions: readonly DimensionScore[];
  /** The quarters whose mean the score is; empty where it is not. */
  readonly quarters: readonly QuarterScore[];
  readonly spells: readonly PaidSpell[];
  readonly withheld: readonly Withheld[];
  readonly steps: readonly Step[];
}

export interface Totals {
  readonly bonus: Decimal | null;
  readonly pool: Decimal | null;
  readonly unspent: Decimal | null;
  readonly paid: Decimal;
  readonly payable: Decimal | null;
}

/** What one calculation gives: everyone who is listed, in order of id by code point. */
export interface Result {
  readonly period: string;
  /** Whether what was paid before is settled in the period. */
  readonly isSettled: boolean;
  /** The changes of weights that have a say in the period, earliest first. */
  readonly calibrations: readonly Calibration[];
  readonly complete: boolean;
  readonly directors: readonly Scorecard[];
  readonly totals: Totals;
}
