import type { Interval } from '../../maths/interval.ts';
import type { MetricSource } from '../../model/metric-source.ts';
import type { Period } from '../../model/period.ts';
import type { Place } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Statistic } from '../../model/statistic.ts';
import type { Metric } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import type { BesideTemplate } from './beside.ts';

/** What answers, incidents or votes say of one director in one period. */
export interface MadeValue {
  readonly director: string;
  /** The canonical name of the period. */
  readonly period: string;
  readonly n: number;
  /** Null where there is no value, or none that may be shown. */
  readonly statistic: Statistic | null;
  /** The 95 % interval of the figure; null where there is none. */
  readonly interval: Interval | null;
  /** Where the first row stands that it was made of. */
  readonly place: Place & { readonly line: number };
  /** The header of what it was made of; empty where there is none. */
  readonly column: string;
}

/** What a metric's values are made with. */
export interface MakingOf<S extends MetricSource> {
  readonly from: S;
  readonly metric: Metric;
  /** The tables that the source names. */
  readonly tables: readonly RawTable[];
  readonly beside: BesideTemplate;
  readonly fiscalYearStarts: number;
  /** What lasts as long as the values of all metrics are made: two of one file need it read once. */
  readonly known: Map<string, unknown>;
  readonly report: Report;
}

/** The values of a metric. */
export interface Made {
  readonly values: readonly MadeValue[];
  /** What is odd about a period, for sources that hold more of them than one is interested in. */
  readonly noticesOf?: ((scored: Period | undefined) => Iterable<Problem>) | undefined;
}

/** Makes the values of metrics of one kind of source. */
export type Maker<S extends MetricSource> = (making: MakingOf<S>) => Made;
