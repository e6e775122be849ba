import { cycleBefore, cyclesEndingIn, type Period, partsIn, startsCycle } from './period.ts';
import type { Measure } from './template.ts';

/** A period whose value is one of those that a cycle's value is made of. */
export interface Part {
  readonly period: Period;
  /** Of figures counted from the start of the fiscal year: the period whose figure is taken off. */
  readonly before?: Period | undefined;
}

/** A cycle and what its value is made of: its pieces, or itself. */
export interface DueCycle {
  readonly cycle: Period;
  readonly parts: readonly Part[];
}

type Timed = Pick<Measure, 'cycle' | 'pieces' | 'cumulative'>;

/** The cycles of a measure that end in the period, earliest first (RULES: due). */
export const dueCycles = (measure: Timed, period: Period, fiscalYearStarts: number): DueCycle[] =>
  cyclesEndingIn(measure.cycle, period, fiscalYearStarts).map((cycle) =>
    dueCycle(measure, cycle, fiscalYearStarts),
  );

/** One cycle of a measure with its parts. */
export function dueCycle({ pieces, cumulative }: Timed, cycle: Period, fiscalYearStarts: number): DueCycle {
  const periods = pieces === undefined ? [cycle] : partsIn(cycle, pieces, fiscalYearStarts);
  return {
    cycle,
    parts: periods.map((period) =>
      cumulative && !startsCycle('year', period, fiscalYearStarts)
        ? { period, before: cycleBefore(period, fiscalYearStarts) }
        : { period },
    ),
  };
}
