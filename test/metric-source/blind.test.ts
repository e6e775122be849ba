import { describe, expect, it } from 'vitest';
import { type Dice, dice } from '../oracle/dice.ts';
import { inFolder, runHere } from '../run.ts';
import { csvOf, KINDS } from './kinds.ts';
import { templateOf } from './template.ts';

/** Words that stand for who rated, saw something, or voted. */
const SECRETS = /(?:rater|witness|member)-\w/iu;

/** Ways in which a row goes wrong, who is behind it staying where that is. */
const HARMS: readonly ((cells: string[], choice: Dice) => void)[] = [
  () => undefined,
  () => undefined,
  (cells) => cells.splice(0, 1, ''),
  (cells) => cells.push('rest'),
  (cells) => cells.pop(),
  (cells) => cells.splice(-1, 1, `${cells.at(-1)}\u200b`),
  (cells, choice) => cells.splice(choice.whole(0, cells.length - 1), 1, '"open'),
  (cells, choice) => cells.splice(choice.whole(2, cells.length - 1), 1, 'unheard of'),
];

const COMMANDS = [
  ['score', 't.yaml', 'FILE'],
  ['score', 't.yaml', 'FILE', '--format', 'json'],
  ['score', 't.yaml', 'FILE', '--strict', '--lang', 'zh'],
  ['score', 't.yaml', 'FILE', '--detail', '--format', 'markdown'],
  ['check', 't.yaml', 'FILE'],
  ['explain', 't.yaml', 'FILE', '--director', 'D001'],
  ['explain', 't.yaml', 'FILE', '--director', 'D001', '--format', 'json'],
  ['explain', 't.yaml', 'FILE', '--director', 'D001', '--format', 'markdown', '--lang', 'zh'],
] as const;

const asked = (kind: (typeof KINDS)[string]): readonly string[] => ['--period', kind.scored];

describe.each(['ratings', 'incidents', 'committee by score'])('of %s', (name) => {
  const kind = KINDS[name] as (typeof KINDS)[string];

  it('nobody who rated, saw or voted is in any output, however the file is harmed', async () => {
    const codes = new Set<number>();
    for (let seed = 1; seed <= 250; seed += 1) {
      const choice = dice(seed);
      const rows = kind.rows(choice);
      choice.oneOf(HARMS)?.(choice.oneOf(rows) as string[], choice);
      const text = csvOf(kind.header, rows);
      const files = { 't.yaml': templateOf(kind.from, kind.keys), [kind.file]: text, ...kind.beside };
      const command = choice.pick(COMMANDS).map((word) => (word === 'FILE' ? kind.file : word));
      const { code, stdout, stderr } = await inFolder(files, () => runHere([...command, ...asked(kind)]));
      codes.add(code);
      expect(stdout + stderr, `seed ${seed}: ${command.join(' ')}\n${text}`).not.toMatch(SECRETS);
    }
    expect(codes).toContain(0);
    expect(codes).toContain(1);
  });

  it('nobody is in a report, nor in what verify says of it', async () => {
    const files = {
      't.yaml': templateOf(kind.from, kind.keys),
      [kind.file]: csvOf(kind.header, kind.rows(dice(7))),
      ...kind.beside,
    };
    await inFolder(files, async (folder) => {
      for (const audience of ['hr', 'director']) {
        const output = `report-${audience}`;
        const made = ['--output', output, '--audience', audience, '--format', 'html,csv,json,markdown'];
        await runHere(['report', 't.yaml', kind.file, ...asked(kind), ...made]);
        const { readdirSync, readFileSync } = await import('node:fs');
        const { join } = await import('node:path');
        const names = readdirSync(join(folder, output), { recursive: true, withFileTypes: true });
        const texts = names
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
        expect(texts.length).toBeGreaterThan(2);
        expect(texts.join('\n')).not.toMatch(SECRETS);
        const verified = await runHere(['verify', output, '--inputs', '.']);
        expect(verified.stdout + verified.stderr).toContain('everything is the same');
        expect(verified.stdout + verified.stderr).not.toMatch(SECRETS);
      }
    });
  });
});
