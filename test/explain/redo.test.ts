import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseScored, type Scored, type ScoredDirector } from '../calc/scored.ts';
import { type Case, writeCase } from '../oracle/case.ts';
import { bonusUnit } from '../oracle/oracle.ts';
import { randomCase } from '../oracle/random-case.ts';
import { exact, type Rational } from '../oracle/rational.ts';
import { inFolder, ROOT, runHere } from '../run.ts';
import { expectRedone, HUNDREDTH, LABELS } from './chain.ts';
import { redo } from './pocket-calculator.ts';
import { readMarkdown, readTerminal } from './printed.ts';

const SAMPLES = ['account-director', 'consumer-goods', 'manufacturing', 'private-banking', 'saas'];
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

const WAYS = [
  { language: 'en', format: 'table', read: readTerminal },
  { language: 'zh', format: 'table', read: readTerminal },
  { language: 'en', format: 'markdown', read: readMarkdown },
  { language: 'zh', format: 'markdown', read: readMarkdown },
] as const;

/** Has the result of one director explained in one way, and does it again. */
async function redone(
  args: readonly string[],
  director: ScoredDirector,
  way: (typeof WAYS)[number],
  unit: Rational,
): Promise<number> {
  const { language, format, read } = way;
  const { stdout, stderr } = await runHere([
    'explain',
    ...args,
    '--director',
    director.director,
    '--lang',
    language,
    '--format',
    format,
  ]);
  const where = `${director.director} ${args.join(' ')} ${language} ${format}`;
  expect(stdout, `${where}\n${stderr}`).not.toBe('');
  try {
    return expectRedone(read(stdout), director, LABELS[language], unit);
  } catch (error) {
    if (error instanceof Error) error.message = `${where}: ${error.message}`;
    throw error;
  }
}

const scoreHere = async (args: readonly string[]): Promise<Scored> =>
  parseScored(await runHere(['score', ...args, '--format', 'json']));

describe('every line that explain prints for the samples can be done again', () => {
  const unitOf = (template: string): Rational => {
    const { bonus } = parse(readFileSync(join(ROOT, 'templates', `${template}.yaml`), 'utf8'));
    return bonus?.['round-to'] === undefined ? HUNDREDTH : exact(String(bonus['round-to']));
  };

  it.each(SAMPLES)('%s', async (sample) => {
    let lines = 0;
    for (const quarter of QUARTERS) {
      const args = [sample, join(ROOT, 'fixtures', sample), '--period', quarter];
      for (const director of (await scoreHere(args)).directors) {
        for (const way of WAYS) lines += await redone(args, director, way, unitOf(sample));
      }
    }
    expect(lines).toBeGreaterThan(1_000);
  });
});

describe('explain', () => {
  const asked = ['account-director', join(ROOT, 'fixtures', 'account-director'), '--period', '2026-Q4'];
  const explain = async (...options: readonly string[]): Promise<string> =>
    (await runHere(['explain', ...asked, '--director', 'D008', '--no-color', ...options])).stdout;

  it('prints for one metric the very lines that it prints for it among all', async () => {
    const all = readTerminal(await explain());
    for (const metric of ['revenue-attainment', 'nps', 'collaboration']) {
      const own = readTerminal(await explain('--metric', metric));
      expect(own.length).toBeGreaterThan(5);
      expect(own).toEqual(all.filter(({ section }) => section.includes(`(${metric},`)));
    }
  });

  it('prints on a wide terminal what it prints on a narrow one', async () => {
    const { stdout } = await runHere(['explain', ...asked, '--director', 'D008', '--no-color'], {
      terminal: 200,
    });
    expect(readTerminal(stdout)).toEqual(readTerminal(await explain()));
  });

  it('gives in JSON steps that can be done again', async () => {
    const { steps } = JSON.parse(await explain('--format', 'json'));
    expect(steps.length).toBeGreaterThan(15);
    for (const { rule, arithmetic, result, rounded } of steps) {
      // A number of JSON has lost its zeros: scores and money here have two places.
      const sum = { arithmetic, result, rounded: rounded?.toFixed(2) };
      expect(redo({ ...sum, mark: rule === 'contribution' ? '↓' : '→' }), arithmetic).toBeUndefined();
    }
  });
});

describe('every line that explain prints for random cases can be done again', () => {
  const BLOCK = 50;
  const explained = async (kase: Case, seed: number): Promise<number> => {
    const { args, files } = writeCase(kase);
    const asked = args.slice(1, args.indexOf('--format'));
    return inFolder(files, async () => {
      const { directors } = await scoreHere(asked);
      // One way each, so that every way has its turn.
      let lines = 0;
      for (const [index, director] of directors.entries()) {
        const way = WAYS[(seed + index) % WAYS.length] ?? WAYS[0];
        lines += await redone(asked, director, way, bonusUnit(kase));
      }
      return lines;
    });
  };

  it.each([1, 51, 101, 151, 201, 251])('seeds %i and on', async (first) => {
    let lines = 0;
    for (let seed = first; seed < first + BLOCK; seed++) lines += await explained(randomCase(seed), seed);
    expect(lines).toBeGreaterThan(500);
  });
});
