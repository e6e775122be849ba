import { whole } from '../../maths/decimal.ts';
import type { Evidence } from '../../model/place.ts';
import type { MetricScore, Result, Scorecard } from '../../model/result.ts';
import { sourceCells } from '../../model/source-cells.ts';
import { type Measure, metricsOf, type Template } from '../../model/template.ts';
import { STATE_WORDS } from '../../words/states.ts';
import { type Cell, numberCell, percentCell, type Table, textCell } from '../table.ts';
import { column } from './columns.ts';

/** Where the actual stands; of one made of several cells each of them, in one order in all four. */
function cellsOf(metric: MetricScore): Cell[] {
  const cells = sourceCells(metric);
  const [only] = cells;
  if (only === undefined) return [null, null, null, null];
  const joined = (pick: (cell: Evidence) => string): Cell => textCell(cells.map(pick).join('; '));
  return [
    joined(({ file }) => file),
    cells.length === 1 ? numberCell(whole(only.line)) : joined(({ line }) => String(line)),
    joined(({ column: header }) => header),
    joined(({ text }) => text),
  ];
}

/** One row a metric and director, with the cell that the actual came from. */
export function detail(result: Result, template: Template): Table {
  const measures = new Map(metricsOf(template).map((metric): [string, Measure] => [metric.id, metric]));
  const value = (metric: MetricScore, figure: MetricScore['actual']): Cell =>
    measures.get(metric.id)?.unit === 'percent' ? percentCell(figure) : numberCell(figure);
  const row = ({ director, name }: Scorecard, dimension: string, metric: MetricScore): Cell[] => [
    textCell(director),
    textCell(name),
    textCell(result.period),
    textCell(dimension),
    textCell(metric.id),
    percentCell(metric.weight),
    { kind: 'words', words: STATE_WORDS[metric.state], id: metric.state },
    value(metric, metric.actual),
    value(metric, metric.target),
    numberCell(metric.score, 2),
    numberCell(metric.contribution, 2),
    ...cellsOf(metric),
  ];
  return {
    columns: [
      column('director', 'left', true),
      column('name', 'left', true),
      column('period'),
      column('dimension'),
      column('metric', 'left', true),
      column('weight', 'right'),
      column('state'),
      column('actual', 'right'),
      column('target', 'right'),
      column('score', 'right'),
      column('contribution', 'right'),
      column('file'),
      column('line', 'right'),
      column('column'),
      column('text'),
    ],
    // One at a time: a row of cells is many times as large as its line of text.
    rows: {
      *[Symbol.iterator]() {
        for (const scorecard of result.directors) {
          for (const dimension of scorecard.dimensions) {
            for (const metric of dimension.metrics) yield row(scorecard, dimension.id, metric);
          }
        }
      },
    },
  };
}
