import type { ReachOf } from '../../analytics/reach/reach.ts';
import type { Scorecard } from '../../model/result.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import { REPORT_WORDS } from '../../words/report.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { type Cell, numberCell, percentCell, type Table } from '../table.ts';

interface Shown {
  readonly reach: ReachOf;
  readonly scorecard: Scorecard;
  readonly template: Template;
}

/** The metrics that alone can lift a director into the next grade, as people read them: titles, no ids. */
export function ownReach({ reach, scorecard, template }: Shown): Table {
  const definitions = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
  const scores = new Map(
    scorecard.dimensions.flatMap(({ metrics }) => metrics.map(({ id, score }) => [id, score])),
  );
  return {
    columns: [
      { id: 'metric', header: RESULT_WORDS.metric, align: 'left', isKey: true },
      { id: 'now', header: REPORT_WORDS.nextNow, align: 'right' },
      { id: 'needed', header: REPORT_WORDS.nextNeed, align: 'right' },
      { id: 'actual', header: REPORT_WORDS.nextActual, align: 'right' },
    ],
    rows: reach.metrics.flatMap(({ id, needed, answer, unit }): Cell[][] => {
      const metric = definitions.get(id);
      if (metric === undefined || answer === null) return [];
      const { actual } = answer;
      return [
        [
          { kind: 'words', words: metric.title, id },
          numberCell(scores.get(id) ?? null, 2),
          numberCell(needed, 2),
          metric.unit === 'percent' ? percentCell(actual) : numberCell(actual, unit?.scale ?? 0),
        ],
      ];
    }),
  };
}
