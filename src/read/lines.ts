/**
 * Finds a character from a place on, the text's length where there is none. Places have to come in
 * ascending order: what was found is kept, so that a text without the character is searched only once.
 */
export function forwardFinder(text: string, character: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(character, from);
      if (found === -1) found = text.length;
    }
    return found;
  };
}

/**
 * Walks the lines of a text. A line ends with CRLF, LF or CR, also mixed; nothing else ends one. The
 * line itself is from `start` to `end`, without its line end.
 */
export interface LineCursor {
  readonly text: string;
  readonly findLineFeed: (from: number) => number;
  readonly findCarriageReturn: (from: number) => number;
  /** The number of the line the cursor is on. */
  line: number;
  start: number;
  end: number;
  /** Where the line after it starts. */
  next: number;
}

/** A cursor before the line that starts at `start` and is number `line`. */
export const cursorBefore = (text: string, start: number, line: number): LineCursor => ({
  text,
  findLineFeed: forwardFinder(text, '\n'),
  findCarriageReturn: forwardFinder(text, '\r'),
  line: line - 1,
  start,
  end: start,
  next: start,
});

/** Moves the cursor to the next line. A line end at the end of the text does not open another line. */
export function advance(cursor: LineCursor): boolean {
  const { text, next: start } = cursor;
  if (start >= text.length) return false;
  const lineFeed = cursor.findLineFeed(start);
  const carriageReturn = cursor.findCarriageReturn(start);
  cursor.line += 1;
  cursor.start = start;
  cursor.end = Math.min(lineFeed, carriageReturn);
  cursor.next = (lineFeed === carriageReturn + 1 ? lineFeed : cursor.end) + 1;
  return true;
}

/** The first line of a text, without its line end. */
export function firstLine(text: string): string {
  const cursor = cursorBefore(text, 0, 1);
  return advance(cursor) ? text.slice(cursor.start, cursor.end) : '';
}
