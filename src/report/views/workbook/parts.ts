import { whole } from '../../../maths/decimal.ts';
import { USE_WORDS } from '../../../words/explanation.ts';
import { RESULT_WORDS as WORDS } from '../../../words/results.ts';
import { SHEET_WORDS, WORKBOOK_WORDS } from '../../../words/workbook.ts';
import { number, type Sheet, type SheetCell, text } from '../../workbook.ts';
import { columnIn, metricRows, partRowCount, placeColumns, type WorkbookSubject } from './layout.ts';

/** What actuals were rolled up from: one row a number, with the cell it came from. */
export function partsSheet(subject: WorkbookSubject): Sheet {
  const { language } = subject;
  const column = columnIn(language);
  return {
    name: SHEET_WORDS.parts[language],
    frozen: 2,
    filtered: partRowCount(subject),
    columns: [
      column(WORDS.director, 12),
      column(WORDS.name, 12),
      column(WORDS.metric, 28),
      column(WORDS.period, 12),
      column(WORKBOOK_WORDS.use, 14),
      column(WORKBOOK_WORDS.value, 14),
      ...placeColumns(language),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const { director, name, definition, parts } of metricRows(subject)) {
          for (const { use, period, value, evidence } of parts) {
            const isQuotientPart = use === 'numerator' || use === 'denominator';
            yield [
              text(director),
              text(name),
              text(definition.title[language]),
              text(period),
              text(USE_WORDS[use][language]),
              number(value, definition.unit === 'percent' && !isQuotientPart ? 'percent' : 'general'),
              ...(evidence === null
                ? []
                : [
                    text(evidence.file),
                    text(evidence.sheet ?? ''),
                    number(whole(evidence.line), 'integer'),
                    text(evidence.column),
                    text(evidence.text),
                  ]),
            ] satisfies SheetCell[];
          }
        }
      },
    },
  };
}
