import { compare, type Decimal, isPositive, toText } from '../../maths/decimal.ts';
import type { Period } from '../../model/period.ts';
import type { Evidence, Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Measure } from '../../model/template.ts';
import { faultAt } from '../../read/fault.ts';
import { readNumber } from '../../read/number.ts';
import type { RawTable } from '../../read/table.ts';
import { shortened } from '../../words/visible.ts';
import { evidenceAt } from './evidence.ts';
import type { Header } from './header.ts';
import type { MeasurePart } from './measure-names.ts';
import type { createScaleWatch } from './percent-scale.ts';
import { spotOptions } from './rows.ts';

/** One cell of a row of values: which figure it holds, where, and its text. */
export interface ValuePart {
  readonly part: MeasurePart;
  readonly index: number;
  readonly text: string;
}

/** The cells of one row that speak of one measure. */
export interface MeasureCells {
  readonly table: RawTable;
  readonly header: Header;
  readonly line: number;
  /** The line of each cell, where the row spans several. */
  readonly cellLines?: readonly number[] | undefined;
  readonly measure: Measure;
  readonly parts: readonly ValuePart[];
}

/** The cells of one row that speak of one director, measure and period. */
export interface ValueRow extends MeasureCells {
  readonly director: string;
  readonly period: Period;
}

/** The cell of a figure. */
export const evidenceOf = (
  { table, header, line, cellLines }: MeasureCells,
  { index, text }: ValuePart,
): Evidence => evidenceAt(table, header, { line, cellLines }, index, text);

/** Where a cell of the row stands, for a problem with it. */
export const spotOf = ({ table, header, line }: MeasureCells, index: number): Spot =>
  table.spot(line, index, spotOptions(header));

/** The number in a cell, with what is wrong with it said; undefined where there is none. */
export function readFigure(
  row: MeasureCells,
  { part, index, text }: ValuePart,
  currency: string,
  say: Report,
  see: ReturnType<typeof createScaleWatch>['see'],
): Decimal | undefined {
  const { measure } = row;
  const isPartOfRatio = part === 'numerator' || part === 'denominator';
  const isOfSample = part === 'n' || part === 'lower' || part === 'upper';
  const reading = readNumber(text, {
    unit: isPartOfRatio ? 'money' : part === 'n' ? 'count' : measure.unit,
    currency,
    scale: measure.scale,
  });
  if (reading.kind === 'blank') return undefined;
  if (reading.kind === 'fault') {
    say(faultAt(reading.fault, spotOf(row, index)));
    return undefined;
  }
  const { value } = reading;
  if (
    reading.bare &&
    measure.unit === 'percent' &&
    measure.scale === undefined &&
    !isPartOfRatio &&
    !isOfSample
  ) {
    see({ table: row.table, header: row.header, line: row.line, index, text, measure, value });
  }
  if (part === 'actual' && measure.range !== undefined) {
    const [lowest, highest] = measure.range;
    if (compare(value, lowest) < 0 || compare(value, highest) > 0) {
      say(outOfRange(measure, text, spotOf(row, index)));
    }
  }
  if (part === 'denominator' && !isPositive(value)) {
    say(notAboveZero(spotOf(row, index)));
  }
  return value;
}

/** A denominator that nothing can be divided by. */
export const notAboveZero = (spot: Spot): Problem => ({
  code: 'denominator',
  severity: 'error',
  message: { en: 'a denominator has to be above 0', zh: '分母必须大于 0' },
  hint: {
    en: 'correct it, or leave numerator and denominator empty',
    zh: '请更正；若没有，请将分子和分母一并留空',
  },
  spot,
});

/** An actual that the metric cannot have. */
export function outOfRange({ id, range }: Measure, text: string, spot: Spot): Problem {
  const shown = shortened(text.trim());
  const ends = (range ?? []).map(toText).join(' … ');
  return {
    code: 'out-of-range',
    severity: 'error',
    message: {
      en: `${shown} lies outside the range ${ends} of ${id}`,
      zh: `${shown} 超出 ${id} 的范围 ${ends}`,
    },
    hint: { en: 'correct the value, or the `range` of the metric', zh: '请更正该值，或更正指标的 `range`' },
    spot,
  };
}
