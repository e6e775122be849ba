import type { Spell } from './director.ts';
import type { DueCycle, Part } from './due.ts';
import type { OwnLevels } from './levels.ts';
import type { Measurement } from './measurement.ts';
import { closesCycle, type Period } from './period.ts';
import type { Measure } from './template.ts';
import { daysInPost } from './tenure.ts';

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

const measurementOf = (measurements: readonly Measurement[], part: Period): Measurement | undefined =>
  measurements.find(({ period }) => closesCycle(period, part));

/** What the data say of a cycle and its parts. */
export const cycleValue = ({ cycle, parts }: DueCycle, measurements: readonly Measurement[]): CycleValue => ({
  cycle,
  parts: parts.map((part) => ({
    part,
    measurement: measurementOf(measurements, part.period),
    before: part.before && measurementOf(measurements, part.before),
  })),
  whole: isItself(cycle, parts) ? undefined : measurements.find(({ period }) => period.label === cycle.label),
});

const isItself = (cycle: Period, [first]: readonly Part[]): boolean => first?.period.label === cycle.label;

/**
 * What the data say of the cycles and pieces in which the director was in post at all: others are not required.
 *
 * @param isSingle whether one value is due for everyone: its cycle reaches over all of the scored period.
 */
export function cyclesInPost(
  due: readonly DueCycle[],
  measurements: readonly Measurement[],
  spells: readonly Spell[],
  isSingle = false,
): CycleValue[] {
  if (isSingle) return due.map((one) => cycleValue(one, measurements));
  const isInPost = (period: Period): boolean => spells.length === 0 || daysInPost(spells, period) > 0;
  return due.flatMap((one) => {
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
export function absentIn(
  measure: Pick<Measure, 'rollUp'>,
  cycles: readonly CycleValue[],
  isSingle: boolean,
): string[] {
  const labels = cycles.flatMap(({ parts }) =>
    parts
      .filter((part) => !hasValue(measure, part, isSingle))
      .map(({ part, measurement }) =>
        measurement?.actual !== undefined && part.before !== undefined
          ? part.before.label
          : part.period.label,
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
