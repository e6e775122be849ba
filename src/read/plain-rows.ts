import { Buffer } from 'node:buffer';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** A row as it stands in the bytes of a file: cells without quotes. */
export interface PlainRow {
  /** The physical line. */
  line: number;
  /** Whether there is no quote, and the cells are as many as expected; else the rest says nothing. */
  isWhole: boolean;
  /** Where each cell starts and ends in the bytes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Somebody who can read rows from their bytes. */
export interface PlainReader {
  /** The number of cells of a row. */
  readonly cells: number;
  /** Takes a row, or leaves it to be read as text: then nothing may have come of it. */
  take(row: PlainRow, bytes: Uint8Array): boolean;
}

/** Delimiters whose byte is part of no character of several bytes, in UTF-8, GB18030 and windows-1252. */
export const PLAIN_DELIMITERS: ReadonlySet<string> = new Set([',', ';', '\t']);

/** Reads the text between two places of a file: of bytes that are not ASCII, some text that is not. */
export function asciiReader(bytes: Uint8Array): (start: number, end: number) => string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (start, end) => buffer.toString('latin1', start, end);
}

/** A row to be filled by `walkPlainRows`. */
export const emptyRow = (cells: number): PlainRow => ({
  line: 0,
  isWhole: false,
  starts: new Int32Array(cells),
  ends: new Int32Array(cells),
});

/**
 * Offers rows to a reader until it leaves one.
 *
 * @param row the walk begins at the start of its line, and leaves in it the row that was not taken.
 * @param from where that line starts.
 * @param end where a line, or the file, ends.
 * @returns where the row that was not taken starts; `end` where there is none. A last line without a line end is
 *   not taken.
 */
export function walkPlainRows(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  row: PlainRow,
  reader: PlainReader,
): number {
  const { starts, ends } = row;
  const last = starts.length - 1;
  // Every byte that means something is below: the line end that stops the search, too.
  const meaning = Math.max(delimiter, QUOTE);
  const isEnded = end > from && (bytes[end - 1] === LINE_FEED || bytes[end - 1] === CARRIAGE_RETURN);
  const whole = isEnded ? end : bytes.lastIndexOf(LINE_FEED, end - 1) + 1;
  let at = from;
  while (at < whole) {
    const start = at;
    let cell = 0;
    starts[0] = start;
    row.isWhole = false;
    for (;;) {
      let byte = bytes[at] as number;
      while (byte > meaning) {
        at += 1;
        byte = bytes[at] as number;
      }
      if (byte === delimiter) {
        if (cell === last) return start;
        ends[cell] = at;
        cell += 1;
        starts[cell] = at + 1;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        break;
      } else if (byte === QUOTE) {
        return start;
      }
      at += 1;
    }
    if (cell !== last) return start;
    ends[cell] = at;
    row.isWhole = true;
    if (!reader.take(row, bytes)) return start;
    at += bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
    row.line += 1;
  }
  return at;
}
