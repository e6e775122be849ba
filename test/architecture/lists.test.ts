import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_RULES } from '../../src/check/data/index.ts';
import { RESULT_RULES } from '../../src/check/result/index.ts';
import { TEMPLATE_RULES } from '../../src/check/template/index.ts';
import { typedName } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { TOPICS } from '../../src/words/topics/index.ts';
import { ROOT } from '../run.ts';
import { SOURCE } from './source.ts';

/** Everything that the files of a folder export, with where it comes from; not what its index gathers. */
async function exportsIn(folder: string): Promise<{ readonly where: string; readonly what: unknown }[]> {
  const files = SOURCE.filter(({ name }) => name.startsWith(`${folder}/`) && !name.endsWith('/index.ts'));
  const found = await Promise.all(
    files.map(async ({ name }) => {
      const exported: Record<string, unknown> = await import(join(ROOT, 'src', name));
      return Object.entries(exported).map(([key, what]) => ({ where: `${name}: ${key}`, what }));
    }),
  );
  return found.flat();
}

const has =
  (...keys: readonly string[]) =>
  (what: unknown): boolean =>
    typeof what === 'object' && what !== null && keys.every((key) => key in what);

/** What the files of a folder make and its list does not have. */
async function leftOut(
  folder: string,
  isEntry: (what: unknown) => boolean,
  list: readonly unknown[],
): Promise<string[]> {
  const entries = (await exportsIn(folder)).filter(({ what }) => isEntry(what));
  expect(entries.length).toBeGreaterThan(0);
  return entries.filter(({ what }) => !list.includes(what)).map(({ where }) => where);
}

describe('the list of', () => {
  it.each([
    ['rules for templates', 'check/template', TEMPLATE_RULES],
    ['rules for data', 'check/data', DATA_RULES],
  ] as const)('%s is whole', async (_, folder, list) => {
    expect(await leftOut(folder, has('code', 'find'), list)).toEqual([]);
  });

  it('rules for results is whole', async () => {
    expect(await leftOut('check/result', has('code', 'watch'), RESULT_RULES)).toEqual([]);
  });

  it('commands is whole', async () => {
    expect(await leftOut('commands', has('name', 'run', 'summary'), COMMANDS)).toEqual([]);
  });

  it('help topics is whole', async () => {
    expect(await leftOut('words/topics', has('en', 'zh'), Object.values(TOPICS))).toEqual([]);
  });

  it('commands has every name once, in kebab-case', () => {
    const names = COMMANDS.map(typedName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)?$/);
  });

  it('rules has every code in kebab-case, once in its list', () => {
    for (const list of [TEMPLATE_RULES, DATA_RULES, RESULT_RULES]) {
      const codes = list.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });
});

describe('a file that defines', () => {
  it.each([
    [
      'a rule',
      /\bdefine(?:Result)?Rule[<(]/u,
      /^check\/(?:template|data|result)\/[^/]+\.ts$|^check\/rule\.ts$/u,
    ],
    ['a command', /\bdefineCommand\(/u, /^commands\/(?:[^/]+\/)?[^/]+\.ts$/u],
  ])('%s lies where its list looks', (_, defines, place) => {
    const astray = SOURCE.filter(({ name, text }) => defines.test(text) && !place.test(name));
    expect(astray.map(({ name }) => name)).toEqual([]);
  });
});
