import { type DataFrame, type GivenTable, loadData } from '../load/data/data.ts';
import { endMonth, type Period, placePeriod } from '../model/period.ts';

/** The quarter in which the newest value ends; undefined where there is no value. */
export function latestQuarter(tables: readonly GivenTable[], frame: DataFrame): Period | undefined {
  const { measurements } = loadData(tables, frame, undefined, () => undefined);
  const ends = measurements
    .filter(({ actual }) => actual !== undefined)
    .map(({ period }) => endMonth(period));
  const [first] = ends;
  if (first === undefined) return undefined;
  const last = ends.reduce((newest, end) => Math.max(newest, end), first) - 1;
  const fromStart = last - (frame.fiscalYearStarts - 1);
  const year = Math.floor(fromStart / 12);
  const number = Math.floor((fromStart - year * 12) / 3) + 1;
  return placePeriod({ cycle: 'quarter', year, number }, frame.fiscalYearStarts);
}
