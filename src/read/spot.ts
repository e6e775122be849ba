import type { Spot } from '../model/place.ts';
import { cellSpan } from './cell-span.ts';
import { excerptOf } from './excerpt.ts';

export interface SpotOptions {
  /** Only the cell's text as excerpt: for rows that hold pay. */
  readonly cellOnly?: boolean | undefined;
}

/** A record in its file, as text. */
export interface RecordText {
  readonly file: string;
  /** The physical line where the record starts. */
  readonly line: number;
  /** Begins with the record. */
  readonly text: string;
  readonly delimiter: string;
}

/** Where a cell of a record stands, and what may be shown of it; behind the last where it has fewer. */
export function cellSpot(
  { file, line, text, delimiter }: RecordText,
  cell: number,
  { cellOnly = false }: SpotOptions,
): Spot {
  const span = cellSpan(text, cell, delimiter);
  const end = Math.min(span.end, span.lineEnd);
  const shown = cellOnly
    ? excerptOf(text.slice(span.start, end), 0, end - span.start)
    : excerptOf(text.slice(span.lineStart, span.lineEnd), span.start - span.lineStart, end - span.lineStart);
  return { file, line: line + span.line, column: span.start - span.lineStart + 1, ...shown };
}
