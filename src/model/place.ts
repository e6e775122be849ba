import type { Decimal } from '../maths/decimal.ts';
import type { CalendarDate } from './calendar.ts';
import type { Statistic } from './statistic.ts';

/** Where something stands in an input, as an editor counts: lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  /** The character in the line, counted in UTF-16 units as editors do. */
  readonly column?: number | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
}

/** A place together with what may be shown of it. */
export interface Spot extends Place {
  /** The user's own line, or of a file that holds pay only the cell at fault. */
  readonly excerpt?: string | undefined;
  /** The stretch of the excerpt at fault: start from 0, and length. */
  readonly mark?: { readonly start: number; readonly length: number } | undefined;
}

/** How many answers a survey's figure rests on, and the stretch it lies in 95 times in 100. */
export interface Sample {
  readonly n?: Decimal | undefined;
  readonly lower?: Decimal | undefined;
  readonly upper?: Decimal | undefined;
  /** Where the figure was made here: of which period it is, and what it was made of. */
  readonly period?: string | undefined;
  readonly statistic?: Statistic | undefined;
}

/** Who changed a level when and why. */
export interface LevelChange {
  readonly on: CalendarDate;
  readonly reason: string;
  readonly approver: string;
  /** Whether the time that the level is for had begun. */
  readonly isLate: boolean;
  /** What it was before; undefined where the data had none. */
  readonly was?: Decimal | undefined;
}

/** The cell that a figure came from. */
export interface Evidence {
  readonly file: string;
  /** The physical line in the file. */
  readonly line: number;
  /** The line where its row starts, if that is another one: a cell before it holds line breaks. */
  readonly rowLine?: number | undefined;
  /** The header above the cell, as it stands in the file. */
  readonly column: string;
  /** The cell as it stood. */
  readonly text: string;
  /** What its row says of the sample, where the figure is a survey's. */
  readonly sample?: Sample | undefined;
  /** Of a level that was changed: by whom. */
  readonly change?: LevelChange | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
}
