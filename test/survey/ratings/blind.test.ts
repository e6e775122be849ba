import { describe, expect, it } from 'vitest';
import { type Dice, dice } from '../../oracle/dice.ts';
import { runCli } from '../../run.ts';

/** Words that stand for who rated, and for what was written about somebody. */
const SECRETS = /rater[xyz]|secret/iu;

const HEADER = ['ratee', 'rater', 'relation', 'score', 'comment'];

function someRows(choice: Dice): string[][] {
  return Array.from({ length: choice.whole(1, 14) }, () => [
    choice.pick(['D001', 'D002', 'D003']),
    choice.pick(['raterX1', 'raterX2', 'raterY1', 'raterY2', 'raterZ1']),
    choice.pick(['superior', 'peer', 'report', 'self', '下级']),
    String(choice.whole(1, 5)),
    choice.pick(['', 'secret words']),
  ]);
}

/** Ways in which an export goes wrong. */
const HARMS: readonly ((rows: string[][], choice: Dice) => void)[] = [
  () => undefined,
  (rows, choice) => rows.push([...(choice.oneOf(rows) as string[])]),
  // Columns slip, so that a rater or a comment stands where a score or a relation is meant.
  (rows, choice) => choice.oneOf(rows)?.unshift(''),
  (rows, choice) => choice.oneOf(rows)?.shift(),
  (rows, choice) => choice.oneOf(rows)?.push('secret rest'),
  (rows, choice) => (choice.oneOf(rows) as string[]).splice(choice.whole(0, 3), 1, 'secret'),
  (rows, choice) => (choice.oneOf(rows) as string[]).splice(choice.whole(0, 3), 1, 'raterX1\u200b'),
  (rows, choice) => (choice.oneOf(rows) as string[]).splice(choice.whole(0, 3), 1, '"raterX1'),
  (rows, choice) => (choice.oneOf(rows) as string[]).splice(choice.whole(0, 3), 1, '=raterX1'),
  (rows) => rows.unshift(['secret title']),
  (rows) => rows.splice(0, 1),
  (rows) => (rows[0] as string[]).splice(1, 1, 'raterX1'),
  (rows) => (rows[0] as string[]).splice(0, 5, 'raterX1', 'raterX2', 'raterX1', 'raterY1', 'raterZ1'),
];

const FORMS = [
  [],
  ['--format', 'json'],
  ['--format', 'csv'],
  ['--format', 'markdown', '--lang', 'zh'],
  ['--format', 'csv', '--metric', 'm', '--period', '2026'],
  ['--scale', '1..4', '--lang', 'zh'],
  ['--strict', '--trim', '20%'],
  ['--delimiter', ';'],
];

describe('who rated', () => {
  it('and what was written stand in no output, however the file is harmed', async () => {
    const codes = new Set<number>();
    for (let seed = 1; seed <= 600; seed += 1) {
      const choice = dice(seed);
      const rows = [[...HEADER], ...someRows(choice)];
      for (let count = choice.whole(1, 2); count > 0; count -= 1) choice.oneOf(HARMS)?.(rows, choice);
      const text = rows.map((row) => row.join(',')).join('\n');
      const form = choice.oneOf(FORMS) as readonly string[];
      const run = await runCli(['survey', 'ratings', 'in.csv', ...form], { 'in.csv': `${text}\n` });
      codes.add(run.code);
      // A person who was rated is shown, also where a slip has put a rater there.
      const ratees = new Set(rows.map(([first]) => first ?? ''));
      if ([...ratees].some((ratee) => SECRETS.test(ratee))) continue;
      expect(run.stdout + run.stderr, `seed ${seed}\n${text}`).not.toMatch(SECRETS);
    }
    expect([...codes].sort()).toEqual([0, 1]);
  });

  it('stand in no output of a matrix, whose header has the raters’ names', async () => {
    const good = 'name,raterX1,raterX2,raterY1,raterY2\nD001,1,2,3,4\nD002,2,3,4,5\nD003,5,4,3,2\n';
    const faulty = [
      good,
      good.replace('raterX2', 'raterX1'),
      good.replace('D002,2', 'D002,secret'),
      good.replace('4\nD002', '4,5\nD002'),
      good.replace('raterY2', ''),
      good.replace('name', ''),
      `secret title\n${good}`,
    ];
    for (const text of faulty) {
      for (const form of FORMS) {
        const run = await runCli(['survey', 'ratings', 'in.csv', ...form], { 'in.csv': text });
        expect(run.stdout + run.stderr, text).not.toMatch(SECRETS);
      }
    }
  });

  it('is not told by the order of rows: another order prints the same bytes', async () => {
    const choice = dice(3);
    const relations = ['superior', 'peer', 'peer', 'peer', 'report', 'report', 'report', 'self'];
    const rows = ['D1', 'D2', 'D3', 'D4'].flatMap((ratee) =>
      relations.map((relation, at) => `${ratee},r${at},${relation},${choice.whole(1, 5)}`),
    );
    const print = (lines: readonly string[], form: readonly string[]) =>
      runCli(['survey', 'ratings', 'in.csv', ...form], {
        'in.csv': `ratee,rater,relation,score\n${lines.join('\n')}\n`,
      });
    for (const form of FORMS.slice(0, 5)) {
      expect(await print(choice.shuffled(rows), form)).toEqual(await print(rows, form));
    }
  });
});
