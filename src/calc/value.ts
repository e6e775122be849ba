import type { Measurement } from '../model/measurement.ts';
import { closesCycle, type Period } from '../model/period.ts';
import type { Fact, Metric } from '../model/template.ts';
import type { DueCycle } from './plan.ts';

/** The measurement that is the value of a cycle. */
const measurementOf = (measurements: readonly Measurement[], cycle: Period): Measurement | undefined =>
  measurements.find(({ period }) => closesCycle(period, cycle));

/** What is known of a metric for the cycle that is due. */
export type MetricValue =
  | { readonly state: 'not-due' }
  | {
      readonly state: 'missing' | 'zeroed' | 'excluded' | 'pending';
      readonly levels?: Measurement | undefined;
    }
  | {
      readonly state: 'scored' | 'carried';
      /** The cycle that the value is of. */
      readonly cycle: Period;
      readonly measurement: Measurement;
      /** The measurement whose own levels hold. */
      readonly levels: Measurement;
    };

const NOT_DUE: MetricValue = { state: 'not-due' };

const STATE_WITHOUT_VALUE = {
  error: 'missing',
  zero: 'zeroed',
  exclude: 'excluded',
  carry: 'missing',
} as const;

/** Finds the value of a metric, or what its absence means. A blank is not a zero. */
export function valueOfMetric(
  metric: Metric,
  due: DueCycle | undefined,
  measurements: readonly Measurement[],
  provisional: boolean,
): MetricValue {
  if (due === undefined) return NOT_DUE;
  const { cycle, before } = due;
  const measurement = measurementOf(measurements, cycle);
  if (measurement?.actual !== undefined) {
    return { state: 'scored', cycle, measurement, levels: measurement };
  }
  if (provisional) return { state: 'pending', levels: measurement };
  if (metric.missing === 'carry') {
    const earlier = measurementOf(measurements, before);
    if (earlier?.actual !== undefined) {
      // A plan for this cycle goes before the one that the carried value was measured against.
      const hasOwn = measurement !== undefined && Object.keys(measurement.levels).length > 0;
      return {
        state: 'carried',
        cycle: before,
        measurement: earlier,
        levels: hasOwn ? measurement : earlier,
      };
    }
  }
  return { state: STATE_WITHOUT_VALUE[metric.missing], levels: measurement };
}

/** What is known of a fact. A director who is in no row may have 0; a blank cell never means 0. */
export function valueOfFact(
  fact: Fact,
  due: DueCycle | undefined,
  measurements: readonly Measurement[],
): { state: 'known' | 'absent' | 'not-due' | 'missing'; measurement?: Measurement | undefined } {
  if (due === undefined) return { state: 'not-due' };
  const measurement = measurementOf(measurements, due.cycle);
  if (measurement?.actual !== undefined) return { state: 'known', measurement };
  return { state: measurement === undefined && fact.absent === 'zero' ? 'absent' : 'missing', measurement };
}
