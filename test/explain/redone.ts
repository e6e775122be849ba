import { expect } from 'vitest';
import { parseScored, type Scored, type ScoredDirector } from '../calc/scored.ts';
import type { Rational } from '../oracle/rational.ts';
import { runHere } from '../run.ts';
import { expectRedone, LABELS } from './chain.ts';
import { readMarkdown, readTerminal } from './printed.ts';

/** The ways in which `explain` prints for people. */
export const WAYS = [
  { language: 'en', format: 'table', read: readTerminal },
  { language: 'zh', format: 'table', read: readTerminal },
  { language: 'en', format: 'markdown', read: readMarkdown },
  { language: 'zh', format: 'markdown', read: readMarkdown },
] as const;

/** Has the result of one director explained in one way, and does it again. */
export async function redone(
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

export const scoreHere = async (args: readonly string[]): Promise<Scored> =>
  parseScored(await runHere(['score', ...args, '--format', 'json']));
