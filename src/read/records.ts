import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { cellSpan, closingLine } from './cell-span.ts';
import { type BrokenRecord, parseText, type RawRecord } from './csv.ts';
import { END_OF_FILE_MARK, QUOTE_FAULTS, TOO_MANY_FAULTS } from './csv-fault.ts';
import type { DecodedText, Stretch } from './decoded-text.ts';
import { faultAt } from './fault.ts';
import { advance, cursorBefore } from './lines.ts';
import { cellSpot } from './spot.ts';

/** A text file that holds a table. */
export interface TableText {
  readonly file: string;
  readonly decoded: DecodedText;
  readonly delimiter: string;
  /** Whether the first line is no record, but names the delimiter. */
  readonly hasDeclaration: boolean;
}

/** So many broken rows show that the file as a whole is not what it seems. */
const MAXIMUM_FAULTS = 100;

const CTRL_Z = '\u001A';

/** The text without the Ctrl-Z at its end, with which old programs mark the end of a file. */
function withoutEndMark(file: string, { text, firstLine }: Stretch, report: Report): string {
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

/**
 * The records of a table, those with quotes out of order reported and left out: reading goes on with
 * the line after the one in which the cell at fault starts.
 */
export function* csvRecords(table: TableText, report: Report): Generator<RawRecord, void, undefined> {
  const { file, decoded, delimiter, hasDeclaration } = table;
  let unfinished = '';
  let line = 1;
  let faults = 0;
  for (const stretch of decoded.stretches()) {
    const ended = stretch.isLast ? withoutEndMark(file, stretch, report) : stretch.text;
    const text = unfinished + ended;
    let from = 0;
    if (hasDeclaration && stretch.firstLine === 1) {
      const cursor = cursorBefore(text, 0, 1);
      advance(cursor);
      from = cursor.next;
      line = 2;
    }
    for (;;) {
      const { records, broken, rest, restLine } = parseText(text, from, line, stretch.isLast, delimiter);
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
