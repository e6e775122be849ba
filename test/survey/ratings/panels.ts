import { runCli } from '../../run.ts';

/** One answer, as the test knows it and nobody else should. */
export interface Answer {
  readonly ratee: string;
  readonly rater: string;
  readonly relation: 'superior' | 'peer' | 'report';
  readonly score: number;
}

/** What is printed of a person. */
export interface Printed {
  readonly id: string;
  readonly raters: number;
  readonly score: number | null;
  readonly relations: readonly {
    readonly relation: Answer['relation'] | 'self';
    readonly n: number;
    readonly score: number | null;
  }[];
}

export interface PrintedResult {
  readonly directors: readonly Printed[];
  readonly problems: readonly { readonly code: string }[];
  readonly making: { readonly weights: Readonly<Record<Answer['relation'], number>> };
}

export const csvOf = (answers: readonly Answer[]): string =>
  [
    'ratee,rater,relation,score',
    ...answers.map(({ ratee, rater, relation, score }) => [ratee, rater, relation, score].join(',')),
    '',
  ].join('\n');

/** What the program prints of answers, given what it printed before. */
export async function printed(
  answers: readonly Answer[],
  options: readonly string[],
  earlier?: PrintedResult,
): Promise<PrintedResult> {
  const files = {
    'ratings.csv': csvOf(answers),
    ...(earlier === undefined ? {} : { 'published.json': JSON.stringify(earlier) }),
  };
  const before = earlier === undefined ? [] : ['--published', 'published.json'];
  const run = await runCli(
    ['survey', 'ratings', 'ratings.csv', '--format', 'json', ...options, ...before],
    files,
  );
  if (run.code !== 0) throw new Error(run.stdout + run.stderr);
  return JSON.parse(run.stdout) as PrintedResult;
}
