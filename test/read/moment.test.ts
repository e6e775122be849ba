import { describe, expect, it } from 'vitest';
import { readMoment } from '../../src/read/moment.ts';

const seconds = (text: string): number => readMoment(text) ?? Number.NaN;

describe('a moment', () => {
  it.each([
    '2026-03-31 10:15:02',
    '2026-03-31T10:15:02',
    '2026/3/31 10:15:02',
    '2026年3月31日 10:15:02',
    ' 2026-03-31  10:15:02.75 ',
    '２０２６-０３-３１ １０:１５:０２',
    '2026-03-31T10:15:02Z',
    '2026-03-31T12:15:02+02:00',
    '2026-03-31T05:45:02-0430',
  ])('%s is the same', (text) => {
    expect(seconds(text)).toBe(seconds('2026-03-31 10:15:02'));
  });

  it('counts days, hours, minutes and seconds', () => {
    expect(seconds('2026-03-01 00:00') - seconds('2026-02-28 23:59')).toBe(60);
    expect(seconds('2026-03-31 1:00:07') - seconds('2026-03-31 00:00:00')).toBe(3607);
  });

  it.each([
    '',
    '2026-03-31',
    '10:15:02',
    '2026-02-30 10:15',
    '2026-03-31 24:00',
    '31/3/2026 10:15',
    'yesterday',
    '46112.43',
  ])('%s is none', (text) => expect(readMoment(text)).toBeUndefined());
});
