import type { Report } from '../../model/problem.ts';
import type { Unit } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import type { Header } from './header.ts';

/** The unit, not our own, that is stated of a column. What titles state is about amounts. */
export const unitOfColumn = ({ units }: Header, index: number, unit: Unit): string | undefined =>
  units.columns.get(index) ?? (unit === 'money' ? units.all : undefined);

/** Pay in another unit than the currency's own is refused: nothing is converted. */
export function refuseOtherUnit(
  table: RawTable,
  header: Header,
  column: 'base' | 'amount',
  report: Report,
): void {
  const index = header.columns.get(column);
  const unit = index === undefined ? undefined : unitOfColumn(header, index, 'money');
  if (index === undefined || unit === undefined) return;
  report({
    code: 'pay-unit',
    severity: 'error',
    message: {
      en: `the amounts are in ${unit}, which is never converted`,
      zh: `金额以${unit}为单位，程序不作换算`,
    },
    hint: {
      en: 'export them in the currency’s own unit, and take the unit out of the header or title',
      zh: '请以元为单位导出，并从表头或标题中去掉该单位',
    },
    spot: table.spot(header.line, index),
  });
}
