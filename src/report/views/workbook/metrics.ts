import { type Decimal, HUNDRED, multiply, ZERO } from '../../../maths/decimal.ts';
import { fraction, over } from '../../../maths/fraction.ts';
import { roundHalfUp } from '../../../maths/rounding.ts';
import { isCounted } from '../../../model/counted.ts';
import type { MetricScore } from '../../../model/result.ts';
import { RESULT_WORDS } from '../../../words/results.ts';
import { STATE_WORDS } from '../../../words/states.ts';
import { SHEET_WORDS, WORKBOOK_WORDS as WORDS } from '../../../words/workbook.ts';
import { formula, number, quoted, type Sheet, type SheetCell, text } from '../../workbook.ts';
import { attainmentFormula, hasFormula, scoreFormula } from './curve-formula.ts';
import {
  cellOf,
  columnIn,
  columnOf,
  type MetricRow,
  metricRowCount,
  metricRows,
  type WorkbookSubject,
} from './layout.ts';

/** Digits after the point of a figure that a formula gives to whoever does not recalculate. */
const SHOWN_PLACES = 10;

const attainmentOf = ({ actual, target }: MetricScore): Decimal | null =>
  actual === null || target === null
    ? null
    : roundHalfUp(over(fraction(multiply(HUNDRED, actual)), fraction(target)), SHOWN_PLACES);

/** The score of each metric, computed from the sheets of inputs and weights, and beside it the published one. */
export function metricsSheet(subject: WorkbookSubject): Sheet {
  const { language } = subject;
  const column = columnIn(language);
  const own = (name: Parameters<typeof columnOf<'metrics'>>[1], row: number): string =>
    `$${columnOf('metrics', name)}$${row}`;

  const cells = ({ director, name, metric, definition, weightRow }: MetricRow, row: number): SheetCell[] => {
    const place = { row, weightRow, language };
    const isFormula = hasFormula(definition, metric);
    const attainment = isFormula ? attainmentFormula(definition, place) : '';
    const score = own('score', row);
    const counts = metric.score !== null && isCounted(metric);
    const weighted: Decimal = counts ? multiply(metric.weight, metric.score ?? ZERO) : ZERO;
    const remark = isFormula ? '' : WORDS.notAFormula[language];
    return [
      text(director),
      text(name),
      text(definition.title[language]),
      text(STATE_WORDS[metric.state][language]),
      formula(cellOf('weights', 'weight', weightRow, language), metric.weight, 'percent'),
      attainment === '' ? null : formula(attainment, attainmentOf(metric), 'general'),
      isFormula
        ? formula(scoreFormula(definition, place), metric.score, 'score')
        : number(metric.score, 'score'),
      formula(`IF(ISNUMBER(${score}),${own('weight', row)},0)`, counts ? metric.weight : ZERO, 'percent'),
      formula(`IF(ISNUMBER(${score}),${own('weight', row)}*${score},0)`, weighted, 'general'),
      number(metric.score, 'score'),
      ...(metric.score === null
        ? []
        : [
            formula(`IF(ISNUMBER(${score}),ROUND(${score}-${own('ours', row)},2),"")`, ZERO, 'score'),
            isFormula
              ? formula(
                  `IF(${score}=${own('ours', row)},"",${quoted(WORDS.differs[language])})`,
                  '',
                  'general',
                )
              : text(remark),
          ]),
    ];
  };
  return {
    name: SHEET_WORDS.metrics[language],
    frozen: 2,
    filtered: metricRowCount(subject),
    columns: [
      column(RESULT_WORDS.director, 12),
      column(RESULT_WORDS.name, 12),
      column(RESULT_WORDS.metric, 28),
      column(RESULT_WORDS.state, 14),
      column(RESULT_WORDS.weight, 10),
      column(WORDS.attainment, 12),
      column(RESULT_WORDS.score, 10),
      column(WORDS.countedWeight, 12),
      column(WORDS.weighted, 12),
      column(WORDS.ours, 12),
      column(WORDS.difference, 12),
      column(WORDS.remark, 36),
    ],
    rows: {
      *[Symbol.iterator]() {
        let row = 1;
        for (const one of metricRows(subject)) {
          row += 1;
          yield cells(one, row);
        }
      },
    },
  };
}
