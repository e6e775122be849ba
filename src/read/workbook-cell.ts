import type { Cell, CellValue } from 'hucre/xlsx';
import { parseDecimal, toText } from '../maths/decimal.ts';
import { currencySignOf, isPercentFormat, multiplierOf, zeroFilled } from './number-format.ts';
import { shifted } from './shift.ts';

/** The text that a spreadsheet shows where it cannot show a value. */
const UNSHOWABLE = '######';

/** The shortest plain decimal that is the number, times 10^places. */
function plainText(value: number, places: number): string {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const digits = parseDecimal(mantissa);
  if (digits === undefined) return UNSHOWABLE;
  return toText(shifted(digits, Number.parseInt(exponent, 10) + places));
}

function numberText(value: number, format: string): string {
  if (isPercentFormat(format)) return `${plainText(value, 2)}%`;
  const filled = zeroFilled(format, value);
  if (filled !== undefined) return filled;
  const sign = currencySignOf(format) ?? '';
  return sign + plainText(value, 0) + multiplierOf(format, value);
}

/** A day as 2026-03-31, with its time where it has one. */
function dateText(value: Exclude<CellValue, string | number | boolean | null>): string {
  if (Number.isNaN(value.valueOf())) return UNSHOWABLE;
  const [day = '', time = ''] = value.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : `${day} ${time.slice(0, 'HH:MM:SS'.length)}`;
}

/**
 * The text of a workbook's cell, as a CSV export without rounding would have it: percent formats as
 * percent, dates as 2026-03-31, numbers in full without an exponent, currency signs, leading zeros and 万 kept. A formula that
 * has no stored value is its own text, which begins with `=` and no reader takes for a value.
 *
 * @param cell what more is known of the cell: its format and its formula.
 */
export function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return cell?.formula === undefined ? '' : `=${cell.formula}`;
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt ?? '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : dateText(value);
}
