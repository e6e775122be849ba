import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, daysInMonth } from '../../src/model/calendar.ts';
import { readDate } from '../../src/read/date.ts';

/** The day as ISO 8601, `blank`, or the code of the fault. */
function reading(text: string): string {
  const read = readDate(text);
  if (read.kind === 'date') return dateText(read.date);
  return read.kind === 'blank' ? 'blank' : read.fault.code;
}

describe('dates', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/31', '2026-03-31'],
    ['2026/03/01', '2026-03-01'],
    ['2026年3月31日', '2026-03-31'],
    ['２０２６－０３－３１', '2026-03-31'],
    [' 2024-02-29 ', '2024-02-29'],
    ['', 'blank'],
    ['—', 'blank'],
    ['=TODAY()', 'date-formula'],
    ['2026-02-30', 'date-impossible'],
    ['2025-02-29', 'date-impossible'],
    ['2026/0/1', 'date-impossible'],
    ['0026-01-01', 'date-impossible'],
    ['46053', 'date-serial'],
    ['1/31/2026', 'date-order'],
    ['2026-3-31', 'date-form'],
    ['2026.3.31', 'date-form'],
    ['20260331', 'date-form'],
    ['2026-03-31T00:00:00Z', 'date-form'],
    ['2026-03', 'date-form'],
    ['soon', 'date-form'],
  ])('%j: %s', (text, result) => {
    expect(reading(text)).toBe(result);
  });

  it('knows the day behind a serial number', () => {
    const hints = ['46053', '36526', '10000'].map((text) => {
      const read = readDate(text);
      return read.kind === 'fault' ? read.fault.hint.zh : '';
    });
    // As Excel and LibreOffice show them.
    expect(hints[0]).toContain('2026-01-31');
    expect(hints[1]).toContain('2000-01-01');
    expect(hints[2]).toContain('1927-05-18');
  });

  it('reads every day in every form', () => {
    const days = fc
      .record({ year: fc.integer({ min: 1900, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
      .chain(({ year, month }) =>
        fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
      );
    fc.assert(
      fc.property(days, (date) => {
        const { year, month, day } = date;
        const forms = [dateText(date), `${year}/${month}/${day}`, `${year}年${month}月${day}日`];
        for (const form of forms) expect(readDate(form)).toEqual({ kind: 'date', date });
      }),
      { numRuns: 200 },
    );
  });
});
