import { type CalendarDate, dayNumber } from './calendar.ts';

/** How often a metric is measured. */
export const CYCLES = ['month', 'quarter', 'half-year', 'year'] as const;
export type Cycle = (typeof CYCLES)[number];

export const MONTHS_OF: Readonly<Record<Cycle, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** A period as written, before the fiscal year says which months it has: 2026-Q2 is the second quarter. */
export interface PeriodName {
  readonly cycle: Cycle;
  readonly year: number;
  /** The month 1–12, the quarter 1–4, the half-year 1–2, or 1 for a year. */
  readonly number: number;
}

/** A month, quarter, half-year or year of a fiscal calendar. */
export interface Period extends PeriodName {
  /** Months from year 0 to the first month: 12 × year + month − 1. */
  readonly firstMonth: number;
  readonly months: number;
  /** The canonical name: 2026-06, 2026-Q2, 2026-H1 or 2026. */
  readonly label: string;
}

export function periodLabel({ cycle, year, number }: PeriodName): string {
  const fullYear = String(year).padStart(4, '0');
  switch (cycle) {
    case 'month':
      return `${fullYear}-${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${fullYear}-Q${number}`;
    case 'half-year':
      return `${fullYear}-H${number}`;
    case 'year':
      return fullYear;
  }
}

/**
 * The months of a period. Quarters, half-years and years are fiscal: year 2026 is the one that starts in
 * 2026, in month `fiscalYearStarts` (1–12). A month is a calendar month.
 */
export function placePeriod(name: PeriodName, fiscalYearStarts: number): Period {
  const { cycle, year, number } = name;
  const months = MONTHS_OF[cycle];
  const firstOfYear = year * 12 + (cycle === 'month' ? 0 : fiscalYearStarts - 1);
  const firstMonth = firstOfYear + (number - 1) * months;
  return { cycle, year, number, months, firstMonth, label: periodLabel(name) };
}

/** The period of a cycle that starts in the given month; the month has to start one. */
function periodStarting(cycle: Cycle, firstMonth: number, fiscalYearStarts: number): Period {
  const months = MONTHS_OF[cycle];
  const shifted = firstMonth - (cycle === 'month' ? 0 : fiscalYearStarts - 1);
  const year = Math.floor(shifted / 12);
  return placePeriod({ cycle, year, number: (shifted - year * 12) / months + 1 }, fiscalYearStarts);
}

/** The quarter in which a period ends. */
export function quarterOf(period: Period, fiscalYearStarts: number): Period {
  const offset = fiscalYearStarts - 1;
  const lastMonth = endMonth(period) - 1;
  const months = MONTHS_OF.quarter;
  return periodStarting(
    'quarter',
    Math.floor((lastMonth - offset) / months) * months + offset,
    fiscalYearStarts,
  );
}

/** The period of a cycle that a date lies in. */
export function cycleHolding({ year, month }: CalendarDate, cycle: Cycle, fiscalYearStarts: number): Period {
  const months = MONTHS_OF[cycle];
  const offset = cycle === 'month' ? 0 : fiscalYearStarts - 1;
  const firstMonth = Math.floor((year * 12 + month - 1 - offset) / months) * months + offset;
  return periodStarting(cycle, firstMonth, fiscalYearStarts);
}

/** The first month after the period, as `firstMonth` counts. */
export const endMonth = (period: Period): number => period.firstMonth + period.months;

/** The cycles that end in the period, earliest first. None where the cycle is not over by its end. */
export function cyclesEndingIn(cycle: Cycle, period: Period, fiscalYearStarts: number): Period[] {
  const months = MONTHS_OF[cycle];
  const offset = cycle === 'month' ? 0 : fiscalYearStarts - 1;
  const cycles: Period[] = [];
  const lastEnd = Math.floor((endMonth(period) - offset) / months) * months + offset;
  for (let end = lastEnd; end > period.firstMonth; end -= months) {
    cycles.unshift(periodStarting(cycle, end - months, fiscalYearStarts));
  }
  return cycles;
}

/** The periods of a shorter kind that a period consists of, earliest first. */
export const partsIn = (period: Period, cycle: Cycle, fiscalYearStarts: number): Period[] =>
  cyclesEndingIn(cycle, period, fiscalYearStarts).filter((part) => liesIn(part, period));

/** Whether a quarter, a half-year or a year begins with the first month of the period. */
export const startsCycle = (cycle: Cycle, { firstMonth }: Period, fiscalYearStarts: number): boolean =>
  (firstMonth - (fiscalYearStarts - 1)) % MONTHS_OF[cycle] === 0;

/** The cycle immediately before one. */
export const cycleBefore = (period: Period, fiscalYearStarts: number): Period =>
  periodStarting(period.cycle, period.firstMonth - period.months, fiscalYearStarts);

/** Whether a value dated `dated` is the one of the cycle: dated by the cycle itself or by what closes it. */
export const closesCycle = (dated: Period, cycle: Period): boolean =>
  dated.months <= cycle.months && endMonth(dated) === endMonth(cycle);

/** Whether `inner` lies in `outer` wholly. */
export const liesIn = (inner: Period, outer: Period): boolean =>
  inner.firstMonth >= outer.firstMonth && endMonth(inner) <= endMonth(outer);

const dayOfMonth = (monthNumber: number): number =>
  dayNumber({ year: Math.floor(monthNumber / 12), month: (monthNumber % 12) + 1, day: 1 });

/** The first day of the period, counted as `dayNumber` counts. */
export const firstDay = (period: Period): number => dayOfMonth(period.firstMonth);

/** The last day of the period, counted as `dayNumber` counts. */
export const lastDay = (period: Period): number => dayOfMonth(endMonth(period)) - 1;

export const daysIn = (period: Period): number => lastDay(period) - firstDay(period) + 1;
