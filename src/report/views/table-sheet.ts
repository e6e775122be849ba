import type { Decimal } from '../../maths/decimal.ts';
import type { Language } from '../../words/language.ts';
import type { Cell, Table } from '../table.ts';
import {
  columnName,
  formula,
  type NumberFormat,
  number,
  type Sheet,
  type SheetCell,
  text,
} from '../workbook.ts';

function sheetCell(cell: Cell, language: Language): SheetCell {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return text(cell.text);
    case 'words':
      return text(cell.words[language]);
    case 'money':
      return number(cell.value, moneyFormat(cell.places));
    case 'percent':
      return number(cell.value, 'percent');
    case 'number':
      return number(cell.value, cell.places === 2 ? 'score' : 'general');
    case 'quotient':
      return text(`${cell.numerator} / ${cell.denominator}`);
  }
}

const moneyFormat = (places: number): NumberFormat => `money${places as 0 | 1 | 2 | 3}`;

/** A table as a sheet; figures of its last row are sums of the rows above. */
export function tableSheet(name: string, { columns, rows, total }: Table, language: Language): Sheet {
  const cells = Array.from(rows, (row) => row.map((cell) => sheetCell(cell, language)));
  const last = cells.length + 1;
  const added = (cell: Cell, index: number): SheetCell => {
    if (cell === null || cell.kind !== 'money') return sheetCell(cell, language);
    const letters = columnName(index);
    const value: Decimal = cell.value;
    return formula(last < 2 ? '0' : `SUM(${letters}2:${letters}${last})`, value, moneyFormat(cell.places));
  };
  return {
    name,
    columns: columns.map(({ header, align }) => ({
      header: header[language],
      width: align === 'right' ? 14 : 18,
    })),
    rows: total === undefined ? cells : [...cells, total.map(added)],
    filtered: cells.length,
    frozen: columns.filter(({ isKey }) => isKey === true).length,
  };
}
