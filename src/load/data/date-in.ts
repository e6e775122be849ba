import type { CalendarDate } from '../../model/calendar.ts';
import type { Spot } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import { readDate } from '../../read/date.ts';
import { faultAt } from '../../read/fault.ts';

/** The day in a cell that needs one; undefined after a report. */
export function dateIn(text: string, spot: Spot, report: Report): CalendarDate | undefined {
  const reading = readDate(text);
  if (reading.kind === 'date') return reading.date;
  if (reading.kind === 'fault') report(faultAt(reading.fault, spot));
  else {
    report({
      code: 'no-date',
      severity: 'error',
      message: { en: 'a date is needed here', zh: '此处需要日期' },
      hint: { en: 'write when it was approved, such as 2026-03-20', zh: '请写批准日期，例如 2026-03-20' },
      spot,
    });
  }
  return undefined;
}
