import { whole } from '../../maths/decimal.ts';
import type { Evidence } from '../../model/place.ts';
import type { MetricScore, Result } from '../../model/result.ts';
import { isLevel, type Measure, metricsOf, type Template } from '../../model/template.ts';
import { STATE_WORDS } from '../../words/states.ts';
import { type Cell, numberCell, percentCell, type Table, textCell } from '../table.ts';
import { column } from './columns.ts';

/** Where the actual stands; of one made of several cells each of them, in one order in all four. */
function cellsOf({ evidence, cells }: MetricScore): Cell[] {
  const [source] = evidence;
  if (source === undefined) return [null, null, null, null];
  if (cells.length === 0) {
    return [
      textCell(source.file),
      numberCell(whole(source.line)),
      textCell(source.column),
      textCell(source.text),
    ];
  }
  const own = cells.flatMap((cell) => (isLevel(cell.use) || cell.evidence === null ? [] : [cell.evidence]));
  const joined = (pick: (cell: Evidence) => string): Cell => textCell(own.map(pick).join('; '));
  return [
    joined(({ file }) => file),
    joined(({ line }) => String(line)),
    joined(({ column: header }) => header),
    joined(({ text }) => text),
  ];
}

/** One row a metric and director, with the cell that the actual came from. */
export function detail(result: Result, template: Template): Table {
  const measures = new Map(metricsOf(template).map((metric): [string, Measure] => [metric.id, metric]));
  const value = (metric: MetricScore, figure: MetricScore['actual']): Cell =>
    measures.get(metric.id)?.unit === 'percent' ? percentCell(figure) : numberCell(figure);
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
    rows: result.directors.flatMap(({ director, name, dimensions }) =>
      dimensions.flatMap((dimension) =>
        dimension.metrics.map((metric): Cell[] => {
          return [
            textCell(director),
            textCell(name),
            textCell(result.period),
            textCell(dimension.id),
            textCell(metric.id),
            percentCell(metric.weight),
            { kind: 'words', words: STATE_WORDS[metric.state], id: metric.state },
            value(metric, metric.actual),
            value(metric, metric.target),
            numberCell(metric.score, 2),
            numberCell(metric.contribution, 2),
            ...cellsOf(metric),
          ];
        }),
      ),
    ),
  };
}
