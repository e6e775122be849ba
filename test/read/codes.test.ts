import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { READ_CODES } from '../../src/read/codes.ts';

it('every code is named once in the list, and found by some file', () => {
  expect(new Set(READ_CODES).size).toBe(READ_CODES.length);
  const folder = new URL('../../src/read/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((name) => name !== 'codes.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  // The faults that dates and periods share are named by the noun: `${noun}-serial`.
  const isFound = (code: string) =>
    sources.includes(`'${code}'`) || /^(?:date|period)-(?:serial|order|impossible|form)$/u.test(code);
  expect(READ_CODES.filter((code) => !isFound(code))).toEqual([]);
});
