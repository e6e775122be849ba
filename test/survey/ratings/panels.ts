import type { Dice } from '../../oracle/dice.ts';
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

/** Panels of every size, of people who differ, of friends, and of those who all say the same. */
export function somePanel(choice: Dice, ratee: string): Answer[] {
  const sizes = [
    ['superior', choice.pick([0, 1, 1, 1, 2])],
    ['peer', choice.whole(0, 4)],
    ['report', choice.whole(0, 5)],
  ] as const;
  const [low, high] = choice.pick([
    [1, 5],
    [1, 5],
    [4, 5],
    [1, 2],
    [5, 5],
    [1, 1],
    [3, 5],
  ] as const);
  return sizes.flatMap(([relation, size]) =>
    Array.from({ length: size }, (_, at) => ({
      ratee,
      rater: `${ratee} ${relation} ${at}`,
      relation,
      score: choice.whole(low, high),
    })),
  );
}

export const somePanels = (choice: Dice, ratees: number): Answer[] =>
  Array.from({ length: ratees }, (_, at) => somePanel(choice, `D${at}`)).flat();

export const someWeights = (choice: Dice): readonly string[] =>
  choice.pick([
    [],
    ['--relation-weights', 'superior=2,peer=1,report=1'],
    ['--relation-weights', 'superior=37,peer=33,report=30'],
    ['--relation-weights', 'superior=0.5,peer=0.3,report=0.2'],
  ] as const);
