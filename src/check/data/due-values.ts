import { type DueCycle, dueCycles } from '../../model/due.ts';
import type { Measurement } from '../../model/measurement.ts';
import { closesCycle, type Period } from '../../model/period.ts';
import { type Measure, measuresOf, metricsOf, type Template } from '../../model/template.ts';
import { cyclesInUse } from '../../model/weights.ts';

/** A measure that is due, with the cycles that end in the scored period while it is in use. */
export interface DueMeasure {
  readonly measure: Measure;
  readonly cycles: readonly DueCycle[];
  /** Whether one value is due for everyone, and no more. */
  readonly isSingle: boolean;
}

/** What is due in the period, by id. */
export function dueMeasures(template: Template, period: Period): Map<string, DueMeasure> {
  const metrics = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
  return new Map(
    measuresOf(template).map((measure) => {
      const due = dueCycles(measure, period, template.fiscalYearStarts);
      const metric = metrics.get(measure.id);
      const cycles = metric === undefined ? due : cyclesInUse(template, metric, period);
      return [measure.id, { measure, cycles, isSingle: due.length === 1 && due[0]?.parts.length === 1 }];
    }),
  );
}

/** How many values a measure needs. */
export const partCount = ({ cycles }: DueMeasure): number =>
  cycles.reduce((count, { parts }) => count + parts.length, 0);

/** Whether a measurement is the value of one of the parts that are due. */
export const isOfPart = ({ cycles }: DueMeasure, { period }: Measurement): boolean =>
  cycles.some(({ parts }) => parts.some((part) => closesCycle(period, part.period)));

/** The measurements of one measure, by director. */
export function byDirector(measurements: Iterable<Measurement>): Map<string, Measurement[]> {
  const people = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const own = people.get(measurement.director);
    if (own === undefined) people.set(measurement.director, [measurement]);
    else own.push(measurement);
  }
  return people;
}
