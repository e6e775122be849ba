import { minorUnits } from '../../model/currency.ts';
import type { Result, Scorecard } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { type Cell, moneyCell, numberCell, percentCell, type Table, textCell } from '../table.ts';
import { column } from './columns.ts';

/** The table that people read: one row a director, with what it comes to. */
export function overview(result: Result, template: Template): Table {
  const places = minorUnits(template.currency);
  const isPaid = template.bonus !== undefined && hasPay(result);
  const hasCoefficient = isPaid || template.grades.some(({ coefficient }) => coefficient !== undefined);
  const hasNames = result.directors.some(({ name }) => name !== '');
  const pick = <T>(condition: boolean, item: T): T[] => (condition ? [item] : []);
  const row = (scorecard: Scorecard): Cell[] => [
    textCell(scorecard.director),
    ...pick(hasNames, textCell(scorecard.name)),
    numberCell(scorecard.score, 2),
    scorecard.grade === null ? null : textCell(scorecard.grade),
    ...pick(hasCoefficient, numberCell(scorecard.coefficient)),
    ...pick(isPaid, moneyCell(scorecard.bonus, places)),
    ...pick(isPaid && result.isSettled, moneyCell(scorecard.paid, places)),
    ...pick(isPaid && result.isSettled, moneyCell(scorecard.payable, places)),
    percentCell(scorecard.coverage),
    ...scorecard.dimensions.map(({ score }) => numberCell(score, 2)),
  ];
  const columns = [
    column('director', 'left', true),
    ...pick(hasNames, column('name', 'left', true)),
    column('score', 'right'),
    column('grade'),
    ...pick(hasCoefficient, column('coefficient', 'right')),
    ...pick(isPaid, column('bonus', 'right')),
    ...pick(isPaid && result.isSettled, column('paid', 'right')),
    ...pick(isPaid && result.isSettled, column('payable', 'right')),
    column('coverage', 'right'),
    ...template.dimensions.map(({ id, title }) => ({
      id,
      header: title,
      align: 'right' as const,
      group: 'dimensions',
    })),
  ];
  const total = columns.map(({ id }): Cell => {
    if (id === 'director') return { kind: 'words', words: RESULT_WORDS.total, id: 'total' };
    return id === 'bonus' || id === 'paid' || id === 'payable' ? moneyCell(result.totals[id], places) : null;
  });
  return { columns, rows: result.directors.map(row), ...(isPaid ? { total } : {}) };
}

/** Whether the result says anything of pay: an undecided pool leaves every bonus blank, and is shown so. */
const hasPay = ({ totals, directors }: Result): boolean =>
  totals.bonus !== null || directors.some(({ withheld }) => withheld.includes('undecided-pool'));
