const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** A row as it stands in the bytes of a file: cells without quotes. */
export interface PlainRow {
  /** The physical line. */
  line: number;
  /** Whether there is no quote, and the cells are as many as expected; else the rest says nothing. */
  isWhole: boolean;
  /** Where each cell starts and ends in the bytes, and a hash of what is in it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
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

/** A row to be filled by `walkPlainRows`. */
export const emptyRow = (cells: number): PlainRow => ({
  line: 0,
  isWhole: false,
  starts: new Int32Array(cells),
  ends: new Int32Array(cells),
  hashes: new Int32Array(cells),
});

/**
 * Offers rows to a reader until it leaves one.
 *
 * @param row the walk begins at the start of its line, and leaves in it the row that was not taken.
 * @param from where that line starts.
 * @param end where a line, or the file, ends.
 * @returns where the row that was not taken starts; `end` where there is none.
 */
export function walkPlainRows(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  row: PlainRow,
  reader: PlainReader,
): number {
  const { starts, ends, hashes } = row;
  const last = starts.length - 1;
  let at = from;
  while (at < end) {
    const start = at;
    let cell = 0;
    let hash = 0;
    starts[0] = start;
    row.isWhole = false;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte === delimiter) {
        if (cell === last) return start;
        ends[cell] = at;
        hashes[cell] = hash;
        cell += 1;
        starts[cell] = at + 1;
        hash = 0;
      } else if (byte > QUOTE) {
        hash = (Math.imul(hash, 31) + byte) | 0;
      } else if (byte === QUOTE) {
        return start;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        break;
      } else {
        hash = (Math.imul(hash, 31) + byte) | 0;
      }
    }
    if (cell !== last) return start;
    ends[cell] = at;
    hashes[cell] = hash;
    row.isWhole = true;
    if (!reader.take(row, bytes)) return start;
    at += bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
    row.line += 1;
  }
  return end;
}
