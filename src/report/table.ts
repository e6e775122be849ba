import type { Decimal } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import { shortestDecimal } from '../maths/shortest.ts';
import type { Text } from '../words/language.ts';

/**
 * What a cell shows. Numbers stay numbers until a format writes them; text that came from a user is told
 * from our own words, which exist in every language.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: Text; readonly id: string }
  | { readonly kind: 'number'; readonly value: Decimal; readonly places?: number }
  | { readonly kind: 'money'; readonly value: Decimal; readonly places: number }
  | { readonly kind: 'percent'; readonly value: Decimal }
  | { readonly kind: 'quotient'; readonly numerator: number; readonly denominator: number }
  | null;

export interface TableColumn {
  /** The header in machine-readable formats; the same in every language. */
  readonly id: string;
  readonly header: Text;
  readonly align: 'left' | 'right';
  /** Repeated at the left of every block where a table is too wide for the page. */
  readonly isKey?: boolean;
  /** Columns of one group stand in one block where they can. */
  readonly group?: string;
}

/** What to show, before anyone says how: the neutral thing between views and formats. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly Cell[]>;
  /** A last row that adds up others; only where people read. */
  readonly total?: readonly Cell[];
}

export const textCell = (text: string): Cell => ({ kind: 'text', text });

/** A number with at least so many places; null stays an empty cell. */
export const numberCell = (value: Decimal | null, places = 0): Cell =>
  value === null ? null : { kind: 'number', value, places };

export const moneyCell = (value: Decimal | null, places: number): Cell =>
  value === null ? null : { kind: 'money', value, places };

export const percentCell = (value: Decimal | null): Cell =>
  value === null ? null : { kind: 'percent', value };

/**
 * A statistic, which is a double: in full, or rounded half up to so many places where people read it.
 */
export function doubleCell(value: number | null, places?: number): Cell {
  if (value === null) return null;
  const full = shortestDecimal(value);
  return places === undefined ? numberCell(full) : numberCell(roundHalfUp(fraction(full), places), places);
}
