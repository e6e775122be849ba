import { figureLimit, statisticFigure } from '../../../model/statistic.ts';
import type { SurveyValue } from '../../../survey/value.ts';
import { type Cell, doubleCell, numberCell, type Table, textCell } from '../../table.ts';
import { column } from '../columns.ts';
import { surveyColumn } from './columns.ts';

const limitCell = (limit: number | undefined): Cell =>
  limit === undefined ? null : numberCell(figureLimit(limit));

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
    rows: values.map(({ director, n, statistic, interval }): Cell[] => [
      textCell(director),
      textCell(period),
      textCell(metric),
      numberCell(statistic && statisticFigure(statistic)),
      doubleCell(n),
      limitCell(interval?.[0]),
      limitCell(interval?.[1]),
    ]),
  };
}
