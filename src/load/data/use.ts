import { type DueCycle, dueCycle, dueCycles } from '../../model/due.ts';
import {
  closesCycle,
  cycleBefore,
  cyclesEndingIn,
  endMonth,
  liesIn,
  type Period,
} from '../../model/period.ts';
import type { Measure, Metric } from '../../model/template.ts';

/** What a value dated by a period is to the scored period; of `levels` only the plan counts, not the actual. */
export type Use = 'used' | 'levels' | 'inside' | 'too-long' | 'other';

/**
 * Whether a value is used for the scored period: it is the one of a cycle that is due or of its piece, of the
 * period before where figures accumulate, or of the cycle before where the metric carries. A value dated
 * earlier inside one of these, or longer than it, is not used, and worth naming.
 */
export function useOf(
  measure: Measure & Partial<Pick<Metric, 'missing'>>,
  dated: Period,
  scored: Period,
  fiscalYearStarts: number,
): Use {
  const due = dueCycles(measure, scored, fiscalYearStarts);
  for (const one of due) {
    if (isOf(one, dated)) return 'used';
    if (measure.pieces !== undefined && dated.label === one.cycle.label) return 'levels';
  }
  const parts = due.flatMap((one) => one.parts);
  if (parts.some(({ period }) => isInside(dated, period))) return 'inside';
  if (parts.some(({ period }) => dated.months > period.months && liesIn(period, dated))) return 'too-long';
  const [first, ...others] = due;
  const carried =
    measure.missing === 'carry' && first !== undefined && others.length === 0
      ? dueCycle(measure, cycleBefore(first.cycle, fiscalYearStarts), fiscalYearStarts)
      : undefined;
  return carried !== undefined && isOf(carried, dated) ? 'used' : 'other';
}

const isOf = ({ parts }: DueCycle, dated: Period): boolean =>
  parts.some(
    ({ period, before }) =>
      closesCycle(dated, period) || (before !== undefined && closesCycle(dated, before)),
  );

const isInside = (dated: Period, period: Period): boolean =>
  dated.firstMonth >= period.firstMonth && endMonth(dated) < endMonth(period);

/**
 * The period whose value one dated so is: dated by a cycle or piece, or by what closes it, it is the same
 * value.
 */
export function valuePeriod({ cycle, pieces }: Measure, dated: Period, fiscalYearStarts: number): string {
  const closed = cyclesEndingIn(pieces ?? cycle, dated, fiscalYearStarts).at(-1);
  return closed !== undefined && closesCycle(dated, closed) ? closed.label : dated.label;
}
