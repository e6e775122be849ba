import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inFolder } from '../run.ts';
import { type Outcome, outcomeLines, readSession, type Session, withOutcomes } from './session.ts';
import { createShell } from './shell.ts';

/** `UPDATE_SESSIONS=1` writes what is printed now under the commands; read the difference before you keep it. */
const isUpdate = process.env.UPDATE_SESSIONS === '1';

const CONTENTS = 'README.md';

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));

/** Runs all of a session in a folder of its own. */
async function outcomesOf({ steps }: Session): Promise<Outcome[]> {
  return inFolder({}, async (folder) => {
    const shell = createShell();
    const outcomes: Outcome[] = [];
    for (const step of steps) {
      if (step.kind === 'command') {
        outcomes.push(await shell.run(step.command));
        continue;
      }
      const path = join(folder, step.name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.bytes);
    }
    return outcomes;
  });
}

for (const name of names) {
  const path = join(import.meta.dirname, name);
  // A checkout on Windows may end lines with CRLF.
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const session = readSession(text);
  const commands = session.steps.filter((step) => step.kind === 'command');

  describe(`${session.title} (${name})`, () => {
    let outcomes: readonly Outcome[] = [];

    beforeAll(async () => {
      outcomes = await outcomesOf(session);
      if (isUpdate) writeFileSync(path, withOutcomes(text, outcomes));
    });

    it('is rewritten to itself by what stands in it', () => {
      expect(
        withOutcomes(
          text,
          commands.map(({ expected }) => expected),
        ),
      ).toBe(text);
    });

    for (const [index, { line, command, expected }] of commands.entries()) {
      it(`${command} (line ${line})`, () => {
        const outcome = outcomes[index] as Outcome;
        if (!isUpdate) expect(outcomeLines(outcome).join('\n')).toBe(outcomeLines(expected).join('\n'));
      });
    }
  });
}

describe('the chapters', () => {
  it('are all listed in the contents, once', () => {
    const contents = readFileSync(join(import.meta.dirname, CONTENTS), 'utf8');
    const listed = [...contents.matchAll(/\]\(([\w-]+\.md)\)/gu)].map(([, name]) => name);
    expect([...listed].sort()).toEqual(names.filter((name) => name !== CONTENTS).sort());
  });
});
