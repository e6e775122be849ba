import type { Decimal } from '../maths/decimal.ts';

/** How a number of a sheet is shown. */
export type NumberFormat =
  | 'general'
  | 'text'
  | 'integer'
  | 'score'
  | 'factor'
  | 'percent'
  | `money${0 | 1 | 2 | 3}`;

/** A cell of a sheet: text, a number, or a formula with the value that it has before anyone recalculates. */
export type SheetCell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  /** To be filled in, as text: what a spreadsheet would else make a date of stays as it is typed. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly format: NumberFormat }
  | {
      readonly kind: 'formula';
      /** As a spreadsheet has it, without the equals sign. */
      readonly formula: string;
      readonly value: Decimal | string | null;
      readonly format: NumberFormat;
    };

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

/** One sheet: a header that stays in sight, and rows below it that can be filtered. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetCell[]>;
  /** How many rows can be filtered; those after them add up. */
  readonly filtered: number;
  /** Columns that stay in sight. */
  readonly frozen: number;
  /** What the cells of a column may hold, offered as a list. */
  readonly choices?: Choices | undefined;
}

export interface Choices {
  /** Counted from 0. */
  readonly column: number;
  /** None holds a comma; all together are shorter than 250 characters. */
  readonly values: readonly string[];
  /** What is shown beside a cell that is chosen: a title of at most 32 characters, and a text of at most 255. */
  readonly title: string;
  readonly message: string;
}

export const text = (value: string): SheetCell => (value === '' ? null : { kind: 'text', text: value });

export const number = (value: Decimal | null, format: NumberFormat): SheetCell =>
  value === null ? null : { kind: 'number', value, format };

export const formula = (
  written: string,
  value: Decimal | string | null,
  format: NumberFormat,
): SheetCell => ({ kind: 'formula', formula: written, value, format });

/** A text as a formula has it. */
export const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** The letters of a column, counted from 0: A, Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
