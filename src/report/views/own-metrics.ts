import type { Decimal } from '../../maths/decimal.ts';
import type { MetricScore, Scorecard } from '../../model/result.ts';
import { type Metric, metricsOf, type Template } from '../../model/template.ts';
import type { Text } from '../../words/language.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { STATE_WORDS } from '../../words/states.ts';
import { type Cell, numberCell, percentCell, type Table } from '../table.ts';
import { column } from './columns.ts';

/** One director's metrics as people read them: titles and states in words, no ids. */
export function ownMetrics({ dimensions }: Scorecard, template: Template): Table {
  const definitions = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
  const figure = (metric: MetricScore, value: Decimal | null): Cell =>
    definitions.get(metric.id)?.unit === 'percent' ? percentCell(value) : numberCell(value);
  const words = (text: Text, id: string): Cell => ({ kind: 'words', words: text, id });
  const rows = dimensions.flatMap((dimension) => {
    const title = template.dimensions.find(({ id }) => id === dimension.id)?.title;
    return dimension.metrics.map((metric): Cell[] => [
      words((definitions.get(metric.id) as Metric).title, metric.id),
      title === undefined ? null : words(title, dimension.id),
      percentCell(metric.weight),
      words(STATE_WORDS[metric.state], metric.state),
      figure(metric, metric.actual),
      figure(metric, metric.target),
      numberCell(metric.score, 2),
      numberCell(metric.contribution, 2),
    ]);
  });
  return {
    columns: [
      { id: 'metric', header: RESULT_WORDS.metric, align: 'left', isKey: true },
      column('dimension'),
      column('weight', 'right'),
      column('state'),
      column('actual', 'right'),
      column('target', 'right'),
      column('score', 'right'),
      column('contribution', 'right'),
    ],
    rows,
  };
}
