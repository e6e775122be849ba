import { describe, expect, it } from 'vitest';
import { type Dice, dice } from '../oracle/dice.ts';
import { runCli } from '../run.ts';

/** Words that stand for who saw something, and for who voted how. */
const SECRETS = /witness-\d|member-\d/iu;

const ANCHORS = `behaviours:
  - id: sharing
    title: Sharing
    anchors: [{ level: 1, id: keeps, title: Keeps it }, { level: 5, id: offers, title: Offers it }]
`;

const FORMS = [
  [],
  ['--format', 'json'],
  ['--format', 'csv'],
  ['--format', 'markdown', '--lang', 'zh'],
  ['--format', 'csv', '--metric', 'm', '--period', '2026-Q4'],
  ['--strict', '--lang', 'zh'],
] as const;

/** Ways in which a row goes wrong, its columns staying where they are. */
const HARMS: readonly ((cells: string[], choice: Dice) => void)[] = [
  () => undefined,
  (cells) => cells.splice(0, 1, ''),
  (cells) => cells.splice(0, 1, '31/12/26'),
  (cells) => cells.splice(3, 1, 'unheard of'),
  (cells) => cells.splice(2, 1, ''),
  (cells) => cells.push('rest'),
  (cells) => cells.pop(),
  (cells, choice) => cells.splice(choice.whole(0, 3), 1, '"open'),
  (cells) => cells.splice(5, 1, `${cells[5]}\u200b`),
  (cells) => cells.splice(5, 1, 'nine'),
];

async function outputs(
  command: readonly string[],
  header: string,
  rowOf: (choice: Dice) => string[],
): Promise<Set<number>> {
  const codes = new Set<number>();
  for (let seed = 1; seed <= 300; seed += 1) {
    const choice = dice(seed);
    const rows = Array.from({ length: choice.whole(1, 9) }, () => rowOf(choice));
    choice.oneOf(HARMS)?.(choice.oneOf(rows) as string[], choice);
    const text = [header, ...rows.map((row) => row.join(','))].join('\n');
    const form = choice.pick(FORMS);
    const run = await runCli([...command, ...form.filter((word) => !command.includes(word))], {
      'in.csv': `${text}\n`,
      'anchors.yaml': ANCHORS,
    });
    codes.add(run.code);
    expect(run.stdout + run.stderr, `seed ${seed}\n${text}`).not.toMatch(SECRETS);
  }
  return codes;
}

describe('no output', () => {
  it('says who saw an incident', async () => {
    const command = ['records', 'incidents', 'in.csv', '--anchors', 'anchors.yaml', '--period', '2026-Q4'];
    const codes = await outputs(command, 'date,director,behaviour,effect,evidence,witness', (choice) => [
      `2026-1${choice.whole(0, 2)}-0${choice.whole(1, 9)}`,
      choice.pick(['D001', 'D002']),
      'sharing',
      choice.pick(['keeps', 'offers']),
      choice.pick(['', 'https://example.com/1']),
      `witness-${choice.whole(1, 4)}`,
    ]);
    expect([...codes].sort()).toEqual([0, 1]);
  });

  it('says who voted how', async () => {
    const command = ['records', 'committee', 'in.csv', '--quorum', '3'];
    const codes = await outputs(command, 'director,innovation,unit,member,member unit,score', (choice) => {
      const member = choice.whole(1, 60);
      return [
        'D001',
        'A',
        'North',
        `member-${member}`,
        member === 60 ? 'North' : `U${member}`,
        String(choice.whole(1, 10)),
      ];
    });
    expect([...codes].sort()).toEqual([0, 1]);
  });
});
