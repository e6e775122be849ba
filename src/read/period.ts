import { isCalendarDate } from '../model/calendar.ts';
import { type Cycle, type PeriodName, periodLabel } from '../model/period.ts';
import type { Text } from '../words/language.ts';
import { shortened } from '../words/visible.ts';
import { foldWidth } from './characters.ts';
import { constantText } from './constant-text.ts';
import { fullDate, impossibleDateFault, isUsualYear, misreadDateFault, wholeNumber } from './date-forms.ts';
import type { Fault } from './fault.ts';
import { formulaFault } from './formula-fault.ts';
import { isBlank } from './number.ts';

export type PeriodReading =
  | { readonly kind: 'period'; readonly period: PeriodName }
  | { readonly kind: 'fault'; readonly fault: Fault };

const NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 上: 1, 下: 2 };

/** Each form in ordinary width and capitals: the year, then the number in it where there is one. */
const FORMS: readonly (readonly [Cycle, RegExp])[] = [
  ['quarter', /^(\d{4})[-年]?Q([1-4])$/u],
  ['quarter', /^(\d{4})(?:年第?|第)([1-4一二三四])季度?$/u],
  ['half-year', /^(\d{4})[-年]?H([12])$/u],
  ['half-year', /^(\d{4})年?([上下])半年$/u],
  ['year', /^(\d{4})(?:年度?)?$/u],
  ['month', /^(\d{4})-(0[1-9]|1[0-2])$/u],
  ['month', /^(\d{4})年(0?[1-9]|1[0-2])月份?$/u],
];

const ACCEPTED: Text = {
  zh: '可写 2026-Q2、2026Q2、2026年第二季度、2026年二季度、2026-H1、2026上半年、2026、2026年、2026-06、2026年6月，或完整日期 2026-03-31、2026/3/31、2026年3月31日',
  en: 'write 2026-Q2, 2026Q2, 2026年第二季度, 2026年二季度, 2026-H1, 2026上半年, 2026, 2026年, 2026-06, 2026年6月, or a full date: 2026-03-31, 2026/3/31, 2026年3月31日',
};

const missingFault: Fault = {
  code: 'period-missing',
  message: { zh: '没有填写期间', en: 'there is no period' },
  hint: ACCEPTED,
};

/** A quarter as CRMs name it: Q2-2026, Q2 FY2026, 2026 Q2. */
function likelyQuarter(text: string): string | undefined {
  const match = /^(?:Q([1-4])[-/ ]?(?:[FC]Y ?)?(\d{4})|(?:[FC]Y ?)?(\d{4})[/ ]?-?Q([1-4]))$/iu.exec(
    foldWidth(text.trim()),
  );
  return match === null ? undefined : `${match[2] ?? match[3]}-Q${match[1] ?? match[4]}`;
}

function formFault(text: string): Fault {
  const quarter = likelyQuarter(text);
  return {
    code: 'period-form',
    message: {
      zh: `“${shortened(text.trim())}”不是可读的期间`,
      en: `"${shortened(text.trim())}" is not a period`,
    },
    hint: {
      zh: quarter === undefined ? ACCEPTED.zh : `请写成 ${quarter}；${ACCEPTED.zh}`,
      en:
        quarter === undefined
          ? ACCEPTED.en
          : `write ${quarter}; what is read: ${ACCEPTED.en.slice('write '.length)}`,
    },
  };
}

function monthFault(text: string, label: string): Fault {
  return {
    code: 'period-month',
    message: {
      zh: `“${shortened(text.trim())}”的月份写法不对`,
      en: `"${shortened(text.trim())}" is not how a month is written`,
    },
    hint: { zh: `请写成 ${label}`, en: `write ${label}` },
  };
}

/** A month that is plainly meant but not written in a form that is read: 2026-3, 2026/03, 202603. */
function likelyMonth(text: string): string | undefined {
  const match = /^(\d{4})(?:[-/](\d{1,2})|\.?(0[1-9]|1[0-2]))$/u.exec(text);
  if (match === null) return undefined;
  const year = wholeNumber(match[1] as string);
  const number = wholeNumber(match[2] ?? (match[3] as string));
  return isUsualYear(year) && number >= 1 && number <= 12
    ? periodLabel({ cycle: 'month', year, number })
    : undefined;
}

function findPeriod(text: string): PeriodName | undefined {
  const capitals = text.toUpperCase();
  for (const [cycle, form] of FORMS) {
    const match = form.exec(capitals);
    if (match === null) continue;
    const year = wholeNumber(match[1] as string);
    const name = match[2] ?? '1';
    return isUsualYear(year) ? { cycle, year, number: NUMBERS[name] ?? wholeNumber(name) } : undefined;
  }
  return undefined;
}

/**
 * A period from a cell's text, in the forms that the hint of its fault lists, in full width too; a full
 * date stands for its month. Years are 1900 to 2999.
 *
 * @returns a fault also where the cell is blank: a figure without a period means nothing.
 */
export function readPeriod(text: string): PeriodReading {
  const written = constantText(text.trim());
  if (isBlank(written)) return { kind: 'fault', fault: missingFault };
  const folded = foldWidth(written.trim());
  const period = findPeriod(folded);
  if (period !== undefined) return { kind: 'period', period };

  const date = fullDate(folded);
  if (date !== undefined) {
    return isCalendarDate(date) && isUsualYear(date.year)
      ? { kind: 'period', period: { cycle: 'month', year: date.year, number: date.month } }
      : { kind: 'fault', fault: impossibleDateFault('period', text) };
  }
  const month = likelyMonth(folded);
  if (month !== undefined) return { kind: 'fault', fault: monthFault(text, month) };
  const fault = formulaFault('period-formula', text) ?? misreadDateFault('period', text) ?? formFault(text);
  return { kind: 'fault', fault };
}
