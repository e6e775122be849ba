import { toFixed } from '../../maths/decimal.ts';
import type { LoneValue, Measurement } from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import { plainDecimal } from '../../read/plain-number.ts';
import type { RawTable } from '../../read/table.ts';
import type { KeptValues, PlainMaker } from './kept.ts';
import type { RowNumbers } from './row-numbers.ts';
import type { Use } from './use.ts';

/** Keeps plain values of one file, measure and period, as `readPlainNumber` gives them. */
export interface PlainKeeper {
  /** Whether there is nothing to say of a value. */
  mayKeep(value: number): boolean;
  /** Keeps the value of a director, or leaves the row to be added as text where there is another one. */
  keep(director: number, value: number, line: number): boolean;
}

/** Where plain values stand. */
export interface PlainSources {
  readonly rows: RowNumbers;
  /** The header above them, by table. */
  readonly columns: Map<RawTable, string>;
}

/** What is known of a measure's values dated by one period, as far as plain ones need it. */
export interface PlainDating {
  readonly use: Use;
  readonly kept: KeptValues;
}

/**
 * @param rowOf the number of a line of the file.
 * @param mayKeep whether there is nothing to say of a value.
 */
export const plainKeeper = (
  { use, kept }: PlainDating,
  rowOf: (line: number) => number,
  mayKeep: PlainKeeper['mayKeep'],
): PlainKeeper => ({
  // A value that is passed over has to be named.
  mayKeep: use === 'used' || use === 'other' ? mayKeep : () => false,
  keep: (director, value, line) => {
    if (kept.values.order(director) !== 0 || kept.plans.order(director) !== 0) return false;
    kept.values.set(director, rowOf(line), false);
    if (use === 'used') kept.plain.set(director, value);
    return true;
  },
});

/** So many different values of a measure share their number and its text. */
const SHARED = 4096;

const NO_LEVELS: Measurement['levels'] = {};

/** Makes lone values and measurements of plain values. */
export function plainMeasurements(
  metric: string,
  period: Period,
  kept: Pick<KeptValues, 'values'>,
  { rows, columns }: PlainSources,
): PlainMaker {
  const shared = new Map<number, LoneValue & { readonly text: string }>();
  const lone = (plain: number) => {
    const known = shared.get(plain);
    if (known !== undefined) return known;
    const value = plainDecimal(plain);
    const read = { value, period, text: toFixed(value, value.scale) };
    if (shared.size < SHARED) shared.set(plain, read);
    return read;
  };
  const measurement = (director: string, number: number, plain: number): Measurement => {
    const { value, text } = lone(plain);
    const { table, line } = rows.placeOf(kept.values.get(number)?.row as number);
    const column = columns.get(table) as string;
    return {
      director,
      metric,
      period,
      actual: { value, evidence: { file: table.file, line, column, text } },
      blank: undefined,
      numerator: undefined,
      denominator: undefined,
      levels: NO_LEVELS,
    };
  };
  return { lone, measurement };
}
