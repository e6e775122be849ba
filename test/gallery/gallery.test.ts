import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BROKEN, brokenFixtures, runFixture } from './broken-fixture.ts';
import { codesIn, codesInSource } from './codes-in-source.ts';
import { galleryText, type Shown } from './gallery-text.ts';

/** Problems that no folder of files can show, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  bug: 'nobody knows a way to it',
};

const fixtures = brokenFixtures();
const shown = new Map<string, Shown>();

const codesPrinted = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/^(?:error|missing|warning|note)\[([^\]]+)\]/gmu), ([, code]) => code as string)),
];

describe('each fixture shows its problem', () => {
  it.each(fixtures)('$code', async (fixture) => {
    const english = await runFixture(fixture, 'en');
    const chinese = await runFixture(fixture, 'zh');
    shown.set(fixture.code, { fixture, english: english.stderr, chinese: chinese.stderr });
    writeFileSync('/tmp/gal/out/' + fixture.code, `$ ${fixture.command}   [exit ${english.code} expected ${fixture.exitCode}]\n${english.stderr}${chinese.stderr}`);
    expect(codesPrinted(english.stderr).sort()).toEqual([fixture.code, ...fixture.also].sort());
    expect([english.code, chinese.code]).toEqual([fixture.exitCode, fixture.exitCode]);
  });
});
it('all', () => {
  const codes = codesInSource();
  const have = fixtures.map((x) => x.code);
  console.log(codes.length, codes.filter((c) => !have.includes(c)), have.filter((c) => !codes.includes(c)));
});
