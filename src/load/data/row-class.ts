import { isFooter, isTotal, MAY_BE_TOTAL } from '../../read/row-words.ts';
import type { RawRecord } from '../../read/table.ts';
import type { Header } from './header.ts';

/** `lone`: a single cell in a row without a period; beside totals or footers it is one of them. */
export type RowClass = 'data' | 'total' | 'footer' | 'lone' | 'repeated-header' | 'empty';

/** SAP marks the rows of its totals and subtotals with stars. */
const SAP_TOTAL = /^\s*\*+\s*$/u;

/** What begins like an amount is no word under a table. */
const NUMBER_LIKE = /^[\s+\-−(（\p{Sc}]*\p{Nd}/u;

/** In a table as narrow as this a row with one cell is a row with one cell missing. */
const LONE_AMONG = 2;

/** What a row that may be no data is: told by the cells where the person would stand, or by its first one. */
function classOfRow({ cells }: RawRecord, header: Header): RowClass {
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  if (first < 0) return 'empty';
  const director = header.columns.get('director') ?? 0;
  const name = header.columns.get('name') ?? director;
  const isBefore = first <= Math.max(director, name);
  // Beside an id the word is somebody's name.
  const id = cells[director] ?? '';
  const hasId = name !== director && !isBlankCell(id) && !isTotal(id);
  const asked = hasId ? [] : [director, name, ...(isBefore ? [first] : [])];
  if (asked.some((index) => isTotal(cells[index] ?? ''))) return 'total';
  if (isBlankCell(id) && SAP_TOTAL.test(cells[first] as string)) return 'total';
  if (isBlankWhereRead(cells, header)) return 'empty';
  const period = header.columns.get('period');
  if (isFooter(cells[first] as string)) {
    const isAlone = cells.every((cell) => isBlankCell(cell) || isFooter(cell));
    const hasPeriod = period !== undefined && !isBlankCell(cells[period] ?? '');
    if (!hasPeriod && (isAlone || first < director || period !== undefined)) return 'footer';
  }
  const isHeader = cells.every((cell, index) => cell.trim() === (header.cells[index] ?? '').trim());
  if (isHeader) return 'repeated-header';
  const isLone =
    period !== undefined &&
    first !== period &&
    !NUMBER_LIKE.test(cells[first] as string) &&
    header.cells.length > LONE_AMONG &&
    cells.every((cell, index) => index === first || isBlankCell(cell));
  return isLone ? 'lone' : 'data';
}

export const isBlankCell = (cell: string): boolean => cell === '' || cell.trim() === '';

/**
 * Whether nothing stands in the columns that are read, and elsewhere only a checkbox that a sheet fills down, or
 * the name of a group.
 */
function isBlankWhereRead(
  cells: readonly string[],
  { columns, measures, unnamed, cells: headers }: Header,
): boolean {
  const read = [...columns.values(), ...measures.keys(), ...unnamed];
  const others = cells.filter((cell) => !isBlankCell(cell));
  return (
    cells.length <= headers.length &&
    read.every((index) => isBlankCell(cells[index] ?? '')) &&
    (others.length === 1 || others.every((cell) => /^(?:true|false)$/iu.test(cell.trim())))
  );
}

/** Whether a row is the lower half of a header spread over two: words where values are meant, and nobody's. */
export function isSecondHeader({ cells }: RawRecord, { columns, measures, unnamed }: Header): boolean {
  const isBlankAt = (index: number | undefined): boolean =>
    index === undefined || isBlankCell(cells[index] ?? '');
  if (!isBlankAt(columns.get('director')) || !isBlankAt(columns.get('period'))) return false;
  const words = [...measures.keys(), ...unnamed]
    .map((index) => cells[index] ?? '')
    .filter((cell) => !isBlankCell(cell));
  return words.length > 0 && words.every((word) => /\p{L}|^[%％]$/u.test(word) && !NUMBER_LIKE.test(word));
}

/** Most rows have a director and a period and nothing of a total: only the others need a closer look. */
export function mayBeOther(cells: readonly string[], header: Header): boolean {
  const director = cells[header.columns.get('director') as number];
  const name = header.columns.get('name');
  const period = header.columns.get('period');
  if (director === undefined || isBlankCell(director) || MAY_BE_TOTAL.test(director)) return true;
  if (name !== undefined && MAY_BE_TOTAL.test(cells[name] ?? '')) return true;
  if (period === undefined) return true;
  return isBlankCell(cells[period] ?? '') || cells[0] === header.cells[0] || isBlankCell(cells[0] as string);
}

/** What a row under the header is. */
export const rowClass = (record: RawRecord, header: Header): RowClass =>
  mayBeOther(record.cells, header) ? classOfRow(record, header) : 'data';
