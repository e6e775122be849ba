/** A plain decimal as it stands in a file: '89.995'. */
export type Decimal = string;

export type Cycle = 'month' | 'quarter' | 'half-year' | 'year';
export type Unit = 'percent' | 'points' | 'money' | 'count' | 'rating';
export type Better = 'higher' | 'lower';
export type Level = 'threshold' | 'target' | 'challenge';
export type Levels = { readonly [L in Level]?: Decimal | undefined };

/** The second quarter of fiscal year 2026 is { kind: 'quarter', year: 2026, number: 2 }. */
export interface Period {
  readonly kind: Cycle;
  readonly year: number;
  readonly number: number;
}

export type Point = readonly [x: Decimal | Level, y: Decimal];
export type Curve =
  | 'ratio'
  | 'complement'
  | 'inverse'
  | { readonly anchors: readonly Point[]; readonly of?: 'attainment' | undefined }
  | { readonly steps: readonly Point[]; readonly of?: 'attainment' | undefined }
  | {
      readonly deduct: {
        readonly per?: Decimal | undefined;
        readonly points: Decimal;
        readonly from?: Decimal | undefined;
      };
    };

export type RollUp = 'sum' | 'mean' | 'last' | 'ratio';

/** What metrics and facts have in common: something measured once a cycle. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly cycle: Cycle;
  readonly unit: Unit;
  /** How several values become one. */
  readonly rollUp?: RollUp | undefined;
  /** What a value of the cycle is made from, where it is not one value. */
  readonly pieces?: 'quarter' | 'month' | undefined;
  /** Values count from the start of the fiscal year. */
  readonly cumulative?: boolean | undefined;
}

export interface Metric extends Measure, Levels {
  /** In percent: '25' is 25 %. What it is before the first calibration. */
  readonly weight: Decimal;
  readonly better: Better;
  readonly curve: Curve;
  readonly floor?: Decimal | undefined;
  readonly cap?: Decimal | undefined;
  readonly range?: readonly [Decimal, Decimal] | undefined;
  readonly missing?: 'error' | 'zero' | 'exclude' | 'carry' | undefined;
  readonly prorateTarget?: boolean | undefined;
}

export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** In percent, both ends inclusive. */
  readonly band?: readonly [Decimal, Decimal] | undefined;
  readonly metrics: readonly Metric[];
}

export interface Fact extends Measure {
  readonly absent?: 'zero' | undefined;
}

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '!=';
export interface Gate {
  readonly on: string;
  readonly when: readonly [Comparison, Decimal];
  readonly grade: string;
}

export interface Band {
  readonly grade: string;
  readonly from: Decimal;
  readonly coefficient?: Decimal | undefined;
}

/** A dated change of weights: from the period on each of the metrics weighs so many percentage points more. */
export interface Calibration {
  readonly from: Period;
  readonly deltas: Readonly<Record<string, Decimal>>;
  /** When it was approved: 2026-03-20. */
  readonly on: string;
  readonly retroactive?: boolean | undefined;
}

export interface Bonus {
  readonly basePer?: Exclude<Cycle, 'month'> | undefined;
  readonly by?: 'grade' | { readonly anchors: readonly (readonly [Decimal, Decimal])[] } | undefined;
  readonly prorate?: 'days' | 'none' | undefined;
  /** '5000', '120%' or 'none'. */
  readonly cap?: string | undefined;
  readonly pool?: { readonly amount: Decimal; readonly share?: 'all' | undefined } | undefined;
  /** In percent. */
  readonly advance?: Decimal | undefined;
  readonly settle?: 'year' | undefined;
  readonly recover?: boolean | undefined;
  readonly roundTo?: Decimal | undefined;
}

export interface Template {
  readonly currency: string;
  /** 1 to 12. */
  readonly fiscalYearStarts: number;
  readonly dimensions: readonly Dimension[];
  readonly facts: readonly Fact[];
  readonly gates: readonly Gate[];
  /** In percent. */
  readonly minimumCoverage?: Decimal | undefined;
  readonly minimumDays?: number | undefined;
  readonly adjustmentLimit?: Decimal | undefined;
  /** Earliest first. */
  readonly calibrations?: readonly Calibration[] | undefined;
  readonly year?: 'last-weights' | 'mean-weights' | 'quarters' | undefined;
  readonly grades: readonly Band[];
  readonly bonus?: Bonus | undefined;
}

/** A row of the roster: a stretch of time in post, both days inclusive (2026-03-31), on one base. */
export interface Spell {
  readonly director: string;
  readonly name: string;
  readonly base?: Decimal | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the exports say of one director, one metric or fact and one date. No `actual`: the cell is blank. */
export interface Value {
  readonly director: string;
  readonly measure: string;
  readonly dated: Period;
  readonly actual?: Decimal | undefined;
  readonly numerator?: Decimal | undefined;
  readonly denominator?: Decimal | undefined;
  readonly levels?: Levels | undefined;
}

export interface Adjustment {
  readonly director: string;
  readonly period: Period;
  readonly points: Decimal;
}

export interface Exemption {
  readonly director: string;
  readonly period: Period;
  readonly metric: string;
}

/** What a director was paid already. */
export interface Payment {
  readonly director: string;
  readonly period: Period;
  readonly amount: Decimal;
}

/** How the files spell what they say; it changes no result. */
export interface Spelling {
  readonly headers: 'en' | 'zh';
  readonly periods: 'plain' | 'compact' | 'chinese' | 'dates';
  readonly blank: '' | '-' | '—' | 'N/A';
  readonly grouped: boolean;
  /** The metrics that have columns of their own in a wide file; all else is in a long one. */
  readonly wide: readonly string[];
  /** Whether levels stand in a file of their own instead of beside the values. */
  readonly plan?: boolean | undefined;
}

/** All that a scoring starts from. */
export interface Case {
  readonly period: Period;
  readonly template: Template;
  /** Undefined: there is no roster. */
  readonly roster?: readonly Spell[] | undefined;
  readonly values: readonly Value[];
  readonly adjustments: readonly Adjustment[];
  readonly exemptions: readonly Exemption[];
  /** Undefined: there is no such file. */
  readonly payments?: readonly Payment[] | undefined;
  readonly spelling: Spelling;
}

export const LEVELS = ['threshold', 'target', 'challenge'] as const;

export const metricsOf = (template: Template): Metric[] =>
  template.dimensions.flatMap(({ metrics }) => metrics);

export const samePeriod = (a: Period, b: Period): boolean =>
  a.kind === b.kind && a.year === b.year && a.number === b.number;
