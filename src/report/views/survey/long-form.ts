import type { Decimal } from '../../../maths/decimal.ts';
import type { Interval } from '../../../maths/interval.ts';
import { figureLimit } from '../../../model/statistic-step.ts';
import { type Cell, doubleCell, numberCell, type Table, textCell } from '../../table.ts';
import { column } from '../columns.ts';
import { surveyColumn } from './columns.ts';

/** What is said of one director, as data of `score`. */
export interface LongValue {
  readonly director: string;
  /** Answers, accounts, raters or rows that it rests on. */
  readonly n: number;
  /** A double is written in full. */
  readonly actual: Decimal | number | null;
  /** The 95 % interval of the actual; null where there is none. */
  readonly interval: Interval | null;
}

const actualCell = (actual: LongValue['actual']): Cell =>
  typeof actual === 'number' ? doubleCell(actual) : numberCell(actual);

const limitCell = (limit: number | undefined): Cell =>
  limit === undefined ? null : numberCell(figureLimit(limit));

/** The long form that `score` reads, with the size of the sample and the interval carried along. */
export function longForm(values: readonly LongValue[], metric: string, period: string): Table {
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
      actualCell(actual),
      doubleCell(n),
      limitCell(interval?.[0]),
      limitCell(interval?.[1]),
    ]),
  };
}
