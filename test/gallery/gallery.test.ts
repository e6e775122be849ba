import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Run } from '../run.ts';
import { BROKEN, type BrokenFixture, brokenFixtures, runFixture } from './broken-fixture.ts';
import { codesIn, codesInSource, makersIn } from './codes-in-source.ts';
import { galleryText, type Shown } from './gallery-text.ts';

/** Problems that no folder of files can show, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  bug: 'no bug is known',
  'cannot-read': 'needs a file that the system refuses to open, which it does not refuse to an administrator',
  'csv-too-many-faults': 'comes after a hundred rows at fault, of which the first twenty are printed',
  'file-too-large': 'needs a file of more than 512 MiB',
  'line-too-long': 'needs a line of more than 16 MiB',
  'no-convergence': 'no answers are known for which the weights do not settle',
  'symbolic-link': 'needs a symbolic link, which a copy of a folder does not keep',
  'output-incomplete': 'needs a full disk under standard output',
  'yaml-length': 'needs a template of more than 512 KiB',
  usage: 'no command line is known that is refused for yet another reason',
};

const GALLERY = join(BROKEN, 'README.md');

const fixtures = brokenFixtures();
const shown: Shown[] = [];

const PRINTED = /^(?:error|missing|warning|note)\[([^\]]+)\]/gmu;

const codesPrinted = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(PRINTED), ([, code]) => code as string)),
];

/** The encoding of a file is named in every run that reads Chinese: here only where it is what is shown. */
const withoutEncoding = (run: Run, { code }: BrokenFixture): Run =>
  code === 'read-as' ? run : { ...run, stderr: run.stderr.replace(/^.*\[read-as\].*\n/gmu, '') };

describe('each fixture shows its problem and, but for those it names, no other', () => {
  it.each(fixtures)('$code', async (fixture) => {
    const english = withoutEncoding(await runFixture(fixture, 'en'), fixture);
    const chinese = withoutEncoding(await runFixture(fixture, 'zh'), fixture);
    shown.push({ fixture, english: english.stderr, chinese: chinese.stderr });
    expect(codesPrinted(english.stderr).sort()).toEqual([fixture.code, ...fixture.also].sort());
    expect([english.code, chinese.code]).toEqual([fixture.exitCode, fixture.exitCode]);
    const inChinese = chinese.stderr.match(/^(?:错误|缺失|警告|提示)\[/gmu);
    expect(inChinese).toHaveLength(english.stderr.match(PRINTED)?.length ?? 0);
  });
});

describe('the gallery is whole', () => {
  const known = codesInSource();

  it('every code of the program has a fixture, or a reason why not', () => {
    const accounted = new Set([...fixtures.map(({ code }) => code), ...Object.keys(NOT_SHOWN)]);
    expect(known.filter((code) => !accounted.has(code))).toEqual([]);
  });

  it('every fixture, and every reason, is for a code of the program', () => {
    const named = [...fixtures.flatMap(({ code, also }) => [code, ...also]), ...Object.keys(NOT_SHOWN)];
    expect(named.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('no code has both a fixture and a reason why not', () => {
    expect(fixtures.map(({ code }) => code).filter((code) => Object.hasOwn(NOT_SHOWN, code))).toEqual([]);
  });

  it('codes are found in each way in which the source names them', () => {
    const text = `
      defineRule<Subject>({\n  code: 'a-rule',
      report({ code: name === 'version' ? 'one-way' : 'other-way', severity: 'error' });
      const refuse = (code: string, column: Column): void => {
      function failure(code: ReadCode, at: number) {
      refuse(\n        'refused', 'reason');
      return failure('failed');
      export const unusable = (code: string, message: Text): Failure =>
      throw unusable('not-usable', …`;
    expect(makersIn([text])).toEqual(['refuse', 'failure', 'unusable']);
    expect(codesIn(text, makersIn([text])).sort()).toEqual(
      ['a-rule', 'failed', 'not-usable', 'one-way', 'other-way', 'refused'].sort(),
    );
  });
});

it('the page shows what is printed', () => {
  expect(shown).toHaveLength(fixtures.length);
  const text = galleryText(shown, NOT_SHOWN);
  if (process.env.UPDATE_GALLERY === '1') writeFileSync(GALLERY, text);
  expect(existsSync(GALLERY) ? readFileSync(GALLERY, 'utf8') : '').toBe(text);
});
