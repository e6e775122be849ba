import { isAscii } from 'node:buffer';
import type { Place, Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { hasOddQuotes, MAXIMUM_RECORD, quoteFinder, type RawRecord } from './csv.ts';
import {
  type DecodedText,
  decodedText,
  lineOfByte,
  MAXIMUM_LINE_BYTES,
  overlongLine,
} from './decoded-text.ts';
import { declaredDelimiter, detectDelimiter } from './delimiter.ts';
import { detectEncoding } from './encoding.ts';
import type { EncodingName } from './encoding-name.ts';
import { excerptOf } from './excerpt.ts';
import { type Fault, faultAt } from './fault.ts';
import { firstLine } from './lines.ts';
import type { PlainReader } from './plain-rows.ts';
import { csvRecords, parserOnce } from './records.ts';
import { cellSpot, type SpotOptions } from './spot.ts';

export type { RawRecord } from './csv.ts';

/** A file's name, as messages show it, and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The size in bytes of the largest file that is read: some 12 million rows of four cells. */
export const MAXIMUM_BYTES = 512 * 1024 * 1024;

/** A file as rows of cells, none of which has been understood yet. */
export interface RawTable {
  readonly file: string;
  /** Undefined for a workbook, as is the delimiter. */
  readonly encoding: EncodingName | undefined;
  /** Every byte is ASCII, which all encodings of ours but UTF-16 read alike. */
  readonly isAscii: boolean;
  readonly delimiter: string | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** Whether the sheet is hidden from who opens the workbook. */
  readonly isHidden?: boolean | undefined;
  /**
   * The rows, blank lines left out. Can be walked more than once; each time what is wrong with the form
   * of the file is reported, and rows at fault are left out.
   *
   * @param reader takes rows before any text is made of them, where the file allows that: those are left out.
   */
  records(report: Report, reader?: PlainReader): Iterable<RawRecord>;
  /** The file as it is; undefined for a workbook. */
  readonly bytes?: Uint8Array | undefined;
  /**
   * Where a record stands, or one of its cells, counted from 0; behind the last where it has fewer.
   *
   * @param line where the record starts.
   */
  spot(line: number, cell?: number, options?: SpotOptions): Spot;
}

export interface TableOptions {
  readonly encoding?: EncodingName | undefined;
  readonly delimiter?: string | undefined;
}

const LINE_TOO_LONG: Fault = {
  code: 'line-too-long',
  message: {
    zh: `这一行超过 ${MAXIMUM_LINE_BYTES / 1024 / 1024} MiB，不是表格的一行`,
    en: `a line of more than ${MAXIMUM_LINE_BYTES / 1024 / 1024} MiB is no row of a table`,
  },
  hint: {
    zh: '请检查文件是否为 CSV，各行是否以换行结束',
    en: 'check that the file is CSV and that its rows end with line breaks',
  },
};

/** The text of the record that starts in a line, as far as its quotes show where it ends. */
function recordText(decoded: DecodedText, line: number): string {
  const first = decoded.lineAt(line) ?? '';
  const lines = [first];
  let isOpen = hasOddQuotes(quoteFinder(first), 0, first.length);
  for (let length = first.length; isOpen && length <= MAXIMUM_RECORD; ) {
    const next = decoded.lineAt(line + lines.length);
    if (next === undefined) break;
    lines.push(next);
    length += next.length + 1;
    isOpen = isOpen !== hasOddQuotes(quoteFinder(next), 0, next.length);
  }
  return lines.join('\n');
}

/**
 * Reads a CSV file as far as its form goes: encoding, delimiter, rows and cells.
 *
 * @returns undefined where the file is empty, no text, or not in its encoding, which has been reported.
 */
export function readTable(file: SourceFile, options: TableOptions, report: Report): RawTable | undefined {
  const { name, bytes } = file;
  const reading = detectEncoding(bytes, options.encoding);
  if (reading.kind === 'fault') {
    const { fault, offset, encoding } = reading;
    const place: Place =
      offset === undefined ? { file: name } : { file: name, line: lineOfByte(bytes, 0, offset, encoding) };
    report(faultAt(fault, place));
    return undefined;
  }
  const { encoding, start } = reading;
  const overlong = overlongLine(bytes, start, encoding);
  if (overlong !== undefined) {
    report(faultAt(LINE_TOO_LONG, { file: name, line: lineOfByte(bytes, start, overlong, encoding) }));
    return undefined;
  }

  const decoded = decodedText(bytes, start, encoding);
  const beginning = decoded.beginning();
  const declared = declaredDelimiter(firstLine(beginning));
  const delimiter = options.delimiter ?? declared ?? detectDelimiter(beginning);
  const hasDeclaration = declared !== undefined;
  const text = { file: name, decoded, delimiter, hasDeclaration, parse: parserOnce() };
  return {
    file: name,
    encoding,
    isAscii: isAscii(bytes),
    delimiter,
    bytes,
    records: (reportFault, reader) => ({ [Symbol.iterator]: () => csvRecords(text, reportFault, reader) }),
    spot(line, cell, spotOptions = {}) {
      if (cell !== undefined) {
        return cellSpot({ file: name, line, text: recordText(decoded, line), delimiter }, cell, spotOptions);
      }
      if (spotOptions.cellOnly === true) return { file: name, line };
      return { file: name, line, excerpt: excerptOf(decoded.lineAt(line) ?? '', 0, 0).excerpt };
    },
  };
}
