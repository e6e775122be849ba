import type { Cycle, Period } from './case.ts';

/**
 * Time for the oracle: a stretch of months is the list of its months, counted from January of year 0, and a
 * stretch of days is the list of its days, counted from 1 January 1970. Nothing is subtracted, all is listed.
 */
export type Months = readonly number[];

export const MONTHS_IN: Readonly<Record<Cycle, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const listed = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

export const lastOf = (months: Months): number => months[months.length - 1] ?? Number.NaN;

/** Months are calendar months; all else counts from the month in which the fiscal year starts. */
const offset = (kind: Cycle, fiscalYearStarts: number): number =>
  kind === 'month' ? 0 : fiscalYearStarts - 1;

export const monthsOf = ({ kind, year, number }: Period, fiscalYearStarts: number): Months =>
  listed(12 * year + offset(kind, fiscalYearStarts) + (number - 1) * MONTHS_IN[kind], MONTHS_IN[kind]);

/** The cycles that end within the months, each as the months it has. */
export const cyclesEndingIn = (months: Months, cycle: Cycle, fiscalYearStarts: number): Months[] =>
  months
    .filter((month) => (month + 1 - offset(cycle, fiscalYearStarts)) % MONTHS_IN[cycle] === 0)
    .map((last) => listed(last + 1 - MONTHS_IN[cycle], MONTHS_IN[cycle]));

export const cycleBefore = (cycle: Months): Months => cycle.map((month) => month - cycle.length);

/** The period of the kind that ends with the month, if one does. */
export function periodEndingWith(last: number, kind: Cycle, fiscalYearStarts: number): Period | undefined {
  const year = Math.floor((last - offset(kind, fiscalYearStarts)) / 12);
  return listed(1, 12 / MONTHS_IN[kind])
    .map((number) => ({ kind, year, number }))
    .find((period) => lastOf(monthsOf(period, fiscalYearStarts)) === last);
}

/** The fiscal year that a month lies in. */
export const fiscalYearOf = (month: number, fiscalYearStarts: number): number =>
  Math.floor((month - offset('year', fiscalYearStarts)) / 12);

/** 2026-03-31 as a day; the calendar is the only thing taken from `Date`, always in UTC. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const firstDayOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

export const daysOf = (months: Months): number[] =>
  months.flatMap((month) => listed(firstDayOf(month), firstDayOf(month + 1) - firstDayOf(month)));
