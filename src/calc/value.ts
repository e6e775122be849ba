import {
  absentIn,
  type CycleValue,
  cyclesInPost,
  cycleValue,
  ownLevelsIn,
  type PartValue,
} from '../model/cycle-values.ts';
import type { Spell } from '../model/director.ts';
import { hasLevels, type OwnLevels } from '../model/levels.ts';
import type { Measurement } from '../model/measurement.ts';
import type { Fact } from '../model/template.ts';
import type { MetricPlan } from './plan.ts';

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

/** Finds the values of a metric, or what their absence means. A blank is not a zero. */
export function valueOfMetric(
  { metric, cycles: due, isSingle, carried }: MetricPlan,
  measurements: readonly Measurement[],
  spells: readonly Spell[],
  provisional: boolean,
): MetricValue {
  if (due.length === 0) return NOT_DUE;
  const cycles = cyclesInPost(due, measurements, spells, isSingle);
  if (cycles.length === 0) return NOT_DUE;
  const absent = absentIn(metric, cycles, isSingle);
  if (absent.length === 0) return { state: 'scored', cycles, levels: ownLevelsIn(cycles) };
  if (provisional) return { state: 'pending', cycles, absent };
  // What a figure from the start of the year is to be taken off has to be there, whatever the rule.
  if (cycles.some(({ parts }) => parts.some(lacksBefore))) return { state: 'missing', cycles, absent };
  if (carried !== undefined) {
    const earlier = [cycleValue(carried, measurements)];
    if (absentIn(metric, earlier, isSingle).length === 0) {
      const [now] = ownLevelsIn(cycles);
      // A plan for this cycle goes before the one that the carried value was measured against.
      const isPlanned = hasLevels(now?.whole);
      const levels = ownLevelsIn(earlier).map((own) => (isPlanned ? { ...own, whole: now?.whole } : own));
      return { state: 'carried', cycles: earlier, levels };
    }
  }
  return { state: isSingle ? STATE_WITHOUT_VALUE[metric.missing] : 'missing', cycles, absent };
}

const lacksBefore = ({ part, measurement, before }: PartValue): boolean =>
  part.before !== undefined && measurement?.actual !== undefined && before?.actual === undefined;

/** Whether a director who is in no row of the part has 0: a blank cell never means 0. */
export const isZeroByAbsence = (fact: Fact, { measurement, before }: PartValue): boolean =>
  fact.absent === 'zero' && measurement === undefined && before === undefined;
