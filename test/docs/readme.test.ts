import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { typedName } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { EXIT } from '../../src/failures.ts';
import { UNITS } from '../../src/model/template.ts';
import { readDate } from '../../src/read/date.ts';
import { isBlank, readNumber } from '../../src/read/number.ts';
import { readPeriod } from '../../src/read/period.ts';
import { COLUMNS } from '../../src/words/columns.ts';
import { STATE_WORDS } from '../../src/words/states.ts';
import { TOPICS } from '../../src/words/topics/index.ts';
import { ROOT, runHere } from '../run.ts';
import { outcomeLines } from '../sessions/session.ts';
import { follow, type Half, halvesOf, isAsShown, type Ran, README, withPrinted } from './manual.ts';

/** `UPDATE_README=1` writes what is printed now under the commands, and the table of keys; read the difference. */
const isUpdate = process.env.UPDATE_README === '1';

const page = readFileSync(README, 'utf8');

/** What stands between backticks. */
const codeIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code as string);

/** The keys of all objects in a JSON value. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...keysIn(item)]);
}

/** The cells of a row of a Markdown table that begins with one of these words. */
function row(text: string, ...words: string[]): string[] {
  const line = text.split('\n').find((one) => words.some((word) => one.startsWith(`| ${word} |`)));
  return line?.split('|').slice(2, -1) ?? [];
}

