import { describe, expect, it } from 'vitest';
import { dateText, dayNumber, daysInMonth, isCalendarDate } from '../../src/model/calendar.ts';
import {
  type Cycle,
  closesCycle,
  cycleBefore,
  cyclesEndingIn,
  daysIn,
  endMonth,
  firstDay,
  lastDay,
  type Period,
  type PeriodName,
  placePeriod,
} from '../../src/model/period.ts';
import { readPeriod } from '../../src/read/period.ts';
import { scored, scoredAlone } from './scored.ts';
import {
  type Period as CasePeriod,
  firm,
  halfYear,
  measured,
  metric,
  month,
  Q1,
  quarter,
  WANG,
  year,
} from './small-firm.ts';

const STARTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** `2026-Q2` in a fiscal year that starts in the month. */
function named(label: string, fiscalYearStarts = 1): Period {
  const reading = readPeriod(label);
  if (reading.kind === 'fault') throw new Error(`not a period: ${label}`);
  const { cycle, year: inYear, number }: PeriodName = reading.period;
  return placePeriod({ cycle, year: inYear, number }, fiscalYearStarts);
}

function dayOf(text: string): number {
  const [inYear = 0, monthNumber = 0, day = 0] = text.split('-').map(Number);
  return dayNumber({ year: inYear, month: monthNumber, day });
}

