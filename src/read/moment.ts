import { dayNumber, isCalendarDate } from '../model/calendar.ts';
import { foldWidth } from './characters.ts';
import { fullDate, wholeNumber } from './date-forms.ts';

/** A date in one of the forms that are read, a time of day, and how far it is from UTC (RFC 3339, without T too). */
const MOMENT = /^(\S+?)(?:\s*T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|([+-])(\d{2}):?(\d{2}))?$/iu;

const SECONDS_A_DAY = 24 * 60 * 60;

/**
 * A moment from a cell's text, as 2026-03-31 10:15:02, 2026/3/31 10:15 or 2026年3月31日 10:15, in seconds from
 * 0001-01-01; without a second the minute begins. Moments without an offset are all of one clock.
 *
 * @returns undefined where the text is no date with a time of day.
 */
export function readMoment(text: string): number | undefined {
  const match = MOMENT.exec(foldWidth(text.trim()));
  if (match === null) return undefined;
  const [, day = '', hour = '', minute = '', second = '0', , sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  const date = fullDate(day);
  if (date === undefined || !isCalendarDate(date)) return undefined;
  const [hours, minutes, seconds] = [hour, minute, second].map(wholeNumber) as [number, number, number];
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const offset = (wholeNumber(offsetHours) * 60 + wholeNumber(offsetMinutes)) * 60;
  const clock = dayNumber(date) * SECONDS_A_DAY + (hours * 60 + minutes) * 60 + seconds;
  return sign === '-' ? clock + offset : clock - offset;
}