/** The form of a title that a link within the page uses. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const KEYS = (half: Half): RegExp => new RegExp(`(<!-- keys:${half} -->\n)([^]*?)(<!-- /keys -->)`, 'u');

for (const [half, text] of Object.entries(halvesOf(page)) as [Half, string][]) {
  describe(`the ${half} half of the README`, () => {
    let ran: readonly Ran[] = [];
    let referenceTable = '';
    const code = new Set(codeIn(text));

    beforeAll(async () => {
      ran = await follow(text);
      referenceTable = (await runHere(['schema', '--format', 'markdown', '--lang', half])).stdout;
      if (!isUpdate) return;
      const now = withPrinted(text, ran).replace(KEYS(half), `$1${referenceTable.replaceAll('$', '$$$$')}$3`);
      writeFileSync(
        README,
        readFileSync(README, 'utf8').replace(text, () => now),
      );
    });

    it('shows what its commands print', () => {
      expect(ran.length).toBeGreaterThan(8);
      for (const one of isUpdate ? [] : ran) {
        const { step, outcome } = one;
        const shown = [`$ ${step.command}`, ...outcomeLines(step.expected)].join('\n');
        if (!isAsShown(one)) expect([`$ ${step.command}`, ...outcomeLines(outcome)].join('\n')).toBe(shown);
      }
    });

    it('has the table of keys that the program prints', () => {
      if (!isUpdate) expect(KEYS(half).exec(text)?.[2]).toBe(referenceTable);
    });

    it('names every command, option and topic', () => {
      const words = [...code].join(' ').split(/[\s,=]+/u);
      for (const command of COMMANDS) {
        const name = typedName(command);
        expect(words.join(' '), 'command').toContain(name);
        for (const { flags } of command.options) expect(words, name).toContain(flags.split(' ')[0]);
      }
      for (const topic of Object.keys(TOPICS)) expect(words, 'topic').toContain(topic);
      for (const flag of ['--help', '--version']) expect(words).toContain(flag);
    });

    it('names no command or option that there is not', () => {
      const flags = new Set(
        COMMANDS.flatMap(({ options }) => options.map((option) => option.flags.split(' ')[0])),
      );
      const known = new Set([...flags, '--help', '--version']);
      const typed = [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)].map(([flag]) => flag);
      expect(typed.filter((flag) => !known.has(flag))).toEqual([]);
      const names = [...text.matchAll(/(?<=[`$] ?)scorecard ([a-z]+)/gu)].map(([, name]) => name);
      const firstWords = ['help', ...COMMANDS.map((one) => one.group?.name ?? one.name)];
      expect(names.filter((name = '') => !firstWords.includes(name))).toEqual([]);
    });

    it('has every exit code and every state of a metric', () => {
      for (const exitCode of Object.values(EXIT)) expect(text).toContain(`\n| ${exitCode} |`);
      for (const state of Object.keys(STATE_WORDS)) expect(text).toContain(`\n| \`${state}\` |`);
    });

    it('has every header that a column goes by', () => {
      for (const headers of Object.values(COLUMNS))
        for (const header of headers) expect(code).toContain(header);
    });

    it('has every key of the JSON', async () => {
      const sample = ['account-director', join(ROOT, 'fixtures', 'account-director')];
      const explained = [
        'explain',
        ...sample,
        '--period',
        '2026-Q4',
        '--director',
        'D005',
        '--format',
        'json',
      ];
      const runs = await Promise.all([
        runHere(['score', ...sample, '--period', '2026-Q2', '--format', 'json']),
        runHere(['score', ...sample, '--period', '2026-Q3', '--format', 'json']),
        runHere(explained),
      ]);
      const values = runs.map(({ stdout }) => JSON.parse(stdout) as { steps?: { operands: unknown }[] });
      // An operand is called what it is in its formula.
      for (const step of values.flatMap(({ steps }) => steps ?? [])) step.operands = null;
      const keys = new Set(keysIn(values));
      expect([...keys].filter((key) => !code.has(key))).toEqual([]);
    });

    it('has the columns of the CSV', async () => {
      const sample = ['account-director', join(ROOT, 'fixtures', 'account-director'), '--period', '2026-Q4'];
      for (const detail of [[], ['--detail']]) {
        const { stdout } = await runHere(['score', ...sample, '--format', 'csv', ...detail]);
        const header = (stdout.split('\n')[0] as string).split(',');
        const fixed = detail.length > 0 ? header : header.slice(0, header.indexOf('due') + 1);
        expect(text).toContain(fixed.map((name) => `\`${name}\``).join(', '));
      }
    });

    it('says rightly which cells are read', () => {
      const number = (cell: string): boolean =>
        UNITS.some((unit) => readNumber(cell, { unit, currency: 'CNY' }).kind === 'number');
      const kinds: [string[], (cell: string) => boolean][] = [
        [row(text, 'numbers', '数字'), number],
        [row(text, 'nothing', '没有数据'), isBlank],
        [row(text, 'periods', '期间'), (cell) => readPeriod(cell).kind === 'period'],
        [row(text, 'dates', '日期'), (cell) => readDate(cell).kind === 'date'],
      ];
      for (const [[read = '', refused = ''], isRead] of kinds) {
        expect(codeIn(read).length).toBeGreaterThan(1);
        expect(codeIn(read).filter((cell) => !isRead(cell))).toEqual([]);
        expect(codeIn(refused).filter(isRead)).toEqual([]);
      }
    });

    it('leads to places that exist', () => {
      const anchors = new Set(
        [...page.matchAll(/^#+ (.+)$/gmu)].map(([, title]) => anchorOf(title as string)),
      );
      for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/gu)) {
        if (target.startsWith('#')) expect(anchors, target).toContain(target.slice(1));
        else if (!target.startsWith('https:')) expect(existsSync(join(ROOT, target)), target).toBe(true);
      }
      const paths = [...code].filter((one) =>
        /^(?:bin|src|test|fixtures|templates)(?:\/[\w./-]+)?$/u.test(one),
      );
      expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
      const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts as Record<
        string,
        string
      >;
      const asked = [...text.matchAll(/npm run (\w+)/gu)].map(([, name]) => name as string);
      expect(asked.filter((name) => scripts[name] === undefined)).toEqual([]);
    });

    it('has all the built-in templates', () => {
      for (const file of readdirSync(join(ROOT, 'templates'))) {
        if (file.endsWith('.yaml')) expect(code).toContain(file.replace(/\.yaml$/u, ''));
      }
    });
  });
}

describe('the README', () => {
  it('says the same figures in both halves', () => {
    /** The rows of the example firm's directors, without their names and the space around the figures. */
    const figures = (text: string): string[] =>
      text.split('\n').flatMap((line) => {
        if (!/^│ 001/u.test(line)) return [];
        const [id, , ...rest] = line.slice(1, -1).split('│');
        return [[id, ...rest].map((cell) => cell?.trim()).join(' ')];
      });
    const { en, zh } = halvesOf(page);
    expect(figures(en).length).toBeGreaterThan(3);
    expect(figures(zh)).toEqual(figures(en));
  });
});

describe('the changelog', () => {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');

  it('keeps what can change a published score under its own heading, first', () => {
    expect(changelog).toMatch(/\n## Unreleased\n\n### Can change a published score\n/u);
  });

  it('has the version that the package has', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(changelog).toContain(`\n## ${version}`);
  });
});
