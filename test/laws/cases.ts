import { parse } from 'csv-parse/sync';
import { parseScored, type Scored, type ScoredDirector } from '../calc/scored.ts';
import { type Case, writeCase } from '../oracle/case.ts';
import { randomCase } from '../oracle/random-case.ts';
import { runCli } from '../run.ts';

/** The files of a case, and the command line that scores them. */
export interface Written {
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/** A random case with its files and its result; its seed is good for dice to change it by. */
export interface ScoredCase {
  readonly kase: Case;
  readonly given: Written;
  readonly result: Scored;
  readonly seed: number;
}

export const score = async ({ args, files }: Written, ...options: readonly string[]): Promise<Scored> =>
  parseScored(await runCli([...args, ...options], files));

/** The first so many random cases, each scored once: many laws may look at one result. */
export async function scoredCases(count: number, from = 1): Promise<ScoredCase[]> {
  const cases: ScoredCase[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const kase = randomCase(seed);
    const given = writeCase(kase);
    cases.push({ kase, given, result: await score(given), seed });
  }
  return cases;
}

/** Holds a law against cases; a breach is told with the seed of the case that shows it. */
export async function everyCase<One extends Pick<ScoredCase, 'seed'>>(
  cases: readonly One[],
  law: (one: One) => Promise<void> | void,
): Promise<void> {
  for (const one of cases) {
    try {
      await law(one);
    } catch (error) {
      if (error instanceof Error) error.message = `seed ${one.seed}: ${error.message}`;
      throw error;
    }
  }
}

/** Holds a law against every director of every case. */
export const everyDirector = (
  cases: readonly ScoredCase[],
  law: (director: ScoredDirector, one: ScoredCase) => void,
): Promise<void> =>
  everyCase(cases, (one) => {
    for (const director of one.result.directors) law(director, one);
  });

const isCsv = (name: string): boolean => name.endsWith('.csv');

export const rowsOf = (text: string): string[][] => parse(text, { relax_column_count: true });

/** A table as CSV, with quotes around the cells that need them. */
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\n')
    .concat('\n');

/** The same files with their tables rewritten. */
export const rewritten = (
  { args, files }: Written,
  rewrite: (rows: string[][], name: string) => readonly (readonly string[])[],
): Written => ({
  args,
  files: Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      isCsv(name) ? csvOf(rewrite(rowsOf(text), name)) : text,
    ]),
  ),
});

/** Keys that say where something stands and how it is spelled there, not what it is. */
const OF_THE_INPUT = new Set(['evidence', 'sha256']);

/** What a result says of the directors: two ways to say the same have to agree in it. */
export const figuresOf = ({ problems, ...result }: Scored): unknown => ({
  ...JSON.parse(JSON.stringify(result, (key, value) => (OF_THE_INPUT.has(key) ? undefined : value))),
  // Faults are; notes on files are not.
  problems: problems
    .filter(({ severity }) => severity === 'error' || severity === 'missing')
    .map(({ code }) => code),
});
