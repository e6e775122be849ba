import { describe, expect, it } from 'vitest';
import { runCli } from '../../run.ts';
import type { Printed } from './panels.ts';

/** What is printed of a file: of each person the score, and of each relation how many rated and their mean. */
async function printedOf(text: string, ...options: string[]): Promise<unknown> {
  const run = await runCli(['survey', 'ratings', 'in.csv', '--format', 'json', ...options], {
    'in.csv': text,
  });
  if (run.code !== 0) {
    const { problems } = JSON.parse(run.stdout) as { problems: { code: string; line: number | null }[] };
    return problems.map(({ code, line }) => `${code}:${line}`);
  }
  const { directors } = JSON.parse(run.stdout) as { directors: Printed[] };
  return Object.fromEntries(
    directors.map(({ id, raters, score, relations }) => [
      id,
      [score, raters, ...relations.map(({ relation, n, score: mean }) => `${relation} ${n} ${mean}`)],
    ]),
  );
}

/** `superior 4; peer 3 4 5`: a file of ratings of one person. */
const panel = (text: string): string =>
  [
    'ratee,rater,relation,score',
    ...text.split('; ').flatMap((group) => {
      const [relation = '', ...scores] = group.split(' ');
      return scores.map((score, at) => `D,${relation}${at},${relation},${score}`);
    }),
    '',
  ].join('\n');

describe('a matrix', () => {
  it.each<[string, string, unknown]>([
    [
      'without names has people 1, 2, 3 in their order',
      'A,B,C\n1,2,3\n2,2,4\n5,3,1\n',
      { 1: [2, 3], 2: [8 / 3, 3], 3: [3, 3] },
    ],
    ['with names that are no numbers', 'x,A,B,C\nu2,1,2,3\nu1,2,2,4\n', { u1: [8 / 3, 3], u2: [2, 3] }],
    ['with numbers under ratee', 'ratee,A,B,C\n7,1,2,3\n8,2,2,4\n', { 7: [2, 3], 8: [8 / 3, 3] }],
    ['with numbers under 被评人', '被评人,A,B,C\n7,1,2,3\n8,2,2,4\n', { 7: [2, 3], 8: [8 / 3, 3] }],
    ['with an empty column behind', 'A,B,C,\n1,2,3,\n2,2,4,\n', { 1: [2, 3], 2: [8 / 3, 3] }],
    [
      'with blanks: of two raters nothing is shown',
      'A,B,C\n1,2,3\n2,,4\n2,5,N/A\n',
      { 1: [2, 3], 2: [null, 2], 3: [null, 2] },
    ],
    ['whose first column has numbers and no name is refused', ',A,B\n1,2,3\n2,2,4\n', ['unnamed-column:1']],
    ['with one person twice', 'ratee,A,B\n7,1,2\n7,2,2\n', ['ratee-twice:3']],
    ['with a word among the scores', 'ratee,A,B\nu,1,two\nw,2,2\n', ['rating-score:2']],
  ])('%s', async (_, text, expected) => {
    expect(await printedOf(text)).toEqual(expected);
  });
});

describe('what is shown of a panel', () => {
  it.each<[string, string, readonly string[], unknown]>([
    [
      'everything, where three or more rated in each relation',
      'superior 2 3 4; peer 1 4 5; report 2 3 5 5',
      [],
      [(3 + 10 / 3 + 3.75) / 3, 10, 'superior 3 3', `peer 3 ${10 / 3}`, 'report 4 3.75'],
    ],
    [
      'not a superior alone, nor the fewest of the others',
      'superior 4; peer 3 4 5; report 2 3 5 4',
      [],
      [23 / 6, 8, 'superior 1 null', 'peer 3 null', 'report 4 3.5'],
    ],
    [
      'of two with as few, the first is hidden',
      'superior 4; peer 3 4 5; report 2 3 5',
      [],
      [(4 + 4 + 10 / 3) / 3, 7, 'superior 1 null', 'peer 3 null', `report 3 ${10 / 3}`],
    ],
    [
      'two hidden relations that hold three raters are enough',
      'superior 4; peer 3 4; report 2 3 5 4',
      [],
      [11 / 3, 7, 'superior 1 null', 'peer 2 null', 'report 4 3.5'],
    ],
    [
      'two of one rater each are not: their sum would be that of two people',
      'superior 4; peer 3; report 2 3 5 4',
      [],
      [3.5, 6, 'superior 1 null', 'peer 1 null', 'report 4 null'],
    ],
    ['nothing of two raters in all', 'superior 4; peer 3', [], [null, 2, 'superior 1 null', 'peer 1 null']],
    ['the self-rating always, and counted nowhere', 'peer 3 4 5; self 1', [], [4, 3, 'peer 3 4', 'self 1 1']],
    [
      'no relation in which all gave the highest score, and so not the other either',
      'peer 5 5 5; report 2 3 4 2',
      [],
      [(5 + 2.75) / 2, 7, 'peer 3 null', 'report 4 null'],
    ],
    [
      'nothing where all gave the highest',
      'superior 5; peer 5 5 5',
      [],
      [null, 4, 'superior 1 null', 'peer 3 null'],
    ],
    [
      'weights change the score, and a relation that is not named weighs 1',
      'superior 2 3 4; peer 1 4 5; report 2 3 5 4',
      ['--relation-weights', 'report=3,superior=0.5'],
      [(1.5 + 10 / 3 + 10.5) / 4.5, 10, 'superior 3 3', `peer 3 ${10 / 3}`, 'report 4 3.5'],
    ],
    [
      'trimming leaves the middle: three of five',
      'peer 1 3 4 4 5; report 2 3 4 5 5',
      ['--trim', '20%'],
      [(11 / 3 + 4) / 2, 10, `peer 5 ${11 / 3}`, 'report 5 4'],
    ],
    [
      'trimming that leaves two hides the relation',
      'peer 1 3 4 4; report 1 3 4 5 5 2 2',
      ['--trim', '25%'],
      [(3.5 + 3.2) / 2, 11, 'peer 4 null', 'report 7 null'],
    ],
  ])('%s', async (_, groups, options, expected) => {
    const shown = (await printedOf(panel(groups), '--scale', '1..5', ...options)) as { D: unknown[] };
    const rounded = (all: unknown[]): unknown[] =>
      all.map((one) => (typeof one === 'number' ? Math.round(one * 1e9) / 1e9 : one));
    expect(rounded(shown.D)).toEqual(rounded(expected as unknown[]));
  });
});
