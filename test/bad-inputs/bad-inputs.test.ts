import { describe, expect, it } from 'vitest';
import { inFolder, type Run } from '../run.ts';
import type { BadInput } from './bad-input.ts';
import { catalogue, type Row } from './catalogue.ts';
import {
  byId,
  checkAbsent,
  checkChinese,
  checkFindings,
  checkStreams,
  checkWords,
  contentOf,
} from './checks.ts';
import { BAD_INPUTS } from './index.ts';
import { messages } from './messages.ts';
import { inProcess, isBuilt, needsBuild } from './runners.ts';
import { SMALL_FIRM } from './small-firm.ts';

const rows = catalogue();

describe.skipIf(rows === undefined)('bad inputs (needs ../shared/cases/bad-inputs)', () => {
  for (const row of rows ?? []) {
    it(`${row.id}: ${row.input.split('\n', 1)[0]}`, async ({ skip }) => {
      const given = BAD_INPUTS[row.id];
      if (given === undefined) throw new Error(`${row.id} has no input here`);
      const inputs = [given].flat();
      skip(
        inputs.some(({ run }) => needsBuild(run)) && !isBuilt(),
        'npm run build makes the program it runs',
      );
      const outputs: string[] = [];
      for (const input of inputs) outputs.push(await check(row, input));
      for (const [index, { likeFirst }] of inputs.entries()) {
        if (likeFirst === undefined) continue;
        expect.soft(likeFirst(outputs[index] as string)).toBe(likeFirst(outputs[0] as string));
      }
    });
  }

  it('has a row for every input', () => {
    const known = new Set(rows?.map(({ id }) => id));
    expect(Object.keys(BAD_INPUTS).filter((id) => !known.has(id))).toEqual([]);
  });
});

/** Runs an input in both languages, and as JSON where its figures matter; gives the English output. */
async function check(row: Row, input: BadInput): Promise<string> {
  const command = input.command ?? row.command;
  const exits = input.exit ?? [row.exit];
  const isForPeople = !/csv$|json$|--format (?:csv|json)|\|/u.test(command);
  const put = `${command}\n${Object.values(input.files ?? {}).join('\n')}`;

  const english = await run(input, command, 'en');
  expect.soft(exits, `exit code; ${english.stderr.slice(0, 1500)}`).toContain(english.code);
  checkStreams(english, put, isForPeople);
  if (english.code !== 0) expect.soft(english.stderr, 'a message').not.toBe('');
  if (isRefused(english)) expect.soft(english.stdout, 'a result beside errors').toBe('');
  checkFindings(english.stderr, input.finds ?? [], input.findsMore ?? false);
  checkWords(english.stderr, input.says ?? [], 'on standard error');
  checkWords(english.stdout, input.prints ?? [], 'on standard output');
  checkAbsent(english, input.never ?? []);

  const chinese = await run(input, command, 'zh');
  expect.soft(chinese.code, 'exit code in Chinese').toBe(english.code);
  checkStreams(chinese, put, isForPeople);
  checkChinese(chinese.stderr, english.stderr);
  checkAbsent(chinese, input.never ?? []);

  if (input.result !== undefined || input.json !== undefined) {
    const json = await run(input, `${command.replace(/ --format \w+/u, '')} --format json`, 'en');
    expect.soft(json.code, 'exit code with JSON').toBe(english.code);
    expect.soft(byId(json.stdout)).toMatchObject(input.result ?? {});
    checkWords(json.stdout, input.json ?? [], 'in the JSON');
  }
  return english.stdout;
}

const isRefused = ({ stderr }: Run): boolean => messages(stderr).some(({ severity }) => severity === 'error');

/** Nothing that is run here may write into its folder, or leave a trace in this process. */
async function run(input: BadInput, command: string, language: 'en' | 'zh'): Promise<Run> {
  const { files, prepare, environment = {}, stdin = '', run: runner = inProcess, within } = input;
  return inFolder({ ...SMALL_FIRM, ...files }, async (folder) => {
    prepare?.(folder);
    const before = contentOf(folder);
    const start = performance.now();
    const ran = await runner({ folder, command, language, environment, stdin });
    const seconds = (performance.now() - start) / 1000;
    if (within !== undefined) expect.soft(seconds, 'seconds').toBeLessThan(within);
    expect.soft(contentOf(folder), 'files').toEqual(before);
    expect.soft(Object.keys(Object.prototype), 'keys of every object').toEqual([]);
    return ran;
  });
}
