import { type CalendarDate, dateText, daysInMonth, isCalendarDate } from '../model/calendar.ts';
import { LIST, type Text } from '../words/language.ts';
import { shortened } from '../words/visible.ts';
import { foldWidth } from './characters.ts';
import type { ReadCode } from './codes.ts';
import type { Fault } from './fault.ts';

/** Whether a cell may mean that year: what lies outside is a serial number or a slip of the finger. */
export const isUsualYear = (year: number): boolean => year >= 1900 && year <= 2999;

/** A whole number from digits that a pattern has found; it never meets a cell's text itself. */
export function wholeNumber(digits: string): number {
  let value = 0;
  for (const digit of digits) value = value * 10 + digit.charCodeAt(0) - 0x30;
  return value;
}

const FULL_DATES = [
  /^(\d{4})-(\d{2})-(\d{2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u,
] as const;

const calendarDate = (year = '', month = '', day = ''): CalendarDate => ({
  year: wholeNumber(year),
  month: wholeNumber(month),
  day: wholeNumber(day),
});

/**
 * A date in one of the forms that are read: 2026-03-31, 2026/3/31, 2026年3月31日. The day need not
 * exist.
 *
 * @param text in ordinary width, without spaces around it.
 */
export function fullDate(text: string): CalendarDate | undefined {
  for (const form of FULL_DATES) {
    const match = form.exec(text);
    if (match !== null) return calendarDate(match[1], match[2], match[3]);
  }
  return undefined;
}

const isUsual = (date: CalendarDate): boolean => isCalendarDate(date) && isUsualYear(date.year);

/** The day that a spreadsheet shows for a serial number: 61 is 1900-03-01, 46053 is 2026-01-31. */
function dateOfSerial(serial: number): CalendarDate {
  // 1900-02-29, which never was, is serial number 60: counted from 1899-12-31, later days are one too far.
  let day = serial - 1;
  let year = 1900;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return { year, month, day };
}

/** The forms of a date that are not read, and the days that they may mean. */
function likelyDates(text: string): { kind: 'serial' | 'order' | 'form'; dates: CalendarDate[] } | undefined {
  const serial = /^(\d{5})(?:\.\d+)?$/u.exec(text);
  if (serial !== null) return { kind: 'serial', dates: [dateOfSerial(wholeNumber(serial[1] as string))] };

  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s.*)?$/u.exec(text);
  if (yearLast !== null) {
    const [, first, second, year] = yearLast;
    const dates = [calendarDate(year, first, second), calendarDate(year, second, first)].filter(isUsual);
    return { kind: 'order', dates: first === second ? dates.slice(0, 1) : dates };
  }

  const yearFirst =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT].*)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (yearFirst === null) return undefined;
  const dates = [calendarDate(yearFirst[1], yearFirst[2], yearFirst[3])].filter(isUsual);
  return dates.length > 0 ? { kind: 'form', dates } : undefined;
}

const dateList = (dates: readonly CalendarDate[]): Text => {
  const texts = dates.map(dateText);
  return { zh: texts.join(LIST.zh), en: texts.join(' or ') };
};

/** The fault of a date with a form that is read but a day that does not exist. */
export const impossibleDateFault = (noun: 'date' | 'period', text: string): Fault => ({
  code: `${noun}-impossible`,
  message: { zh: `没有“${shortened(text.trim())}”这一天`, en: `there is no day "${shortened(text.trim())}"` },
  hint: { zh: '请改成日历上有的日期', en: 'write a day that is in the calendar' },
});

/**
 * The fault of a text that probably means a day but does not say it in a form that is read; undefined
 * where it means none.
 */
export function misreadDateFault(noun: 'date' | 'period', text: string): Fault | undefined {
  const likely = likelyDates(foldWidth(text.trim()));
  if (likely === undefined) return undefined;
  const code: ReadCode = `${noun}-${likely.kind}`;
  const dates = dateList(likely.dates);
  const cell = shortened(text.trim());
  if (likely.kind === 'serial') {
    return {
      code,
      message: {
        zh: `“${cell}”是表格软件内部的日期序号`,
        en: `"${cell}" is the serial number of a date in a spreadsheet`,
      },
      hint: {
        zh: `看起来是日期 ${dates.zh}：请把该列的格式设为日期后重新导出，或直接写 ${dates.zh}`,
        en: `it looks like the date ${dates.en}: format the column as a date and export again, or write ${dates.en}`,
      },
    };
  }
  if (likely.kind === 'order') {
    return {
      code,
      message: {
        zh: `“${cell}”的年份在后，月和日的先后看不出来`,
        en: `"${cell}" has the year last, which does not say whether day or month comes first`,
      },
      hint:
        likely.dates.length === 0
          ? { zh: '请按年-月-日填写，如 2026-01-31', en: 'write year-month-day, such as 2026-01-31' }
          : { zh: `请按年-月-日填写：${dates.zh}`, en: `write year-month-day: ${dates.en}` },
    };
  }
  return {
    code,
    message: { zh: `“${cell}”不是可读的日期写法`, en: `"${cell}" is not a form of date that is read` },
    hint: { zh: `请写成 ${dates.zh}`, en: `write ${dates.en}` },
  };
}
