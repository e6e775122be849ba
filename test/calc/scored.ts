import { type Case, writeCase } from '../oracle/case.ts';
import { exact, type Rational } from '../oracle/rational.ts';
import { type Run, runCli } from '../run.ts';

/** The JSON of a result, as far as tests look at it. */
export interface Scored {
  readonly scorecard: 1;
  readonly period: string;
  readonly complete: boolean;
  readonly directors: readonly ScoredDirector[];
  readonly totals: Readonly<Record<'bonus' | 'pool' | 'unspent' | 'paid' | 'payable', number | null>>;
  readonly problems: readonly ScoredProblem[];
}

export interface ScoredDirector {
  readonly director: string;
  readonly name: string;
  readonly score: number | null;
  readonly computed: number | null;
  readonly grade: string | null;
  readonly coefficient: number | null;
  readonly base: number | null;
  readonly proration: number;
  readonly bonus: number | null;
  readonly payable: number | null;
  readonly due: number;
  readonly coverage: number;
  readonly days: number;
  readonly daysInPeriod: number;
  readonly adjustments: readonly { readonly points: number }[];
  readonly gates: readonly { readonly on: string; readonly grade: string }[];
  readonly dimensions: readonly ScoredDimension[];
  readonly withheld: readonly string[];
}

interface ScoredDimension {
  readonly id: string;
  readonly weight: number;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly metrics: readonly ScoredMetric[];
}

export interface ScoredMetric {
  readonly id: string;
  readonly weight: number;
  readonly state: string;
  readonly actual: number | null;
  readonly target: number | null;
  readonly score: number | null;
  readonly contribution: number | null;
  /** Whether floor or cap changed the score. */
  readonly limited: 'floor' | 'cap' | null;
}

interface ScoredProblem {
  readonly code: string;
  readonly severity: 'error' | 'missing' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string;
}

/** What `score --format json` prints. @throws where it prints anything else. */
export function parseScored({ stdout, stderr }: Run): Scored {
  try {
    return JSON.parse(stdout) as Scored;
  } catch {
    throw new Error(`no JSON on standard output:\n${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}`);
  }
}

/** The case as the program scores it, with more options where the test wants some. */
export async function scored(kase: Case, ...options: readonly string[]): Promise<Scored> {
  const { args, files } = writeCase(kase);
  return parseScored(await runCli([...args, ...options], files));
}

/** The result of the one director there is. */
export async function scoredAlone(kase: Case): Promise<ScoredDirector> {
  const { directors, problems } = await scored(kase);
  const [director, ...others] = directors;
  if (director === undefined || others.length > 0) {
    throw new Error(
      `${directors.length} directors, not one: ${problems.map(({ message }) => message).join('; ')}`,
    );
  }
  return director;
}

export const metricsOfResult = ({ dimensions }: ScoredDirector): ScoredMetric[] =>
  dimensions.flatMap(({ metrics }) => metrics);

/** A published figure as the decimal that was printed: the shortest text of a double is exactly that. */
export const published = (figure: number): Rational => exact(String(figure));
