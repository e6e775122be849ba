import type { Decimal } from '../maths/decimal.ts';
import type { Text } from '../words/language.ts';
import type { CalendarDate } from './calendar.ts';
import type { Cycle, Period } from './period.ts';
import type { Evidence } from './place.ts';

export const UNITS = ['percent', 'points', 'money', 'count', 'rating'] as const;
export type Unit = (typeof UNITS)[number];

export type Better = 'higher' | 'lower';
export type Missing = 'error' | 'zero' | 'exclude' | 'carry';
export type RollUp = 'sum' | 'mean' | 'last' | 'ratio';
export type PercentScale = 'percent' | 'fraction';

/** The three levels that a plan sets for a metric, from least to most ambitious. */
export const LEVELS = ['threshold', 'target', 'challenge'] as const;
export type Level = (typeof LEVELS)[number];
export const isLevel = (name: string): name is Level => (LEVELS as readonly string[]).includes(name);
export type Levels = { readonly [L in Level]?: Decimal | undefined };

/** A point of a curve: x is a number or a level, y a score. */
export interface CurvePoint {
  readonly x: Decimal | Level;
  readonly y: Decimal;
}

/** What an x of a curve is compared with: the actual itself, or 100 × actual ÷ target. */
export type CurveOf = 'actual' | 'attainment';

export type Curve =
  | { readonly kind: 'ratio' }
  | { readonly kind: 'complement' }
  | { readonly kind: 'inverse' }
  | { readonly kind: 'anchors'; readonly of: CurveOf; readonly points: readonly CurvePoint[] }
  | { readonly kind: 'steps'; readonly of: CurveOf; readonly points: readonly CurvePoint[] }
  | { readonly kind: 'deduct'; readonly per: Decimal; readonly points: Decimal; readonly from: Decimal };

export type CurveKind = Curve['kind'];

/** What metrics and facts have in common: something measured once a cycle. */
export interface Measure {
  readonly id: string;
  readonly title: Text;
  readonly aliases: readonly string[];
  readonly source?: string | undefined;
  readonly cycle: Cycle;
  readonly unit: Unit;
  /** Inclusive; an actual outside is an error. */
  readonly range?: readonly [Decimal, Decimal] | undefined;
  readonly scale?: PercentScale | undefined;
  readonly rollUp?: RollUp | undefined;
  /** The pieces that a value of the cycle is made from, where it is not one value. */
  readonly pieces?: 'quarter' | 'month' | undefined;
  /** Values count from the start of the fiscal year (本年累计). */
  readonly cumulative: boolean;
}

export interface Metric extends Measure, Levels {
  readonly duty?: string | undefined;
  /** In percent: 25 is 25 %. */
  readonly weight: Decimal;
  readonly better: Better;
  readonly curve: Curve;
  readonly floor: Decimal;
  readonly cap: Decimal;
  readonly missing: Missing;
  /** Whether a template's target scales by days in post. */
  readonly prorateTarget: boolean;
}

export interface Fact extends Measure {
  /** Whether a director who is not in the data has 0. */
  readonly absent: 'zero' | 'missing';
}

export interface Dimension {
  readonly id: string;
  readonly title: Text;
  /** The weight of its metrics, in percent, inclusive at both ends. */
  readonly band?: readonly [Decimal, Decimal] | undefined;
  readonly metrics: readonly Metric[];
}

export interface Theme {
  readonly id: string;
  readonly title: Text;
  readonly perspective?: string | undefined;
}

export interface Duty {
  readonly id: string;
  readonly title: Text;
  readonly serves: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  /** Wildcards of the file names that may hold its metrics; none: any file. */
  readonly files: readonly string[];
}

export type WeightRule =
  | { readonly kind: 'order'; readonly heavier: string; readonly than: string }
  | {
      readonly kind: 'share';
      /** A metric's id, or every metric. */
      readonly metric: string | 'each';
      readonly atLeast?: Decimal | undefined;
      readonly atMost?: Decimal | undefined;
    };

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '!=';

export interface Gate {
  /** The id of a metric or a fact. */
  readonly on: string;
  readonly when: { readonly comparison: Comparison; readonly value: Decimal };
  readonly grade: string;
  readonly title?: Text | undefined;
}

export interface GradeBand {
  readonly grade: string;
  /** Inclusive lower bound of the published score. */
  readonly from: Decimal;
  readonly coefficient?: Decimal | undefined;
}

export interface Calibration {
  readonly from: Period;
  readonly deltas: ReadonlyMap<string, Decimal>;
  readonly reason: string;
  readonly approver: string;
  readonly on: CalendarDate;
  readonly retroactive: boolean;
  /** Where each delta stands, of a change that a data file brings. */
  readonly cells?: ReadonlyMap<string, Evidence> | undefined;
}

/** Whose weights hold for a period in which they changed. */
export const YEAR_WEIGHTS = ['last-weights', 'mean-weights', 'quarters'] as const;
export type YearWeights = (typeof YEAR_WEIGHTS)[number];

/** A money amount, or a percentage of something. */
export type AmountOrShare =
  | { readonly kind: 'amount'; readonly amount: Decimal }
  | { readonly kind: 'percentage'; readonly percentage: Decimal };

export interface Bonus {
  readonly base: 'roster';
  readonly basePer?: 'quarter' | 'half-year' | 'year' | undefined;
  readonly by: 'grade' | { readonly points: readonly { readonly x: Decimal; readonly y: Decimal }[] };
  readonly prorate: 'days' | 'none';
  /** A percentage is one of the prorated base. */
  readonly cap?: AmountOrShare | undefined;
  readonly pool?: { readonly amount: Decimal; readonly share: 'ceiling' | 'all' } | undefined;
  /** In percent of a quarter's bonus. */
  readonly advance?: Decimal | undefined;
  readonly settle?: 'year' | undefined;
  readonly recover: boolean;
  /** Above 0; the currency's minor unit where the template is silent. */
  readonly roundTo: Decimal;
}

export interface Publication {
  readonly show: 'names-and-grades' | 'distribution';
  readonly appealWithin?: { readonly count: number; readonly unit: 'days' } | undefined;
  readonly confirmedBy?: Text | undefined;
}

/** What a firm measures its account directors by. */
export interface Template {
  readonly id: string;
  readonly title: Text;
  /** ISO 4217. */
  readonly currency: string;
  /** 1 to 12. */
  readonly fiscalYearStarts: number;
  /** Whom on the roster the template is for; undefined: everyone. */
  readonly appliesTo?: { readonly segment: readonly string[] } | undefined;
  readonly strategy?: { readonly themes: readonly Theme[]; readonly duties: readonly Duty[] } | undefined;
  readonly sources?: readonly Source[] | undefined;
  /** Headers of a firm's own for the columns of the data files. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly dimensions: readonly Dimension[];
  readonly facts: readonly Fact[];
  readonly rules: readonly WeightRule[];
  readonly gates: readonly Gate[];
  /** In percent of the weight due. */
  readonly minimumCoverage: Decimal;
  readonly minimumDays: number;
  readonly adjustments?: { readonly limit: Decimal } | undefined;
  readonly calibrations: readonly Calibration[];
  readonly year?: YearWeights | undefined;
  readonly grades: readonly GradeBand[];
  readonly bonus?: Bonus | undefined;
  readonly publication?: Publication | undefined;
}

/** Every metric, in the template's order. */
export const metricsOf = (template: Template): Metric[] =>
  template.dimensions.flatMap((dimension) => dimension.metrics);

/** Everything that data may hold values of: metrics, then facts. */
export const measuresOf = (template: Template): Measure[] => [...metricsOf(template), ...template.facts];
