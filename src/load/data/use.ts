import {
  closesCycle,
  cycleBefore,
  cyclesEndingIn,
  endMonth,
  liesIn,
  type Period,
} from '../../model/period.ts';
import type { Measure, Metric } from '../../model/template.ts';

/** What a value dated by a period is to the scored period. */
export type Use = 'used' | 'inside' | 'too-long' | 'other';

/**
 * Whether a value is used for the scored period: it is the one of a cycle that is due, or of the cycle
 * before where the metric carries. A value dated earlier inside a due cycle, or longer than the cycle, is
 * not used, and worth naming.
 */
export function useOf(
  measure: Measure & Partial<Pick<Metric, 'missing'>>,
  dated: Period,
  scored: Period,
  fiscalYearStarts: number,
): Use {
  const due = cyclesEndingIn(measure.cycle, scored, fiscalYearStarts);
  for (const cycle of due) {
    if (closesCycle(dated, cycle)) return 'used';
    if (dated.firstMonth >= cycle.firstMonth && endMonth(dated) < endMonth(cycle)) return 'inside';
    if (dated.months > cycle.months && liesIn(cycle, dated)) return 'too-long';
  }
  const [first] = due;
  if (
    measure.missing === 'carry' &&
    first !== undefined &&
    closesCycle(dated, cycleBefore(first, fiscalYearStarts))
  ) {
    return 'used';
  }
  return 'other';
}
