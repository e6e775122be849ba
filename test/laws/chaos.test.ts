import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, writeCase } from '../oracle/case.ts';
import { type Dice, dice } from '../oracle/dice.ts';
import { randomCase } from '../oracle/random-case.ts';
import { utf8 } from '../read/bytes.ts';
import { type Run, runCli } from '../run.ts';
import type { Written } from './cases.ts';

/** What no one should ever read: a number that is none, a missing value of the program’s own, a stack trace. */
const NEVER =
  /\bNaN\b|\bInfinity\b|\bundefined\b|\[object |^\s+at \S+ \(|TypeError|RangeError|SyntaxError|bug:/m;

function expectCalm({ code, stdout, stderr }: Run, input: string): void {
  const said = `${stdout}\n${stderr}`;
  // What stands in the input may be shown.
  const own = NEVER.exec(said)?.[0] ?? '';
  const isQuoted = own !== '' && input.includes(own.trim());
  expect([0, 1], said.slice(0, 1_500)).toContain(code);
  if (!isQuoted) expect(said).not.toMatch(NEVER);
}

const CASE: Case = {
  ...randomCase(17),
  spelling: { headers: 'en', periods: 'plain', blank: '', grouped: true, wide: ['m1'] },
};
const GIVEN: Written = writeCase(CASE);
const scoring = (files: Readonly<Record<string, string | Uint8Array>>): Promise<Run> =>
  runCli(GIVEN.args, { ...GIVEN.files, ...files });
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const bytes = fc.uint8Array({ maxLength: 400 });
const words = fc.constantFrom(
  ...[
    'director',
    'period',
    '指标',
    'actual',
    'm1',
    'D1',
    '2026-Q1',
    '2026',
    '95%',
    '1,2',
    '"',
    ',',
    ';',
    '\t',
    '\n',
  ],
  ...[
    '\r\n',
    '=1+1',
    '1e5',
    '-',
    '\u0000',
    '\ufeff',
    '\u202e',
    '合计',
    '单位：万元',
    'scorecard:',
    'dimensions:',
    '- ',
    '{',
    ']',
  ],
);
const almostText = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));

describe('random bytes', () => {
  it('as data never crash', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (data) => {
        expectCalm(await scoring({ 'long.csv': data }), textOf(data));
      }),
      { numRuns: 150 },
    );
  });

  it('as a template never crash', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (template) => {
        expectCalm(await scoring({ 'template.yaml': template }), textOf(template));
      }),
      { numRuns: 150 },
    );
  });

  it('as words that mean something never crash either', async () => {
    await fc.assert(
      fc.asyncProperty(
        almostText,
        fc.constantFrom('long.csv', 'roster.csv', 'template.yaml'),
        async (text, name) => {
          expectCalm(await scoring({ [name]: text }), text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Cells that have confused readers of tables before. */
const CELLS = [
  '',
  ' ',
  '-',
  '—',
  'N/A',
  '#DIV/0!',
  '1e999',
  'NaN',
  'Infinity',
  '-0',
  '0.0000000001',
  '99999999999999999999',
  '12abc',
  '1,23',
  '1.2.3',
  '%',
  '200%',
  '(5',
  '¥',
  '€5',
  '3亿',
  '=SUM(A1)',
  '+5',
  '2026-Q5',
  '2026-13',
  '2026-02-30',
  '46000',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '"',
  'é'.normalize('NFD'),
  '\u200b',
  '合计',
  'D1',
] as const;

/** Small harm to a text: a character, a line or a cell of it goes, comes twice, or becomes another. */
function harmed(text: string, choice: Dice): string {
  const lines = text.split('\n');
  const at = choice.whole(0, lines.length - 1);
  const line = lines[at] ?? '';
  const cells = line.split(',');
  const character = choice.whole(0, Math.max(0, line.length - 1));
  const other = (): string => choice.pick(CELLS);
  const replaced = choice.pick([
    () => [],
    () => [line, line],
    () => [line.slice(0, character)],
    () => [line.slice(0, character) + line.slice(character + 1)],
    () => [`${line.slice(0, character)}${other()}${line.slice(character)}`],
    () => [cells.with(choice.whole(0, cells.length - 1), other()).join(',')],
    () => [cells.toSpliced(choice.whole(0, cells.length - 1), 1).join(',')],
    () => [cells.toReversed().join(',')],
    () => [line.replace(/\d+/, other())],
    () => [line.replace(/: .*/, `: ${other()}`)],
  ])();
  return lines.toSpliced(at, 1, ...replaced).join('\n');
}

describe('a little harm', () => {
  const HARMED = 400;

  it('to any file never crashes, and never makes a number that is none', async () => {
    for (let seed = 1; seed <= HARMED; seed++) {
      const choice = dice(seed);
      const { args, files } = writeCase(randomCase(choice.whole(1, 60)));
      const name = choice.oneOf(Object.keys(files)) ?? '';
      let text = files[name] ?? '';
      for (let times = choice.whole(1, 3); times > 0; times--) text = harmed(text, choice);
      try {
        expectCalm(await runCli(args, { ...files, [name]: text }), text);
      } catch (error) {
        if (error instanceof Error) error.message = `seed ${seed}, ${name}: ${error.message}\n${text}`;
        throw error;
      }
    }
  });

  it('to bytes in the middle of a file never crashes', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const choice = dice(seed);
      const name = choice.oneOf(Object.keys(GIVEN.files)) ?? '';
      const data = utf8(GIVEN.files[name] ?? '');
      for (let times = choice.whole(1, 4); times > 0; times--) {
        data[choice.whole(0, data.length - 1)] = choice.whole(0, 255);
      }
      expectCalm(await scoring({ [name]: data }), textOf(data));
    }
  });
});
