import {
  compare,
  type Decimal,
  decimal,
  HUNDRED,
  isNegative,
  isZero,
  multiply,
  toText,
} from '../../maths/decimal.ts';
import type { Report } from '../../model/problem.ts';
import type { Measure } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import { shortened } from '../../words/visible.ts';
import type { Header } from './header.ts';
import { spotOptions } from './rows.ts';

/** A percentage that carried no % sign, and its cell. */
interface BareCell {
  readonly table: RawTable;
  readonly header: Header;
  readonly line: number;
  readonly index: number;
  readonly text: string;
  readonly measure: Measure;
  readonly value: Decimal;
}

const TWO = decimal(2);

const keyOf = (index: number, { id }: Measure): string => `${index}\u0000${id}`;

/**
 * Watches percent columns for values such as 1.05 and 0.98, of which nobody can say whether they are 105 %
 * or 1.05 %. A column in which every bare value lies between 0 and 2, some of them with decimals, is an error;
 * one value beyond 2 settles that the column is in percent.
 */
export function createScaleWatch(report: Report): {
  see(cell: BareCell): void;
  /** Whether no further value of a column can change anything. */
  isSettled(table: RawTable, index: number, measure: Measure): boolean;
  finish(): void;
} {
  /** Of each column: the first cell with decimals, or null once a value settled the question. */
  const columns = new Map<RawTable, Map<string, BareCell | null | undefined>>();
  return {
    see: (cell) => {
      const { table, index, measure, value } = cell;
      let ofTable = columns.get(table);
      if (ofTable === undefined) {
        ofTable = new Map();
        columns.set(table, ofTable);
      }
      const key = keyOf(index, measure);
      const seen = ofTable.get(key);
      if (seen === null) return;
      if (isNegative(value) || compare(value, TWO) > 0) ofTable.set(key, null);
      else if (seen === undefined) ofTable.set(key, value.scale > 0 && !isZero(value) ? cell : undefined);
    },
    isSettled: (table, index, measure) => columns.get(table)?.get(keyOf(index, measure)) === null,
    finish: () => {
      for (const ofTable of columns.values()) {
        for (const cell of ofTable.values()) if (cell) report(ambiguous(cell));
      }
    },
  };
}

const ambiguous = ({
  table,
  header,
  line,
  index,
  text,
  measure,
  value,
}: BareCell): Parameters<Report>[0] => ({
  code: 'percent-scale',
  severity: 'error',
  message: {
    en: `${shortened(text.trim())} in a percent column may mean ${toText(value)}% or ${toText(multiply(value, HUNDRED))}%`,
    zh: `百分比列中的 ${shortened(text.trim())} 可能是 ${toText(value)}%，也可能是 ${toText(multiply(value, HUNDRED))}%`,
  },
  hint: {
    en: `write \`scale: percent\` or \`scale: fraction\` on the metric ${measure.id}, or put % behind the values`,
    zh: `请在指标 ${measure.id} 上写明 \`scale: percent\` 或 \`scale: fraction\`，或给数值加上 %`,
  },
  spot: table.spot(line, index, spotOptions(header)),
});
