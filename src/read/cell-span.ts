import { advance, cursorBefore } from './lines.ts';

const QUOTE = '"';

/** Whether the character at a place ends a cell: a delimiter, a line end, or the end of the text. */
const endsCell = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';

/** Where the quote that opens at `start` is closed, quotes written twice passed over; −1 where it is not. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf(QUOTE, start + 1);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}

/** The end of the cell that starts at `start`. A quote that is not in order counts as any character. */
function cellEnd(text: string, start: number, delimiter: string): number {
  if (text[start] === QUOTE) {
    const close = closingQuote(text, start);
    if (close !== -1 && endsCell(text, close + 1, delimiter)) return close + 1;
  }
  let end = start;
  while (!endsCell(text, end, delimiter)) end += 1;
  return end;
}

/** Where a cell stands in the text of its record. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
  /** The line on which it starts: its number from 0, and where it and the line after it begin. */
  readonly line: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly nextLine: number;
}

/**
 * Finds a cell in the text of a record, quotes included; behind the last cell where it has fewer.
 *
 * @param text begins with the record and may go on behind it.
 * @param cell from 0.
 */
export function cellSpan(text: string, cell: number, delimiter: string): CellSpan {
  let start = 0;
  let end = cellEnd(text, start, delimiter);
  for (let index = 0; index < cell; index += 1) {
    if (text[end] !== delimiter) {
      start = end;
      break;
    }
    start = end + 1;
    end = cellEnd(text, start, delimiter);
  }
  const cursor = cursorBefore(text, 0, 0);
  while (advance(cursor) && cursor.next <= start && cursor.next < text.length);

  return {
    start,
    end,
    line: Math.max(0, cursor.line),
    lineStart: cursor.start,
    lineEnd: cursor.end,
    nextLine: cursor.next,
  };
}

/** The line, from 0 in the text, of the quote that closes the cell that starts at `start`. */
export function closingLine(text: string, start: number): number {
  const close = closingQuote(text, start);
  const cursor = cursorBefore(text, 0, 0);
  while (advance(cursor) && cursor.next <= close);
  return cursor.line;
}
