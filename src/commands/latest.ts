import { type DataFrame, type GivenTable, loadData } from '../load/data/data.ts';
import { endMonth, type Period, placePeriod } from '../model/period.ts';

/** The quarter in which the newest value ends; undefined where there is no value. */
export function latestQuarter(tables: readonly GivenTable[], frame: DataFrame): Period | undefined {
  const { measurements } = loadData(tables, frame, undefined, () => undefined);
  let end: number | undefined;
  for (const { actual, period } of measurements) {
    if (actual !== undefined) end = Math.max(end ?? 0, endMonth(period));
  }
  if (end === undefined) return undefined;
  const last = end - 1;
  const fromStart = last - (frame.fiscalYearStarts - 1);
  const year = Math.floor(fromStart / 12);
  const number = Math.floor((fromStart - year * 12) / 3) + 1;
  return placePeriod({ cycle: 'quarter', year, number }, frame.fiscalYearStarts);
}
