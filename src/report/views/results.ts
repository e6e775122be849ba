import { minorUnits } from '../../model/currency.ts';
import type { Result, Scorecard } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';
import { type Cell, moneyCell, numberCell, type Table, textCell } from '../table.ts';
import { column } from './columns.ts';

/** The table that programs read: one row a director, every figure; its columns are promised to users. */
export function results(
  result: Pick<Result, 'period' | 'isSettled'> & { readonly directors: Iterable<Scorecard> },
  template: Template,
): Table {
  const places = minorUnits(template.currency);
  const period = textCell(result.period);
  const row = (scorecard: Scorecard): Cell[] => {
    const cells: Cell[] = [
      textCell(scorecard.director),
      textCell(scorecard.name),
      period,
      numberCell(scorecard.score, 2),
      scorecard.grade === null ? null : textCell(scorecard.grade),
      numberCell(scorecard.coefficient),
      moneyCell(scorecard.base, places),
      { kind: 'quotient', numerator: scorecard.proration.days, denominator: scorecard.proration.of },
      moneyCell(scorecard.bonus, places),
      numberCell(scorecard.coverage),
      numberCell(scorecard.due),
    ];
    for (const { score } of scorecard.dimensions) cells.push(numberCell(score, 2));
    if (result.isSettled) cells.push(moneyCell(scorecard.paid, places), moneyCell(scorecard.payable, places));
    return cells;
  };
  return {
    columns: [
      column('director'),
      column('name'),
      column('period'),
      column('score', 'right'),
      column('grade'),
      column('coefficient', 'right'),
      column('base', 'right'),
      column('proration', 'right'),
      column('bonus', 'right'),
      column('coverage', 'right'),
      column('due', 'right'),
      ...template.dimensions.map(({ id, title }) => ({ id, header: title, align: 'right' as const })),
      ...(result.isSettled ? [column('paid', 'right'), column('payable', 'right')] : []),
    ],
    // One at a time: a row of cells is many times as large as its line of text.
    rows: {
      *[Symbol.iterator]() {
        for (const scorecard of result.directors) yield row(scorecard);
      },
    },
  };
}
