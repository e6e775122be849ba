import { whole } from '../../maths/decimal.ts';
import { minorUnits } from '../../model/currency.ts';
import type { Result, Scorecard } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { WORKBOOK_WORDS } from '../../words/workbook.ts';
import { type Cell, moneyCell, numberCell, type Table, textCell } from '../table.ts';
import { column } from './columns.ts';

/** What payroll pays, and from what it comes: no metric, score or source. The last row adds up. */
export function payroll({ directors, period, totals }: Result, template: Template): Table {
  const places = minorUnits(template.currency);
  const row = (scorecard: Scorecard): Cell[] => [
    textCell(scorecard.director),
    textCell(scorecard.name),
    textCell(period),
    scorecard.grade === null ? null : textCell(scorecard.grade),
    numberCell(scorecard.coefficient),
    moneyCell(scorecard.base, places),
    numberCell(whole(scorecard.days)),
    numberCell(whole(scorecard.daysInPeriod)),
    moneyCell(scorecard.bonus, places),
    moneyCell(scorecard.paid, places),
    moneyCell(scorecard.payable, places),
  ];
  return {
    columns: [
      column('director', 'left', true),
      column('name', 'left', true),
      column('period'),
      column('grade'),
      column('coefficient', 'right'),
      column('base', 'right'),
      { id: 'days', header: WORKBOOK_WORDS.days, align: 'right' },
      { id: 'daysInPeriod', header: WORKBOOK_WORDS.daysInPeriod, align: 'right' },
      column('bonus', 'right'),
      { id: 'paid', header: WORKBOOK_WORDS.paid, align: 'right' },
      { id: 'payable', header: WORKBOOK_WORDS.payable, align: 'right' },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const scorecard of directors) yield row(scorecard);
      },
    },
    total: [
      { kind: 'words', words: RESULT_WORDS.total, id: 'total' },
      ...Array.from({ length: 7 }, () => null),
      moneyCell(totals.bonus, places),
      moneyCell(totals.paid, places),
      moneyCell(totals.payable, places),
    ],
  };
}
