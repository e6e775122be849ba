import { describe, expect, it } from 'vitest';
import { dice } from '../oracle/dice.ts';
import { inFolder, runHere } from '../run.ts';
import { comparable } from './comparable.ts';
import { csvOf, KINDS } from './kinds.ts';
import { templateOf } from './template.ts';

describe.each(Object.entries(KINDS))('%s', (name, kind) => {
  it('is scored as it is by way of the long form', async () => {
    let values = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const files = {
        'direct.yaml': templateOf(kind.from, kind.keys),
        'long.yaml': templateOf(undefined, kind.keys),
        [kind.file]: csvOf(kind.header, kind.rows(dice(seed))),
        ...kind.beside,
      };
      await inFolder(files, async () => {
        const made = ['--format', 'csv', '--metric', 'm', '--period', kind.period];
        const command = await runHere([...kind.command, ...made, '--output', 'long.csv']);
        const score = (template: string, data: string) =>
          runHere(['score', template, data, '--period', kind.scored, '--format', 'json']);
        const direct = await score('direct.yaml', kind.file);
        // Of what is said, score says what the command says, and what it says of the values.
        const own = command.stderr.matchAll(/\[([a-z-]+)\]/gu);
        const told = (JSON.parse(direct.stdout) as { problems: { code: string }[] }).problems.map(
          ({ code }) => code,
        );
        const beyond = new Set(['incidents-outside', 'read-as', 'extra-column']);
        expect(told, `${name}, seed ${seed}`).toEqual(
          expect.arrayContaining(
            Array.from(own, ([, code = '']) => code).filter((code) => !beyond.has(code)),
          ),
        );
        if (/error\[/u.test(command.stderr)) {
          expect(direct.code).toBe(1);
          return;
        }
        const long = await score('long.yaml', 'long.csv');
        const [one, other] = [direct, long].map((run) => comparable(run));
        // Directors without any value stand in the data of a log only in the cycles in which they have one.
        expect(one?.directors, `${name}, seed ${seed}`).toEqual(
          name === 'incidents' ? expect.arrayContaining(other?.directors ?? []) : other?.directors,
        );
        values += other?.directors.length ?? 0;
      });
    }
    expect(values).toBeGreaterThan(20);
  });

  it('is the same in whichever order its rows stand', async () => {
    for (let seed = 101; seed <= 106; seed += 1) {
      const rows = kind.rows(dice(seed));
      const printed = async (order: string[][]): Promise<unknown> => {
        const files = { 't.yaml': templateOf(kind.from, kind.keys), [kind.file]: csvOf(kind.header, order) };
        return inFolder({ ...files, ...kind.beside }, async () => {
          const run = await runHere([
            'score',
            't.yaml',
            kind.file,
            '--period',
            kind.scored,
            '--format',
            'json',
          ]);
          return comparable(run).directors;
        });
      };
      expect(await printed(dice(seed).shuffled(rows)), `seed ${seed}`).toEqual(await printed(rows));
    }
  });
});
