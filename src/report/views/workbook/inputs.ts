import { type Decimal, whole } from '../../../maths/decimal.ts';
import type { Evidence } from '../../../model/place.ts';
import { sourceCells } from '../../../model/source-cells.ts';
import { RESULT_WORDS as WORDS } from '../../../words/results.ts';
import { STATE_WORDS } from '../../../words/states.ts';
import { SHEET_WORDS } from '../../../words/workbook.ts';
import { formula, number, type Sheet, type SheetCell, text } from '../../workbook.ts';
import { columnIn, metricRowCount, metricRows, placeColumns, type WorkbookSubject } from './layout.ts';
import { rollUpFormula } from './roll-up-formula.ts';

/** What was measured, one row a director and metric, each with the cells it came from. */
export function inputsSheet(subject: WorkbookSubject): Sheet {
  const { language } = subject;
  const column = columnIn(language);
  return {
    name: SHEET_WORDS.inputs[language],
    frozen: 2,
    filtered: metricRowCount(subject),
    columns: [
      column(WORDS.director, 12),
      column(WORDS.name, 12),
      column(WORDS.dimension, 18),
      column(WORDS.metric, 28),
      column(WORDS.state, 14),
      column(WORDS.actual, 12),
      column(WORDS.threshold, 12),
      column(WORDS.target, 12),
      column(WORDS.challenge, 12),
      ...placeColumns(language),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const row of metricRows(subject)) {
          const { director, name, dimension, metric, definition, parts } = row;
          const format = definition.unit === 'percent' ? 'percent' : 'general';
          const figure = (value: Decimal | null): SheetCell => number(value, format);
          const cells = metric.actual === null ? [] : sourceCells(metric);
          const [only] = cells;
          const joined = (pick: (cell: Evidence) => string): SheetCell => text(cells.map(pick).join('; '));
          yield [
            text(director),
            text(name),
            text(dimension[language]),
            text(definition.title[language]),
            text(STATE_WORDS[metric.state][language]),
            parts.length === 0
              ? figure(metric.actual)
              : formula(rollUpFormula(row, language), metric.actual, format),
            figure(metric.threshold),
            figure(metric.target),
            figure(metric.challenge),
            joined(({ file }) => file),
            cells.some(({ sheet }) => sheet !== undefined) ? joined(({ sheet = '' }) => sheet) : null,
            only !== undefined && cells.length === 1
              ? number(whole(only.line), 'integer')
              : joined(({ line }) => String(line)),
            joined(({ column: header }) => header),
            joined((cell) => cell.text),
          ];
        }
      },
    },
  };
}
