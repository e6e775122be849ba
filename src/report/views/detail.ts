import type { MetricScore, Result } from '../../model/result.ts';
import type { Measure, Template } from '../../model/template.ts';
import { metricsOf } from '../../model/template.ts';
import { STATE_WORDS } from '../../words/states.ts';
import { type Cell, numberCell, percentCell, type Table, textCell } from '../table.ts';
import { column } from './columns.ts';

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
          const [evidence] = metric.evidence;
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
            ...(evidence === undefined
              ? [null, null, null, null]
              : [
                  textCell(evidence.file),
                  numberCell({ coefficient: BigInt(evidence.line), scale: 0 }),
                  textCell(evidence.column),
                  textCell(evidence.text),
                ]),
          ];
        }),
      ),
    ),
  };
}
