import { toFixed, toText } from '../../maths/decimal.ts';
import { visible } from '../../words/visible.ts';
import type { Cell, Table } from '../table.ts';

/** A spreadsheet runs a cell that starts so as a formula, in their full-width forms too. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** What other readers may take for a separator, a quote, a line end, or a command of a build log. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$|^::|^'/u;

/** What a terminal would obey: control characters but tab and line ends, which a quoted cell holds safely. */
const OBEYED = /(?![\t\r\n])\p{Cc}/gu;

function textOf(text: string): string {
  const shown = text.replace(OBEYED, visible);
  const safe = RUNS_AS_FORMULA.test(shown) ? `'${shown}` : shown;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return textOf(cell.text);
    case 'words':
      return textOf(cell.id);
    case 'number':
      return (cell.places ?? 0) === 0 ? toText(cell.value) : toFixed(cell.value, cell.places ?? 0);
    case 'money':
      return toFixed(cell.value, cell.places);
    case 'percent':
      return toText(cell.value);
    case 'quotient':
      return String(cell.numerator / cell.denominator);
  }
}

/**
 * A table as CSV (RFC 4180). Numbers are plain; text that a spreadsheet would run as a formula gets one
 * leading apostrophe.
 *
 * @param forExcel begins with a byte order mark and ends lines with CRLF.
 */
export const csv = (table: Table, options: { readonly forExcel: boolean }): string =>
  Array.from(csvPieces(table, options)).join('');

/** The same text line by line. */
export function* csvPieces(table: Table, { forExcel }: { readonly forExcel: boolean }): Generator<string> {
  const end = forExcel ? '\r\n' : '\n';
  yield `${forExcel ? '\ufeff' : ''}${table.columns.map(({ id }) => textOf(id)).join(',')}${end}`;
  for (const row of table.rows) yield `${row.map(cellText).join(',')}${end}`;
}
