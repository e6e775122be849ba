import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CYCLES, MONTHS_OF, periodLabel } from '../../src/model/period.ts';
import { readPeriod } from '../../src/read/period.ts';

/** The canonical name of the period, or the code of the fault. */
function reading(text: string): string {
  const read = readPeriod(text);
  return read.kind === 'period' ? periodLabel(read.period) : read.fault.code;
}

function hint(text: string): string {
  const read = readPeriod(text);
  return read.kind === 'fault' ? read.fault.hint.en : '';
}

describe('periods that are read', () => {
  it.each([
    ['2026-Q2', '2026-Q2'],
    ['2026Q2', '2026-Q2'],
    ['2026q2', '2026-Q2'],
    ['2026年Q2', '2026-Q2'],
    ['2026年第二季度', '2026-Q2'],
    ['2026年二季度', '2026-Q2'],
    ['2026年第4季度', '2026-Q4'],
    ['２０２６年第１季度', '2026-Q1'],
    ['2026-H1', '2026-H1'],
    ['2026h2', '2026-H2'],
    ['2026上半年', '2026-H1'],
    ['2026年下半年', '2026-H2'],
    ['2026', '2026'],
    ['2026年', '2026'],
    ['2026年度', '2026'],
    ['2026-06', '2026-06'],
    ['2026年6月', '2026-06'],
    ['2026年06月', '2026-06'],
    ['2026年12月份', '2026-12'],
    ['2026-03-31', '2026-03'],
    ['2026/3/31', '2026-03'],
    ['2026/03/31', '2026-03'],
    ['2026年3月31日', '2026-03'],
    [' 2026-Q2\u3000', '2026-Q2'],
  ])('%s is %s', (text, label) => {
    expect(reading(text)).toBe(label);
  });

  it('reads every canonical name', () => {
    const names = fc
      .record({ cycle: fc.constantFrom(...CYCLES), year: fc.integer({ min: 1900, max: 2999 }) })
      .chain(({ cycle, year }) =>
        fc.integer({ min: 1, max: 12 / MONTHS_OF[cycle] }).map((number) => ({ cycle, year, number })),
      );
    fc.assert(
      fc.property(names, (period) => {
        expect(readPeriod(periodLabel(period))).toEqual({ kind: 'period', period });
      }),
      { numRuns: 200 },
    );
  });
});

describe('periods that are refused', () => {
  it.each([
    ['Q2-2026', '2026-Q2'],
    ['Q2 FY2026', '2026-Q2'],
    ['Q4 CY 2026', '2026-Q4'],
    ['2026 Q2', '2026-Q2'],
    ['FY2026-Q3', '2026-Q3'],
  ])('%s, as CRMs write quarters: the hint is to write %s', (text, label) => {
    expect(reading(text)).toBe('period-form');
    expect(hint(text)).toMatch(new RegExp(`^write ${label}; `, 'u'));
  });

  it.each([
    ['', 'period-missing'],
    [' - ', 'period-missing'],
    ['=A4', 'period-formula'],
    ['2026-Q5', 'period-form'],
    ['26Q2', 'period-form'],
    ['Q2 2026', 'period-form'],
    ['2026-13', 'period-form'],
    ['2026年13月', 'period-form'],
    ['1899', 'period-form'],
    ['3月', 'period-form'],
    ['Jan-26', 'period-form'],
    ['2026-02-30', 'period-impossible'],
    ['2026/13/1', 'period-impossible'],
    ['46053', 'period-serial'],
    ['46112.75', 'period-serial'],
    ['1/31/2026', 'period-order'],
    ['12/1/2026', 'period-order'],
    ['31.01.2026', 'period-order'],
    ['2026-3', 'period-month'],
    ['2026/03', 'period-month'],
    ['202603', 'period-month'],
    ['20260331', 'period-form'],
    ['2026-3-31', 'period-form'],
    ['2026-03-31 17:05', 'period-form'],
  ])('%s: %s', (text, code) => {
    expect(reading(text)).toBe(code);
  });

  it.each([
    ['46053', 'looks like the date 2026-01-31'],
    ['46081', 'looks like the date 2026-02-28'],
    ['46112', 'looks like the date 2026-03-31'],
    ['2026-3', 'write 2026-03'],
    ['202603', 'write 2026-03'],
    ['1/31/2026', 'year-month-day: 2026-01-31'],
    ['12/1/2026', '2026-12-01 or 2026-01-12'],
    ['2026-03-31 17:05', 'write 2026-03-31'],
    ['2026-Q5', '2026Q2, 2026年第二季度'],
  ])('%s is told the right form', (text, words) => {
    expect(hint(text)).toContain(words);
  });
});