describe('the calendar', () => {
  it.each([
    [2024, 29],
    [2025, 28],
    [2026, 28],
    [2028, 29],
    [1900, 28],
    [2000, 29],
    [2100, 28],
  ])('gives February %d %d days', (inYear, days) => {
    expect(daysInMonth(inYear, 2)).toBe(days);
  });

  it('gives the months of 2026 the days that everyone knows', () => {
    expect(STARTS.map((number) => daysInMonth(2026, number))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });

  it.each([
    ['2026-01-01', '2025-12-31', 1],
    ['2026-03-01', '2026-02-28', 1],
    ['2024-03-01', '2024-02-28', 2],
    ['2027-01-01', '2026-01-01', 365],
    ['2025-01-01', '2024-01-01', 366],
    ['2001-01-01', '2000-01-01', 366],
    ['2101-01-01', '2100-01-01', 365],
    ['2026-06-30', '2026-05-16', 45],
  ])('counts from %s back to %s %d days', (later, earlier, days) => {
    expect(dayOf(later) - dayOf(earlier)).toBe(days);
  });

  it.each<[number, number, number, boolean]>([
    [2026, 2, 28, true],
    [2026, 2, 29, false],
    [2024, 2, 29, true],
    [2026, 2, 30, false],
    [2026, 4, 31, false],
    [2026, 12, 31, true],
    [2026, 13, 1, false],
    [2026, 0, 1, false],
    [2026, 1, 0, false],
  ])('knows of %d-%d-%d whether it exists', (inYear, monthNumber, day, exists) => {
    expect(isCalendarDate({ year: inYear, month: monthNumber, day })).toBe(exists);
  });

  it('writes dates as ISO 8601 does', () => {
    expect(dateText({ year: 2026, month: 3, day: 5 })).toBe('2026-03-05');
  });
});

/** The first days of the four quarters of fiscal year 2026 and of the year after it, and the quarters' days. */
const FISCAL_YEARS: readonly (readonly [
  starts: number,
  q1: string,
  q2: string,
  q3: string,
  q4: string,
  next: string,
  days: readonly [number, number, number, number],
])[] = [
  [1, '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01', [90, 91, 92, 92]],
  [2, '2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01', '2027-02-01', [89, 92, 92, 92]],
  [3, '2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01', '2027-03-01', [92, 92, 91, 90]],
  [4, '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01', [91, 92, 92, 90]],
  [5, '2026-05-01', '2026-08-01', '2026-11-01', '2027-02-01', '2027-05-01', [92, 92, 92, 89]],
  [6, '2026-06-01', '2026-09-01', '2026-12-01', '2027-03-01', '2027-06-01', [92, 91, 90, 92]],
  [7, '2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01', [92, 92, 90, 91]],
  [8, '2026-08-01', '2026-11-01', '2027-02-01', '2027-05-01', '2027-08-01', [92, 92, 89, 92]],
  [9, '2026-09-01', '2026-12-01', '2027-03-01', '2027-06-01', '2027-09-01', [91, 90, 92, 92]],
  [10, '2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01', [92, 90, 91, 92]],
  [11, '2026-11-01', '2027-02-01', '2027-05-01', '2027-08-01', '2027-11-01', [92, 89, 92, 92]],
  [12, '2026-12-01', '2027-03-01', '2027-06-01', '2027-09-01', '2027-12-01', [90, 92, 92, 91]],
];

describe('a fiscal year that starts in month', () => {
  it.each(FISCAL_YEARS)(
    '%d has its quarters from %s, %s, %s and %s',
    (starts, q1, q2, q3, q4, next, days) => {
      const firsts = [q1, q2, q3, q4, next].map(dayOf);
      for (const [index, length] of days.entries()) {
        const period = named(`2026-Q${index + 1}`, starts);
        expect([firstDay(period), lastDay(period) + 1]).toEqual(firsts.slice(index, index + 2));
        expect(daysIn(period)).toBe(length);
      }
      const [first = 0, , third = 0, , end = 0] = firsts;
      const half = [named('2026-H1', starts), named('2026-H2', starts)];
      expect(half.map(firstDay)).toEqual([first, third]);
      expect(half.map(lastDay)).toEqual([third - 1, end - 1]);
      expect([firstDay(named('2026', starts)), lastDay(named('2026', starts))]).toEqual([first, end - 1]);
    },
  );

  it.each(STARTS)('%d leaves months to the calendar', (starts) => {
    expect(firstDay(named('2026-06', starts))).toBe(dayOf('2026-06-01'));
    expect(lastDay(named('2026-06', starts))).toBe(dayOf('2026-06-30'));
  });

  it.each(STARTS)('%d lets quarters, half-years and years follow one another without a gap', (starts) => {
    const follow: [string, string][] = [
      ['2026-Q1', '2026-Q2'],
      ['2026-Q4', '2027-Q1'],
      ['2026-H1', '2026-H2'],
      ['2026-H2', '2027-H1'],
      ['2026', '2027'],
      ['2026-12', '2027-01'],
    ];
    for (const [before, after] of follow) {
      expect(lastDay(named(before, starts)) + 1).toBe(firstDay(named(after, starts)));
      expect(cycleBefore(named(after, starts), starts)).toEqual(named(before, starts));
    }
  });

  it.each(STARTS)('%d has the same cycles due as any other', (starts) => {
    const due = (label: string): string[] =>
      (['quarter', 'half-year', 'year'] as const).flatMap((cycle: Cycle) =>
        cyclesEndingIn(cycle, named(label, starts), starts).map((found) => found.label),
      );
    expect(due('2026-Q1')).toEqual(['2026-Q1']);
    expect(due('2026-Q2')).toEqual(['2026-Q2', '2026-H1']);
    expect(due('2026-Q3')).toEqual(['2026-Q3']);
    expect(due('2026-Q4')).toEqual(['2026-Q4', '2026-H2', '2026']);
    expect(due('2026-H1')).toEqual(['2026-Q1', '2026-Q2', '2026-H1']);
    expect(due('2026-H2')).toEqual(['2026-Q3', '2026-Q4', '2026-H2', '2026']);
    expect(due('2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-H1', '2026-H2', '2026']);
  });

  it.each(STARTS)('%d closes a cycle with its last quarter and its last month', (starts) => {
    const lastMonthOf = (period: Period): string => {
      const last = endMonth(period) - 1;
      return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
    };
    for (const [cycle, closing, early] of [
      ['2026-H1', '2026-Q2', '2026-Q1'],
      ['2026-H2', '2026-Q4', '2026-Q3'],
      ['2026', '2026-Q4', '2026-Q2'],
    ] as const) {
      const whole = named(cycle, starts);
      const closes = (label: string): boolean => closesCycle(named(label, starts), whole);
      expect([cycle, closing, lastMonthOf(whole)].map(closes)).toEqual([true, true, true]);
      expect([early, lastMonthOf(named(early, starts)), '2025', '2027'].map(closes)).toEqual([
        false,
        false,
        false,
        false,
      ]);
    }
    expect(closesCycle(named('2026', starts), named('2026-Q4', starts))).toBe(false);
  });
});

describe('the months due in a period', () => {
  it('are its own, whichever month the fiscal year starts in', () => {
    const due = (label: string, starts: number): string[] =>
      cyclesEndingIn('month', named(label, starts), starts).map((found) => found.label);
    expect(due('2026-Q1', 1)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(due('2026-Q4', 4)).toEqual(['2027-01', '2027-02', '2027-03']);
    expect(due('2026-06', 4)).toEqual(['2026-06']);
  });

  it('close no quarter that ends later', () => {
    const quartersDue = (label: string, starts: number): string[] =>
      cyclesEndingIn('quarter', named(label, starts), starts).map((found) => found.label);
    expect(['2026-01', '2026-02', '2026-03'].map((label) => quartersDue(label, 1))).toEqual([
      [],
      [],
      ['2026-Q1'],
    ]);
    expect(['2026-03', '2026-04', '2026-05'].map((label) => quartersDue(label, 3))).toEqual([
      [],
      [],
      ['2026-Q1'],
    ]);
  });
});

describe('days in post', () => {
  const inPost = async (
    from: string | undefined,
    to: string | undefined,
    period: CasePeriod,
    fiscalYearStarts: number,
  ): Promise<string> => {
    const kase = firm(
      [metric('m', '100', { cycle: period.kind })],
      [measured('m', '100', { dated: period })],
      {
        period,
        roster: [
          { ...WANG, director: 'D000' },
          { ...WANG, from, to },
        ],
        values: ['D000', 'D001'].map((director) => measured('m', '100', { director, dated: period })),
        template: { fiscalYearStarts },
      },
    );
    const one = (await scored(kase)).directors.find(({ director }) => director === WANG.director);
    return one === undefined ? 'not listed' : `${one.days} of ${one.daysInPeriod}`;
  };

  it('from 16 May 2026 in a fiscal year from April are 46 of the 91 of its first quarter', async () => {
    // 16 from the 16th to the 31st of May, 30 in June.
    const kase = firm([metric('m', '100')], [measured('m', '100')], {
      roster: [{ ...WANG, from: '2026-05-16' }],
      template: { fiscalYearStarts: 4 },
    });
    const director = await scoredAlone(kase);
    expect(director).toMatchObject({ days: 46, daysInPeriod: 91, proration: 46 / 91, base: 50_000 });
    // 50,000 × 46 ÷ 91 × 1.2 = 30,329.670…
    expect(director.bonus).toBe(30_329.67);
  });

  it.each<[string, string | undefined, string | undefined, CasePeriod, number, string]>([
    ['all of them, if the roster is silent', undefined, undefined, Q1, 1, '90 of 90'],
    ['all of them, from the first day on', '2026-01-01', undefined, Q1, 1, '90 of 90'],
    ['one less, from the second day on', '2026-01-02', undefined, Q1, 1, '89 of 90'],
    ['the last day, for who joins on it', '2026-03-31', undefined, Q1, 1, '1 of 90'],
    ['none, for who joins the day after', '2026-04-01', undefined, Q1, 1, 'not listed'],
    ['the first day, for who leaves on it', undefined, '2026-01-01', Q1, 1, '1 of 90'],
    ['none, for who left the day before', undefined, '2025-12-31', Q1, 1, 'not listed'],
    ['all of them, until the last day', undefined, '2026-03-31', Q1, 1, '90 of 90'],
    ['one less, until the day before it', undefined, '2026-03-30', Q1, 1, '89 of 90'],
    ['one day from and to the same', '2026-02-14', '2026-02-14', Q1, 1, '1 of 90'],
    ['both ends', '2026-01-15', '2026-02-14', Q1, 1, '31 of 90'],
    ['29 February where there is one', '2024-02-29', undefined, quarter(1, 2024), 1, '32 of 91'],
    ['those of a half-year', '2026-05-16', undefined, halfYear(1), 1, '46 of 181'],
    ['those of a year', '2026-12-01', undefined, year(2026), 1, '31 of 365'],
    ['those of a leap year', undefined, '2024-02-29', year(2024), 1, '60 of 366'],
    ['those of a month', '2026-02-10', undefined, month(2), 1, '19 of 28'],
    ['across the turn of the year, from November', '2026-12-31', undefined, Q1, 11, '32 of 92'],
    ['in the last quarter, from April', '2027-03-01', undefined, quarter(4), 4, '31 of 90'],
  ])('count %s', async (_, from, to, period, fiscalYearStarts, expected) => {
    expect(await inPost(from, to, period, fiscalYearStarts)).toBe(expected);
  });

  it.each(FISCAL_YEARS)(
    'with both ends in a year from month %d',
    async (starts, q1, q2, q3, q4, next, days) => {
      const firsts = [q1, q2, q3, q4, next];
      for (const [index, length] of days.entries()) {
        const period = quarter(index + 1);
        const [from, end = ''] = [firsts[index], firsts[index + 1]];
        expect(await inPost(from, undefined, period, starts)).toBe(`${length} of ${length}`);
        expect(await inPost(undefined, from, period, starts)).toBe(`1 of ${length}`);
        expect(await inPost(end, undefined, period, starts)).toBe('not listed');
      }
    },
  );
});

describe('the proration of a target', () => {
  const revenue = (cycle: Cycle) =>
    metric('revenue', '100', { cycle, unit: 'money', target: '9200000', prorateTarget: true });

  it('is that of the metric’s own cycle, which may be longer than the scored period', async () => {
    // In the half-year of 184 days the director was in post for the last 92: half of 9.2 M; all of Q4.
    const kase = firm([revenue('half-year')], [measured('revenue', '4600000', { dated: halfYear(2) })], {
      period: quarter(4),
      roster: [{ ...WANG, from: '2026-10-01' }],
    });
    expect(await scoredAlone(kase)).toMatchObject({
      score: 100,
      days: 92,
      daysInPeriod: 92,
      dimensions: [{ metrics: [{ target: 4_600_000, score: 100 }] }],
    });
  });

  it('never touches a target of the director’s own', async () => {
    const kase = firm(
      [revenue('quarter')],
      [measured('revenue', '4600000', { dated: quarter(4), levels: { target: '9200000' } })],
      { period: quarter(4), roster: [{ ...WANG, from: '2026-11-16' }] },
    );
    expect(await scoredAlone(kase)).toMatchObject({ score: 50, days: 46, daysInPeriod: 92 });
  });

  it('is left out where the metric does not ask for it', async () => {
    const kase = firm(
      [metric('revenue', '100', { unit: 'money', target: '9200000' })],
      [measured('revenue', '4600000', { dated: quarter(4) })],
      { period: quarter(4), roster: [{ ...WANG, from: '2026-11-16' }] },
    );
    expect((await scoredAlone(kase)).score).toBe(50);
  });
});
