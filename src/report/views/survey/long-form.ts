import type { Interval } from '../../../maths/interval.ts';
import { type Cell, doubleCell, type Table, textCell } from '../../table.ts';
import { column } from '../columns.ts';
import { surveyColumn } from './columns.ts';

/** What a survey says of one director, as data of `score`. */
export interface SurveyValue {
  readonly director: string;
  readonly n: number;
  readonly actual: number | null;
  /** The 95 % interval of the actual; null where there is none. */
  readonly interval: Interval | null;
}

/** The long form that `score` reads, with the size of the sample and the interval carried along. */
export function longForm(values: readonly SurveyValue[], metric: string, period: string): Table {
  return {
    columns: [
      column('director'),
      column('period'),
      column('metric'),
      column('actual', 'right'),
      surveyColumn('n'),
      surveyColumn('lower'),
      surveyColumn('upper'),
    ],
    rows: values.map(({ director, n, actual, interval }): Cell[] => [
      textCell(director),
      textCell(period),
      textCell(metric),
      doubleCell(actual),
      doubleCell(n),
      doubleCell(interval?.[0] ?? null),
      doubleCell(interval?.[1] ?? null),
    ]),
  };
}
