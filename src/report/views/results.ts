import { minorUnits } from '../../model/currency.ts';
import type { Result, Scorecard } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';
import { type Cell, moneyCell, numberCell, type Table, type TableColumn, textCell } from '../table.ts';
import { column } from './columns.ts';

/** A column, and what stands in it. */
interface ResultColumn {
  readonly column: TableColumn;
  readonly cell: (scorecard: Scorecard) => Cell;
}

/** The table that programs read: one row a director, every figure; its columns are promised to users. */
export function results(
  result: Pick<Result, 'period' | 'isSettled'> & { readonly directors: Iterable<Scorecard> },
  template: Template,
): Table {
  const all = columnsOf(result, template);
  return {
    columns: all.map(({ column: one }) => one),
    // One at a time: a row of cells is many times as large as its line of text.
    rows: {
      *[Symbol.iterator]() {
        for (const scorecard of result.directors) yield all.map(({ cell }) => cell(scorecard));
      },
    },
  };
}

function columnsOf(
  { period, isSettled }: Pick<Result, 'period' | 'isSettled'>,
  { currency, dimensions }: Template,
): ResultColumn[] {
  const places = minorUnits(currency);
  const periodCell = textCell(period);
  const money = (id: 'base' | 'bonus' | 'paid' | 'payable'): ResultColumn => ({
    column: column(id, 'right'),
    cell: (scorecard) => moneyCell(scorecard[id], places),
  });
  const number = (id: 'coefficient' | 'coverage' | 'due'): ResultColumn => ({
    column: column(id, 'right'),
    cell: (scorecard) => numberCell(scorecard[id]),
  });
  return [
    { column: column('director'), cell: ({ director }) => textCell(director) },
    { column: column('name'), cell: ({ name }) => textCell(name) },
    { column: column('period'), cell: () => periodCell },
    { column: column('score', 'right'), cell: ({ score }) => numberCell(score, 2) },
    { column: column('grade'), cell: ({ grade }) => (grade === null ? null : textCell(grade)) },
    number('coefficient'),
    money('base'),
    {
      column: column('proration', 'right'),
      cell: ({ proration: { days, of } }) => ({ kind: 'quotient', numerator: days, denominator: of }),
    },
    money('bonus'),
    number('coverage'),
    number('due'),
    ...dimensions.map(
      ({ id, title }, at): ResultColumn => ({
        column: { id, header: title, align: 'right' },
        cell: (scorecard) => numberCell(scorecard.dimensions[at]?.score ?? null, 2),
      }),
    ),
    ...(isSettled ? [money('paid'), money('payable')] : []),
  ];
}
