import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCE } from './source.ts';

/** The code without its comments, which may speak of anything. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');

/** Files and lines in which the code says something. */
const saying = (pattern: RegExp): string[] =>
  SOURCE.flatMap(({ name, text }) =>
    codeOf(text)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );

describe('the source', () => {
  it.each<[string, RegExp, string, readonly string[]]>([
    ['prints by `console`', /\bconsole\s*\./u, 'it exits 0 on a full disk', []],
    ['parses with `parseFloat`', /\bparseFloat\b/u, 'it reads 12abc as 12', []],
    ['asks for the time', /\bnew Date\b|\bDate\s*\./u, 'the same input gives the same bytes', []],
    ['formats by locale', /\btoLocale\w*\(/u, 'the same input gives the same bytes', []],
    ['rolls dice', /\bMath\.random\b/u, 'the same input gives the same bytes', []],
    ['sorts by locale', /\blocaleCompare\b/u, 'order is that of code points', []],
    ['asks for a locale', /\bIntl\b/u, 'only where Windows has no LANG', ['process-io.ts']],
    ['ends the process', /\bprocess\.exit\(/u, 'it cuts pipes short; an interrupt is meant to', ['cli.ts']],
    ['reads the environment', /\bprocess\.env\b/u, 'whoever needs it is handed it', ['process-io.ts']],
  ])('nowhere %s', (_, pattern, why, allowed) => {
    const found = saying(pattern).filter((line) => !allowed.some((name) => line.startsWith(`${name}:`)));
    expect(found, why).toEqual([]);
  });

  it('has no enum, no default export and no non-null assertion', () => {
    expect(saying(/^\s*(?:export )?(?:const )?enum\b|^export default\b/u)).toEqual([]);
    expect(saying(/[\w\])]!(?:\.|;|,|\)|\[)/u)).toEqual([]);
  });

  it('puts everything where a noun says it belongs', () => {
    const folders = SOURCE.flatMap(({ name }) => dirname(name).split('/'));
    const names = SOURCE.map(({ name }) => name.split('/').at(-1)?.replace('.ts', ''));
    for (const vague of [
      'util',
      'utils',
      'helper',
      'helpers',
      'common',
      'shared',
      'manager',
      'service',
      'misc',
    ]) {
      expect(folders).not.toContain(vague);
      expect(names).not.toContain(vague);
    }
  });

  it('has small files: none over 250 lines', () => {
    const long = SOURCE.map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('has no number of a cell read as a double', () => {
    // `Number(` on digits that were matched before is fine; it stands in few places, which are listed here.
    const known = [
      'maths/',
      'weights/constraints.ts',
      'read/',
      'load/template/',
      'report/formats/',
      'report/charts/page-picture.ts',
    ];
    const found = saying(/(?<![.\w])Number\(/u);
    expect(found.filter((line) => !known.some((start) => line.startsWith(start)))).toEqual([]);
  });
});
