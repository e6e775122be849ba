import type { Decimal } from '../maths/decimal.ts';
import type { Text } from '../words/language.ts';
import type { Bonus } from './bonus.ts';
import type { CalendarDate } from './calendar.ts';
import { type MetricSource, namesBeside } from './metric-source.ts';
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

/** A part of something that serves several: of a metric's weight, or of a duty's. */
export interface Share {
  readonly id: string;
  /** In percent; undefined: as much as each of the others. */
  readonly percentage?: Decimal | undefined;
}

export interface Metric extends Measure, Levels {
  /** The duties it serves; none where the template is silent. */
  readonly duties: readonly Share[];
  readonly from?: MetricSource | undefined;
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
  /** The themes it serves. */
  readonly serves: readonly Share[];
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  /** Wildcards of the file names that may hold its metrics; none: any file. */
  readonly files: readonly string[];
  /** The same wildcards as regular expressions, which are matched without case. */
  readonly filePatterns: readonly string[];
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

/** How the weights came about, where experts judged them. */
export interface Weighting {
  readonly method: 'eigenvector' | 'geometric';
  readonly group: 'judgements' | 'priorities';
  readonly randomIndex: string;
  /** Of the group; undefined where priorities were averaged. */
  readonly cr?: Decimal | undefined;
  readonly on: CalendarDate;
  readonly experts: readonly { readonly id: string; readonly weight: Decimal; readonly cr: Decimal }[];
  /** Whether the weights are the nearest that keep bands and rules, not those judged. */
  readonly nearest: boolean;
  /** In percent, by metric id. */
  readonly weights: ReadonlyMap<string, Decimal>;
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
  readonly weighting?: Weighting | undefined;
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

/** The files beside a template that its metrics cannot be made without, each once. */
export const filesBeside = (template: Template): string[] => [
  ...new Set(metricsOf(template).flatMap(({ from }) => (from === undefined ? [] : namesBeside(from)))),
];

/** Everything that data may hold values of: metrics, then facts. */
export const measuresOf = (template: Template): Measure[] => [...metricsOf(template), ...template.facts];

/** The template with other weights, by metric id; a metric that is not named keeps its own. */
export const withWeights = (template: Template, weights: ReadonlyMap<string, Decimal>): Template => ({
  ...template,
  dimensions: template.dimensions.map((dimension) => ({
    ...dimension,
    metrics: dimension.metrics.map((metric) => ({
      ...metric,
      weight: weights.get(metric.id) ?? metric.weight,
    })),
  })),
});

const BEHAVIOUR = /behaviou?r|行为/iu;

/** Whether a dimension is one of behaviours, as against results: its id or title says so, behaviour or 行为. */
export const isOfBehaviours = ({ id, title }: Dimension): boolean =>
  [id, title.en, title.zh].some((name) => BEHAVIOUR.test(name));
