import { type CalendarDate, isCalendarDate } from '../model/calendar.ts';
import { shortened } from '../words/visible.ts';
import { foldWidth } from './characters.ts';
import { constantText } from './constant-text.ts';
import { fullDate, impossibleDateFault, isUsualYear, misreadDateFault } from './date-forms.ts';
import type { Fault } from './fault.ts';
import { formulaFault } from './formula-fault.ts';
import { isBlank } from './number.ts';

export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly fault: Fault };

const formFault = (text: string): Fault => ({
  code: 'date-form',
  message: { zh: `“${shortened(text.trim())}”不是日期`, en: `"${shortened(text.trim())}" is not a date` },
  hint: {
    zh: '请写成 2026-03-31、2026/3/31 或 2026年3月31日',
    en: 'write 2026-03-31, 2026/3/31 or 2026年3月31日',
  },
});

/**
 * A day from a cell's text: 2026-03-31, 2026/3/31 or 2026年3月31日, in the years 1900 to 2999.
 *
 * @returns a blank where the cell stands for no value, and a fault for everything else.
 */
export function readDate(text: string): DateReading {
  const written = constantText(text.trim());
  if (isBlank(written)) return { kind: 'blank' };
  const folded = foldWidth(written.trim());
  const date = fullDate(folded);
  if (date === undefined) {
    const fault = formulaFault('date-formula', text) ?? misreadDateFault('date', text) ?? formFault(text);
    return { kind: 'fault', fault };
  }
  return isCalendarDate(date) && isUsualYear(date.year)
    ? { kind: 'date', date }
    : { kind: 'fault', fault: impossibleDateFault('date', text) };
}
