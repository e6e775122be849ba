import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { cellSpan, closingLine } from './cell-span.ts';
import { type BrokenRecord, type ParsedText, parseText, type RawRecord } from './csv.ts';
import { END_OF_FILE_MARK, QUOTE_FAULTS, TOO_MANY_FAULTS } from './csv-fault.ts';
import { type DecodedText, lineEndAfter, type Stretch } from './decoded-text.ts';
import { faultAt } from './fault.ts';
import { advance, cursorBefore } from './lines.ts';
import { emptyRow, PLAIN_DELIMITERS, type PlainReader, walkPlainRows } from './plain-rows.ts';
import { cellSpot } from './spot.ts';

/** A text file that holds a table. */
export interface TableText {
  readonly file: string;
  readonly decoded: DecodedText;
  readonly delimiter: string;
  /** Whether the first line is no record, but names the delimiter. */
  readonly hasDeclaration: boolean;
  readonly parse: typeof parseText;
}

/**
 * `parseText` that parses the same text only once when it is asked for twice in a row: the header is looked for in
 * the rows that are then read.
 */
export function parserOnce(): typeof parseText {
  let last: { readonly given: Parameters<typeof parseText>; readonly parsed: ParsedText } | undefined;
  return (...given) => {
    const known = last;
    // A small file is all in it: once it was asked for again, it is in the way.
    last = undefined;
    if (known?.given.every((value, at) => value === given[at])) return known.parsed;
    const parsed = parseText(...given);
    last = { given, parsed };
    return parsed;
  };
}

/** So many broken rows show that the file as a whole is not what it seems. */
const MAXIMUM_FAULTS = 100;

const CTRL_Z = '\u001A';

/** The text without the Ctrl-Z at its end, with which old programs mark the end of a file. */
function withoutEndMark(file: string, text: string, firstLine: number, report: Report): string {
  let end = text.length;
  while (end > 0 && [CTRL_Z, '\r', '\n'].includes(text[end - 1] as string)) end -= 1;
  const mark = text.indexOf(CTRL_Z, end);
  if (mark === -1) return text;
  const cursor = cursorBefore(text, 0, firstLine);
  while (advance(cursor) && cursor.next <= mark);
  report(faultAt(END_OF_FILE_MARK, { file, line: cursor.line, column: mark - cursor.start + 1 }));
  return text.slice(0, mark);
}

/** Reports a record whose quotes are not in order, and says where the line after the cell at fault starts. */
function reportBroken(
  { file, delimiter }: TableText,
  text: string,
  { kind, line, start, cell }: BrokenRecord,
  report: Report,
): { readonly from: number; readonly line: number } {
  const record = text.slice(start);
  const span = cellSpan(record, cell, delimiter);
  // What kind of file it is, is not known yet: it may hold pay.
  const spot: Spot = cellSpot({ file, line, text: record, delimiter }, cell, { cellOnly: true });
  const problem = faultAt(QUOTE_FAULTS[kind], spot);
  const closedAt = kind === 'followed' ? closingLine(record, span.start) : span.line;
  report(closedAt > span.line ? { ...problem, related: [{ file, line: line + closedAt }] } : problem);
  return { from: start + span.nextLine, line: line + span.line + 1 };
}

const QUOTE = 0x22;
const END_MARK = 0x1a;

/** A walk over rows that are read from their bytes; undefined where this text has none. */
function plainWalk({ decoded, delimiter }: TableText, reader: PlainReader | undefined) {
  const { bytes, encoding } = decoded;
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (reader === undefined || isWide || !PLAIN_DELIMITERS.has(delimiter)) return undefined;
  const row = emptyRow(reader.cells);
  const code = delimiter.charCodeAt(0);
  return {
    /** Whether a stretch may hold such rows: an end mark in it has to be cut off first. */
    isFor: ({ start, end, isLast }: Stretch): boolean =>
      !isLast || !bytes.subarray(start, end).includes(END_MARK),
    walk: (from: number, end: number, line: number): { readonly at: number; readonly line: number } => {
      row.line = line;
      const at = walkPlainRows(bytes, from, end, code, row, reader);
      return { at, line: row.line };
    },
    /** Where a line without a quote ends. */
    endOfLine: (from: number): number | undefined => {
      const end = lineEndAfter(bytes, from, encoding);
      return bytes.subarray(from, end).includes(QUOTE) ? undefined : end;
    },
  };
}

/**
 * The records of a table, those with quotes out of order reported and left out: reading goes on with
 * the line after the one in which the cell at fault starts.
 *
 * @param reader takes rows before any text is made of them; those are not among the records.
 */
export function* csvRecords(
  table: TableText,
  report: Report,
  reader?: PlainReader,
): Generator<RawRecord, void, undefined> {
  const { file, decoded, delimiter, hasDeclaration } = table;
  const plain = plainWalk(table, reader);
  let unfinished = '';
  let line = 1;
  let faults = 0;
  for (const stretch of decoded.stretches()) {
    const { end, isLast } = stretch;
    let at = stretch.start;
    if (hasDeclaration && line === 1) {
      at = lineEndAfter(decoded.bytes, at, decoded.encoding);
      line = 2;
    }
    while (plain?.isFor(stretch) && unfinished === '' && at < end) {
      ({ at, line } = plain.walk(at, end, line));
      const next = at === end ? undefined : plain.endOfLine(at);
      if (next === undefined) break;
      yield* parseText(decoded.decode(at, next), 0, line, false, delimiter).records;
      at = next;
      line += 1;
    }
    const added = decoded.decode(at, end);
    const text = isLast ? withoutEndMark(file, unfinished + added, line, report) : unfinished + added;
    let from = 0;
    for (;;) {
      const { records, broken, rest, restLine } = table.parse(text, from, line, isLast, delimiter);
      for (const record of records) yield record;
      if (broken === undefined) {
        unfinished = text.slice(rest);
        line = restLine;
        break;
      }
      ({ from, line } = reportBroken(table, text, broken, report));
      faults += 1;
      if (faults === MAXIMUM_FAULTS) {
        report(faultAt(TOO_MANY_FAULTS, { file, line }));
        return;
      }
    }
  }
}
