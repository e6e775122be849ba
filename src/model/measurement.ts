import type { Decimal } from '../maths/decimal.ts';
import { closesCycle, type Period } from './period.ts';
import type { Evidence } from './place.ts';
import type { Level } from './template.ts';

/** A number read from a cell, and the cell. */
export interface Figure {
  readonly value: Decimal;
  readonly evidence: Evidence;
}

/** What the data say of one director, metric and period. */
export interface Measurement {
  readonly director: string;
  /** The id of a metric or fact. */
  readonly metric: string;
  readonly period: Period;
  /** Undefined where the cell is blank: a blank is not a zero. */
  readonly actual?: Figure | undefined;
  /** The blank cell where the actual would stand. */
  readonly blank?: Evidence | undefined;
  readonly numerator?: Figure | undefined;
  readonly denominator?: Figure | undefined;
  /** The director's own levels, which win over the template's. */
  readonly levels: { readonly [L in Level]?: Figure | undefined };
}

/** A value of which the data say no more than the number and what it is dated by. */
export interface LoneValue {
  readonly value: Decimal;
  readonly period: Period;
}

/** What the data say of one director, by metric or fact id, in the order in which it was first read. */
export interface OwnMeasurements {
  get(measure: string): readonly Measurement[] | undefined;
  /** The one value of a part of a cycle, where it is lone: no measurement has to be made for it. */
  lone(measure: string, part: Period): LoneValue | undefined;
}

/**
 * Everything that the data say. Millions are not all in memory: one is made when it is asked for, and two that
 * are made of one row are equal, not identical.
 */
export interface Measurements extends Iterable<Measurement> {
  of(director: string): OwnMeasurements;
  /** Those of one metric or fact. */
  ofMeasure(measure: string): Iterable<Measurement>;
  /** Those that bring more than an actual: levels of the director's own, numerator or denominator, or what sample the actual is of. */
  withMore(): Iterable<Measurement>;
}

/** Whether there is a level at all. Written out, since it is asked of every value several times. */
export const hasAnyLevel = ({ threshold, target, challenge }: { readonly [L in Level]?: unknown }): boolean =>
  (threshold ?? target ?? challenge) !== undefined;

/** The lone value of a part among the measurements of a measure, none of which brings levels or half a quotient. */
export function loneAmong(
  measurements: readonly Measurement[] | undefined,
  part: Period,
): LoneValue | undefined {
  if (measurements === undefined || measurements.some(hasMoreThanActual)) return undefined;
  const [only, ...others] = measurements.filter(({ period }) => closesCycle(period, part));
  if (only?.actual === undefined || others.length > 0) return undefined;
  return { value: only.actual.value, period: only.period };
}

const hasMoreThanActual = ({ numerator, denominator, levels }: Measurement): boolean =>
  numerator !== undefined || denominator !== undefined || hasAnyLevel(levels);

/** Whether it brings more than an actual, or what sample the actual is of. */
export const bringsMore = (measurement: Measurement): boolean =>
  measurement.actual?.evidence.sample !== undefined || hasMoreThanActual(measurement);

/** The measurements of a list that is in memory. */
export function measurementsIn(list: readonly Measurement[]): Measurements {
  const byDirector = new Map<string, Map<string, Measurement[]>>();
  for (const one of list) {
    const own = byDirector.get(one.director) ?? new Map<string, Measurement[]>();
    byDirector.set(one.director, own);
    const ofMeasure = own.get(one.metric);
    if (ofMeasure === undefined) own.set(one.metric, [one]);
    else ofMeasure.push(one);
  }
  return {
    [Symbol.iterator]: () => list[Symbol.iterator](),
    of: (director) => {
      const own = byDirector.get(director);
      return {
        get: (measure) => own?.get(measure),
        lone: (measure, part) => loneAmong(own?.get(measure), part),
      };
    },
    ofMeasure: (measure) => list.filter(({ metric }) => metric === measure),
    withMore: () => list.filter(bringsMore),
  };
}
