import { type Decimal, toFixed, toText } from '../../maths/decimal.ts';
import { visible } from '../../words/visible.ts';
import type { Cell, Table } from '../table.ts';

/** A spreadsheet runs a cell that starts so as a formula, in their full-width forms too. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** What other readers may take for a separator, a quote, a line end, or a command of a build log. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$|^::|^'/u;

/** What a terminal would obey: control characters but tab and line ends, which a quoted cell holds safely. */
const OBEYED = /(?![\t\r\n])\p{Cc}/gu;

/** What needs no look at its characters one by one. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]*$/u;

function textOf(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  const shown = text.replace(OBEYED, visible);
  const safe = RUNS_AS_FORMULA.test(shown) ? `'${shown}` : shown;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** So many numbers of one scale are written once: a hundred thousand scores are some thousand different ones. */
const REMEMBERED = 2 ** 15;

type Write = (value: Decimal, places: number) => string;

/** Writes numbers; those that have been written before, as they were. */
function numberWriter(): Write {
  /** By the places that are asked for: nearly every score is a decimal that others have too. */
  const known: Map<Decimal, string>[] = [];
  return (value, places) => {
    const before = known[places]?.get(value);
    if (before !== undefined) return before;
    const text = places === 0 ? toText(value) : toFixed(value, places);
    const ofPlaces = known[places] ?? new Map<Decimal, string>();
    known[places] = ofPlaces;
    if (ofPlaces.size < REMEMBERED) ofPlaces.set(value, text);
    return text;
  };
}

function cellText(cell: Cell, write: Write): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return textOf(cell.text);
    case 'words':
      return textOf(cell.id);
    case 'number':
      return write(cell.value, cell.places ?? 0);
    case 'money':
      return toFixed(cell.value, cell.places);
    case 'percent':
      return write(cell.value, 0);
    case 'quotient':
      return String(cell.numerator / cell.denominator);
  }
}

/** So many characters go out at once. */
const PIECE = 2 ** 16;

/**
 * A table as CSV (RFC 4180), a piece at a time. Numbers are plain; text that a spreadsheet would run as a formula
 * gets one leading apostrophe.
 *
 * @param forExcel begins with a byte order mark and ends lines with CRLF.
 */
export const csv = (table: Table, options: { readonly forExcel: boolean }): string =>
  [...csvPieces(table, options)].join('');

/** The same text in pieces, as the rows come. */
export function* csvPieces(table: Table, { forExcel }: { readonly forExcel: boolean }): Generator<string> {
  const end = forExcel ? '\r\n' : '\n';
  const write = numberWriter();
  let text = `${forExcel ? '\ufeff' : ''}${table.columns.map(({ id }) => textOf(id)).join(',')}${end}`;
  for (const row of table.rows) {
    text += row.map((cell) => cellText(cell, write)).join(',') + end;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}
