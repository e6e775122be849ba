import type { Decimal } from '../maths/decimal.ts';
import type { Period } from './period.ts';
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

/** What the data say of one director, by metric or fact id, in the order in which it was first read. */
export interface OwnMeasurements {
  get(measure: string): readonly Measurement[] | undefined;
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

/** Whether it brings more than an actual. */
export const bringsMore = ({ actual, levels, numerator, denominator }: Measurement): boolean =>
  actual?.evidence.sample !== undefined ||
  numerator !== undefined ||
  denominator !== undefined ||
  Object.values(levels).some((level) => level !== undefined);

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
    of: (director) => byDirector.get(director) ?? new Map<string, Measurement[]>(),
    ofMeasure: (measure) => list.filter(({ metric }) => metric === measure),
    withMore: () => list.filter(bringsMore),
  };
}
