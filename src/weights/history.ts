import type { Decimal } from '../maths/decimal.ts';
import { type Calibration, metricsOf, type Template } from '../model/template.ts';
import { weightIn } from '../model/weights.ts';

/** The weights of one time: from a period on, or before every change. */
export interface WeightsOfTime {
  /** Null: before every change. */
  readonly from: string | null;
  /** In percent, in the template's order of metrics. */
  readonly weights: readonly Decimal[];
  /** The changes that begin then. */
  readonly changes: readonly Calibration[];
}

/** Each metric's weight over time. */
export interface WeightHistory {
  readonly metrics: readonly string[];
  /** Earliest first. */
  readonly times: readonly WeightsOfTime[];
}

/** How the weights of a template came to be what they are, by its dated changes. */
export function weightHistory(template: Template): WeightHistory {
  const metrics = metricsOf(template);
  const sorted = template.calibrations.toSorted((a, b) => a.from.firstMonth - b.from.firstMonth);
  const begins = new Map(sorted.map(({ from }) => [from.firstMonth, from]));
  return {
    metrics: metrics.map(({ id }) => id),
    times: [
      { from: null, weights: metrics.map(({ weight }) => weight), changes: [] },
      ...[...begins.values()].map((from) => ({
        from: from.label,
        weights: metrics.map((metric) => weightIn(template, metric, from)),
        changes: sorted.filter((change) => change.from.firstMonth === from.firstMonth),
      })),
    ],
  };
}
