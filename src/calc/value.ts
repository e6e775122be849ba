import type { Spell } from '../model/director.ts';
import type { DueCycle, Part } from '../model/due.ts';
import { hasLevels, type OwnLevels } from '../model/levels.ts';
import type { Measurement } from '../model/measurement.ts';
import { closesCycle, type Period } from '../model/period.ts';
import type { Fact, Measure } from '../model/template.ts';
import { daysInPost } from '../model/tenure.ts';
import type { MetricPlan } from './plan.ts';

/** What the data say of one part of a cycle. */
export interface PartValue {
  readonly part: Part;
  readonly measurement: Measurement | undefined;
  /** Of the period whose figure is taken off, where figures accumulate. */
  readonly before: Measurement | undefined;
}

/** What the data say of one cycle. */
export interface CycleValue {
  readonly cycle: Period;
  readonly parts: readonly PartValue[];
  /** Levels dated by a cycle that has pieces. */
  readonly whole: Measurement | undefined;
}

/** What is known of a metric in the scored period. */
export type MetricValue =
  | { readonly state: 'not-due' }
  | {
      readonly state: 'missing' | 'zeroed' | 'excluded' | 'pending';
      readonly cycles: readonly CycleValue[];
      /** The periods that have no value. */
      readonly absent: readonly string[];
    }
  | {
      readonly state: 'scored' | 'carried';
      /** The cycles that the value is of. */
      readonly cycles: readonly CycleValue[];
      /** The levels that hold, cycle by cycle. */
      readonly levels: readonly OwnLevels[];
    };

const NOT_DUE: MetricValue = { state: 'not-due' };

const STATE_WITHOUT_VALUE = {
  error: 'missing',
  zero: 'zeroed',
  exclude: 'excluded',
  carry: 'missing',
} as const;

const measurementOf = (measurements: readonly Measurement[], part: Period): Measurement | undefined =>
  measurements.find(({ period }) => closesCycle(period, part));

const cycleValue = ({ cycle, parts }: DueCycle, measurements: readonly Measurement[]): CycleValue => ({
  cycle,
  parts: parts.map((part) => ({
    part,
    measurement: measurementOf(measurements, part.period),
    before: part.before && measurementOf(measurements, part.before),
  })),
  whole: isItself(cycle, parts)
    ? undefined
    : measurements.find(({ period }) => period.label === cycle.label),
});

const isItself = (cycle: Period, [first]: readonly Part[]): boolean => first?.period.label === cycle.label;

/** What the data say of the cycles and pieces in which the director was in post at all: others are not required. */
export function cyclesInPost(
  due: readonly DueCycle[],
  measurements: readonly Measurement[],
  spells: readonly Spell[],
): CycleValue[] {
  const isInPost = (period: Period): boolean => spells.length === 0 || daysInPost(spells, period) > 0;
  const isSingle = due.length === 1 && due[0]?.parts.length === 1;
  return due.flatMap((one) => {
    // Who is scored was in post in the period, and a cycle that alone is due reaches over all of it.
    if (isSingle) return [cycleValue(one, measurements)];
    const parts = one.parts.filter(({ period }) => isInPost(period));
    return parts.length === 0 ? [] : [cycleValue({ ...one, parts }, measurements)];
  });
}

/** Whether a part has a value. Σ n ÷ Σ d needs both; a bare value serves only where it is alone. */
export const hasValue = (
  { rollUp }: Pick<Measure, 'rollUp'>,
  { part, measurement, before }: PartValue,
  isSingle: boolean,
): boolean =>
  rollUp === 'ratio'
    ? isQuotient(measurement) || (isSingle && measurement?.actual !== undefined)
    : measurement?.actual !== undefined && (part.before === undefined || before?.actual !== undefined);

/** Whether a measurement brings numerator and denominator. */
export const isQuotient = (measurement: Measurement | undefined): boolean =>
  measurement?.numerator !== undefined && measurement.denominator !== undefined;

/** The periods in which something is lacking. */
export function absentIn(measure: Pick<Measure, 'rollUp'>, cycles: readonly CycleValue[], isSingle: boolean): string[] {
  const labels = cycles.flatMap(({ parts }) =>
    parts
      .filter((part) => !hasValue(measure, part, isSingle))
      .map(({ part, measurement }) =>
        measurement?.actual !== undefined && part.before !== undefined ? part.before.label : part.period.label,
      ),
  );
  return [...new Set(labels)];
}

/** The levels that the data bring, cycle by cycle. */
export const ownLevelsIn = (cycles: readonly CycleValue[]): OwnLevels[] =>
  cycles.map(({ cycle, parts, whole }) => {
    const [first] = parts;
    return first !== undefined && first.part.period.label === cycle.label
      ? { cycle, whole: first.measurement, pieces: [] }
      : { cycle, whole, pieces: parts.map(({ measurement }) => measurement) };
  });

/** Finds the values of a metric, or what their absence means. A blank is not a zero. */
export function valueOfMetric(
  { metric, cycles: due, isSingle, carried }: MetricPlan,
  measurements: readonly Measurement[],
  spells: readonly Spell[],
  provisional: boolean,
): MetricValue {
  if (due.length === 0) return NOT_DUE;
  const cycles = cyclesInPost(due, measurements, spells);
  if (cycles.length === 0) return NOT_DUE;
  const absent = absentIn(metric, cycles, isSingle);
  if (absent.length === 0) return { state: 'scored', cycles, levels: ownLevelsIn(cycles) };
  if (provisional) return { state: 'pending', cycles, absent };
  if (carried !== undefined) {
    const earlier = [cycleValue(carried, measurements)];
    if (absentIn(metric, earlier, isSingle).length === 0) {
      const [now] = ownLevelsIn(cycles);
      // A plan for this cycle goes before the one that the carried value was measured against.
      const isPlanned = hasLevels(now?.whole);
      const levels = ownLevelsIn(earlier).map((own) =>
        isPlanned ? { ...own, whole: now?.whole } : own,
      );
      return { state: 'carried', cycles: earlier, levels };
    }
  }
  return { state: isSingle ? STATE_WITHOUT_VALUE[metric.missing] : 'missing', cycles, absent };
}

/** Whether a director who is in no row of the part has 0: a blank cell never means 0. */
export const isZeroByAbsence = (fact: Fact, { measurement, before }: PartValue): boolean =>
  fact.absent === 'zero' && measurement === undefined && before === undefined;
