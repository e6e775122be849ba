import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { withQuotedConstants } from './constant-text.ts';
import { advance, cursorBefore, forwardFinder, type LineCursor } from './lines.ts';

/** One row of a table as it stands in a file. */
export interface RawRecord {
  /** The physical line where the record starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The physical line of each cell, where one of them starts on another line than the record. */
  readonly cellLines?: readonly number[] | undefined;
}

/** A record whose quotes are not in order. */
export interface BrokenRecord {
  readonly kind: 'unclosed' | 'followed' | 'inside';
  /** The physical line where the record starts. */
  readonly line: number;
  /** Where the record starts in the text. */
  readonly start: number;
  /** The cell at fault, from 0. */
  readonly cell: number;
}

/** The records of a text up to the first that is broken, or that goes on behind the text. */
export interface ParsedText {
  readonly records: readonly RawRecord[];
  readonly broken?: BrokenRecord | undefined;
  /** Where the last record, which goes on behind the text, starts; the text's length where there is none. */
  readonly rest: number;
  readonly restLine: number;
}

/**
 * A record of several lines has at most this many characters: a quote that is closed further away was
 * left open. A cell of Excel holds 32,767.
 */
export const MAXIMUM_RECORD = 1024 * 1024;

const QUOTE = '"';

type Find = (from: number) => number;

/** Whether the number of quotes from `start` to `end` is odd. */
export function hasOddQuotes(findQuote: Find, start: number, end: number): boolean {
  let odd = false;
  for (let at = findQuote(start); at < end; at = findQuote(at + 1)) odd = !odd;
  return odd;
}

/** For `hasOddQuotes`. */
export const quoteFinder = (text: string): Find => forwardFinder(text, QUOTE);

/** Empty, or nothing but white space that is no delimiter. */
function isBlankLine({ text, start, end }: LineCursor, delimiter: string): boolean {
  // Nearly every line begins with a visible ASCII character, which needs no second look.
  const first = text.charCodeAt(start);
  if (start < end && first > 0x20 && first < 0x7f) return false;
  const line = text.slice(start, end);
  return line.trim() === '' && !line.includes(delimiter);
}

function cutAtDelimiters(text: string, start: number, end: number, findDelimiter: Find): string[] {
  const cells: string[] = [];
  let cellStart = start;
  for (let at = findDelimiter(start); at < end; at = findDelimiter(cellStart)) {
    cells.push(text.slice(cellStart, at));
    cellStart = at + 1;
  }
  cells.push(text.slice(cellStart, end));
  return cells;
}

const KINDS: Readonly<Record<string, BrokenRecord['kind']>> = {
  CSV_QUOTE_NOT_CLOSED: 'unclosed',
  CSV_INVALID_CLOSING_QUOTE: 'followed',
  INVALID_OPENING_QUOTE: 'inside',
};

/** A record with quotes: its index among the records, where it starts in the text, and its own text. */
interface QuotedRecord {
  readonly index: number;
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

/** Parses one record to learn in which of its cells the quotes are not in order. */
function findBroken({ line, start, text }: QuotedRecord, options: Options): BrokenRecord | undefined {
  try {
    parse(text, options);
    return undefined;
  } catch (error) {
    const { code, index } = error as CsvError;
    const kind = KINDS[code];
    if (kind === undefined) throw error;
    return { kind, line, start, cell: index as number };
  }
}

/** A record that is in order once cells such as `="00123"` are quoted; otherwise the record as it was. */
function withConstants(record: QuotedRecord, options: Options, delimiter: string): QuotedRecord {
  const text = withQuotedConstants(record.text, delimiter);
  if (text === record.text || findBroken(record, options) === undefined) return record;
  const mended = { ...record, text };
  return findBroken(mended, options) === undefined ? mended : record;
}

const LINE_END = /\r\n|\n|\r/gu;

/** The line on which each cell of a record starts. */
function linesOf(cells: readonly string[], first: number): number[] {
  let line = first;
  return cells.map((cell) => {
    const own = line;
    line += cell.match(LINE_END)?.length ?? 0;
    return own;
  });
}

/** Parses records with quotes, all in one go, into their places; or finds the first that is broken. */
function fillQuoted(
  quoted: readonly QuotedRecord[],
  records: RawRecord[],
  delimiter: string,
): BrokenRecord | undefined {
  if (quoted.length === 0) return undefined;
  const options: Options = {
    bom: false,
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: false,
  };
  let parsed: string[][];
  try {
    parsed = parse(quoted.map(({ text }) => text).join('\n'), options);
  } catch (error) {
    const mended = quoted.map((record) => withConstants(record, options, delimiter));
    if (mended.some((record, at) => record !== quoted[at])) return fillQuoted(mended, records, delimiter);
    for (const [at, record] of quoted.entries()) {
      const broken = findBroken(record, options);
      if (broken === undefined) continue;
      records.length = record.index;
      // Those before it are in order, and are parsed without it.
      fillQuoted(quoted.slice(0, at), records, delimiter);
      return broken;
    }
    throw error;
  }
  for (const [at, { index, line, text }] of quoted.entries()) {
    const cells = parsed[at] as string[];
    const cellLines = /[\r\n]/u.test(text) ? linesOf(cells, line) : undefined;
    const isMoved = cellLines !== undefined && cellLines.at(-1) !== line;
    records[index] = isMoved ? { line, cells, cellLines } : { line, cells };
  }
  return undefined;
}

/**
 * The records of a text. Lines without a quote are cut at the delimiters. A record with quotes goes on
 * to the line where their number is even, which is where it ends if they are in order, and is left to
 * the parser, which says whether they are.
 *
 * @param from where to begin in the text: at the start of the line number `line`.
 * @param isLast whether the file ends with the text.
 */
export function parseText(
  text: string,
  from: number,
  line: number,
  isLast: boolean,
  delimiter: string,
): ParsedText {
  const records: RawRecord[] = [];
  const quoted: QuotedRecord[] = [];
  const cursor = cursorBefore(text, from, line);
  const findQuote = quoteFinder(text);
  const findDelimiter = forwardFinder(text, delimiter);
  let rest: { readonly start: number; readonly line: number } | undefined;
  while (rest === undefined && advance(cursor)) {
    const { line: firstLine, start } = cursor;
    if (findQuote(start) >= cursor.end) {
      if (isBlankLine(cursor, delimiter)) continue;
      records.push({ line: firstLine, cells: cutAtDelimiters(text, start, cursor.end, findDelimiter) });
      continue;
    }
    let isOpen = hasOddQuotes(findQuote, start, cursor.end);
    while (isOpen && cursor.end - start <= MAXIMUM_RECORD && advance(cursor)) {
      isOpen = isOpen !== hasOddQuotes(findQuote, cursor.start, cursor.end);
    }
    if (isOpen && !isLast && cursor.end - start <= MAXIMUM_RECORD) {
      rest = { start, line: firstLine };
    } else {
      quoted.push({ index: records.length, line: firstLine, start, text: text.slice(start, cursor.end) });
      records.push({ line: firstLine, cells: [] });
      // The parser will find it broken, and what comes after it has to be looked at anew.
      if (isOpen) break;
    }
  }
  const broken = fillQuoted(quoted, records, delimiter);
  return { records, broken, rest: rest?.start ?? text.length, restLine: rest?.line ?? cursor.line + 1 };
}
