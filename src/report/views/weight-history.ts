import { isNegative, sum, toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import type { WeightHistory } from '../../weights/history.ts';
import { same } from '../../words/language.ts';
import { HISTORY_WORDS as WORDS } from '../../words/weight-history.ts';
import type { JsonValue } from '../formats/json.ts';
import type { Page } from '../page.ts';
import { type Cell, percentCell, type Table, type TableColumn, textCell } from '../table.ts';

type Word = keyof typeof WORDS;

const column = (id: Word, align: TableColumn['align'] = 'left', isKey = false): TableColumn => ({
  id,
  header: WORDS[id],
  align,
  isKey,
});

/** The weights of each time side by side, then who changed what, when and why. */
export function weightHistoryPage(history: WeightHistory, template: Template): Page {
  return {
    title: {
      en: `${WORDS.title.en}: ${template.title.en}`,
      zh: `${WORDS.title.zh}：${template.title.zh}`,
    },
    sections: [
      { table: weightsTable(history, template) },
      history.times.length > 1
        ? { heading: WORDS.changes, table: changesTable(history, template) }
        : { lines: [WORDS.none] },
    ],
  };
}

function weightsTable({ times }: WeightHistory, template: Template): Table {
  return {
    columns: [
      column('metric', 'left', true),
      ...times.map(
        ({ from }): TableColumn => ({
          id: from ?? 'first',
          header: from === null ? WORDS.first : same(from),
          align: 'right',
        }),
      ),
    ],
    rows: metricsOf(template).map(({ title, id }, index): Cell[] => [
      { kind: 'words', words: title, id },
      ...times.map(({ weights }) => percentCell(weights[index] ?? null)),
    ]),
    total: [textCell(''), ...times.map(({ weights }) => percentCell(sum(weights)))],
  };
}

/** One row a metric that a change touches. */
function changesTable({ times }: WeightHistory, template: Template): Table {
  const changes = times.flatMap((time) => time.changes);
  const isLate = changes.some(({ retroactive }) => retroactive);
  const ifLate = <T>(item: T): T[] => (isLate ? [item] : []);
  return {
    columns: [
      column('from', 'left', true),
      column('metric'),
      column('delta', 'right'),
      column('reason'),
      column('approver'),
      column('on'),
      ...ifLate(column('retroactive')),
    ],
    rows: changes.flatMap(({ from, deltas, reason, approver, on, retroactive }) =>
      metricsOf(template).flatMap(({ id, title }): Cell[][] => {
        const delta = deltas.get(id);
        if (delta === undefined) return [];
        return [
          [
            textCell(from.label),
            { kind: 'words', words: title, id },
            textCell(`${isNegative(delta) ? '' : '+'}${toText(delta)}%`),
            textCell(reason),
            textCell(approver),
            textCell(dateText(on)),
            ...ifLate<Cell>(retroactive ? { kind: 'words', words: WORDS.yes, id: 'yes' } : null),
          ],
        ];
      }),
    ),
  };
}

/** One row a metric and time: what programs read as CSV. */
export const weightHistoryTable = ({ metrics, times }: WeightHistory): Table => ({
  columns: [column('metric'), column('from'), column('weight', 'right')],
  rows: metrics.flatMap((id, index) =>
    times.map(({ from, weights }) => [
      textCell(id),
      from === null ? null : textCell(from),
      percentCell(weights[index] ?? null),
    ]),
  ),
});

/** The history as JSON has it. */
export const weightHistoryJson = ({ metrics, times }: WeightHistory, template: Template): JsonValue => ({
  scorecard: 1,
  template: template.id,
  times: times.map(({ from, weights, changes }) => ({
    from,
    weights: metrics.map((id, index) => ({ id, weight: weights[index] })),
    changes: changes.map(({ deltas, reason, approver, on, retroactive }) => ({
      deltas: Object.fromEntries(deltas),
      reason,
      approver,
      on: dateText(on),
      retroactive,
    })),
  })),
});
