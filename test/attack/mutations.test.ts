import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Dice, dice } from '../oracle/dice.ts';
import { type Run, runCli } from '../run.ts';
import { type Facts, randomFacts } from '../shapes/facts.ts';
import { type Written, write } from '../shapes/files.ts';
import { randomShape, type Shape } from '../shapes/shape.ts';
import { inconsistencies, unaccounted, untrue } from './account.ts';
import { DAMAGES, damaged, decoded } from './mutations.ts';
import type { Result } from './result.ts';

/** Damaged files altogether: `ATTACK_CASES=10000 npx vitest run test/attack/mutations`; `ATTACK_SEED=7` for one firm. */
const CASES = Number(process.env.ATTACK_CASES ?? 500);
const DATA_EACH = 16;
const TEMPLATES_EACH = 4;
const FIRST = Number(process.env.ATTACK_SEED ?? 1);
const FIRMS = process.env.ATTACK_SEED === undefined ? Math.ceil(CASES / (DATA_EACH + TEMPLATES_EACH)) : 1;
const seeds = Array.from({ length: FIRMS }, (_, index) => FIRST + index);

/** Of processor time: nothing on a few dozen rows takes longer, by far, however busy the machine is. */
const LONGEST_MILLISECONDS = 2000;

const LEAKED = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b|^\s+at .+:\d+:\d+/mu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be sent.
const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/u;

interface Firm {
  readonly facts: Facts;
  readonly shape: Shape;
  readonly written: Written;
  readonly before: Result;
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/u);

/** The lines of bytes in each encoding in which they may be read. */
const readings = (bytes: Uint8Array): string[][] =>
  (['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const).map((encoding) =>
    linesOf(decoded(bytes, encoding)),
  );

async function firmOf(seed: number): Promise<Firm> {
  const facts = randomFacts(seed);
  const shape = randomShape(seed);
  const written = await write(facts, shape);
  const { stdout } = await scored(written, written.files, written.stdin);
  return { facts, shape, written, before: JSON.parse(stdout) as Result };
}

const scored = ({ args }: Written, files: Written['files'], stdin?: Uint8Array): Promise<Run> =>
  runCli([...args, '--lang', 'en'], files, stdin === undefined ? {} : { stdin });

function expectNone(found: readonly string[]): void {
  if (found.length > 0) expect.fail(found.join('\n'));
}

/** Runs the program and holds it to what holds for any input. */
async function survived(act: () => Promise<Run>): Promise<Run> {
  const start = process.cpuUsage();
  const run = await act();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MILLISECONDS);
  expect([0, 1], run.stderr).toContain(run.code);
  expect(run.stdout + run.stderr).not.toMatch(LEAKED);
  expect(run.stdout + run.stderr).not.toMatch(CONTROL);
  return run;
}

/** One file of the firm's, damaged: its key among the files, or - for standard input. */
function damage({ shape, written }: Firm, random: Dice): { name: string; bytes: Uint8Array; how: string[] } {
  const names = [
    ...Object.keys(written.files).filter((name) => /^(?:data 1\/)?[^.~].*\.(?:csv|xlsx)$/u.test(name)),
    ...(written.stdin === undefined ? [] : ['-']),
  ].filter((name) => !name.endsWith('contacts.csv'));
  const name = random.oneOf(names) ?? '';
  const bytes = name === '-' ? written.stdin : written.files[name];
  const isText = name === '-' || name.endsWith('.csv');
  const text = isText ? { encoding: shape.encoding, delimiter: shape.delimiter } : undefined;
  return { name, ...damaged({ bytes: bytes ?? new Uint8Array(), text }, random) };
}

describe('a damaged data file', () => {
  it.each(seeds)('of firm %i changes no score without saying so', async (seed) => {
    const firm = await firmOf(seed);
    const { written, before } = firm;
    for (let number = 0; number < DATA_EACH; number += 1) {
      const random = dice(seed * 1000 + number);
      const { name, bytes, how } = damage(firm, random);
      const isPiped = name === '-';
      const files = isPiped ? written.files : { ...written.files, [name]: bytes };
      const label = `ATTACK_SEED=${seed}, case ${number}: ${name}, ${how.join(', then ')}`;
      try {
        const run = await survived(() => scored(written, files, isPiped ? bytes : written.stdin));
        const after = JSON.parse(run.stdout) as Result;
        for (const { message, hint } of after.problems) expect(message && hint).toBeTruthy();
        if (after.problems.some(({ severity }) => severity === 'error') && after.directors.length === 0)
          continue;
        const original = (isPiped ? written.stdin : written.files[name]) ?? new Uint8Array();
        const linesBefore = linesOf(decoded(original, firm.shape.encoding));
        const file = { file: basename(name), linesBefore, linesAfter: readings(bytes) };
        expectNone(inconsistencies(after));
        expectNone(untrue(after, file));
        expectNone(unaccounted(before, after, file));
      } catch (error) {
        throw new Error(`${label}\n${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });

  it('is damaged in every way there is', () => {
    const met = new Set(
      seeds.flatMap((seed) =>
        Array.from({ length: DATA_EACH }, (_, number) => {
          const target = {
            bytes: new TextEncoder().encode('a,b\n1,2\n'),
            text: { encoding: 'utf-8', delimiter: ',' } as const,
          };
          return damaged(target, dice(seed * 1000 + number)).how;
        }).flat(),
      ),
    );
    if (FIRMS > 10) expect(Object.keys(DAMAGES).filter((name) => !met.has(name))).toEqual([]);
  });
});

describe('a damaged template', () => {
  it.each(seeds)('of firm %i is refused, or says what it says', async (seed) => {
    const firm = await firmOf(seed);
    const { written, before } = firm;
    const bytes = written.files['template.yaml'] ?? new Uint8Array();
    const text = { encoding: 'utf-8', delimiter: ',' } as const;
    for (let number = 0; number < TEMPLATES_EACH; number += 1) {
      const random = dice(seed * 1000 + number + 500);
      const { bytes: template, how } = damaged({ bytes, text }, random);
      try {
        const run = await survived(() =>
          scored(written, { ...written.files, 'template.yaml': template }, written.stdin),
        );
        const after = JSON.parse(run.stdout) as Result;
        expectNone(inconsistencies(after));
        if (after.directors.length === 0) continue;
        // A result stands on what the template says, so one that says the same gives the same.
        const isSaid =
          JSON.stringify(parse(new TextDecoder().decode(template))) ===
          JSON.stringify(parse(firm.facts.template));
        if (isSaid) expect(after.directors).toEqual(before.directors);
      } catch (error) {
        const label = `ATTACK_SEED=${seed}, template ${number}: ${how.join(', then ')}`;
        throw new Error(`${label}\n${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
});
