import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inFolder, ROOT } from '../run.ts';
import { type CommandStep, type Outcome, outcomeLines, readSession } from '../sessions/session.ts';
import { createShell, type Shell } from '../sessions/shell.ts';

export const README = join(ROOT, 'README.md');

/** The line that begins the Chinese half. */
const CHINESE = '\n# 中文\n';

export type Half = 'en' | 'zh';

/** The page in its two halves; nothing lies between them. */
export function halvesOf(text: string): Readonly<Record<Half, string>> {
  const at = text.indexOf(CHINESE);
  if (at < 0) throw new Error('the README has no Chinese half');
  return { en: text.slice(0, at), zh: text.slice(at) };
}

/** Commands of the page that prepare a machine: nothing here may install anything. */
const PREPARATION = /^(?:npm ci|npm link)$/u;

/** Ways of starting the program that a reader without a link has. */
const STARTED_OTHERWISE = /^(?:npx scorecard|node bin\/scorecard\.js)(?= )/u;

const NOTHING: Outcome = { stdout: [], stderr: [], exit: 0 };

/** What `npm start` runs, as package.json has it. */
function startScript(): string {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  return scripts.start ?? '';
}

async function run(shell: Shell, command: string): Promise<Outcome> {
  if (PREPARATION.test(command)) return NOTHING;
  const started = command.replace(STARTED_OTHERWISE, 'scorecard');
  if (!/^npm start(?: --|$)/u.test(started)) return shell.run(started);
  const here = process.cwd();
  process.chdir(ROOT);
  try {
    const added = started.replace(/^npm start(?: -- )?/u, '');
    return await shell.run(`${startScript().replace(STARTED_OTHERWISE, 'scorecard')} ${added}`);
  } finally {
    process.chdir(here);
  }
}

/** A command of the page, and what it left. */
export interface Ran {
  readonly step: CommandStep;
  readonly outcome: Outcome;
}

/** Does what the page says, from top to bottom, in a folder that holds the page's own files and no others. */
export async function follow(text: string): Promise<readonly Ran[]> {
  return inFolder({}, async (folder) => {
    const shell = createShell();
    const ran: Ran[] = [];
    for (const step of readSession(text).steps) {
      if (step.kind === 'command') {
        ran.push({ step, outcome: await run(shell, step.command) });
        continue;
      }
      const path = join(folder, step.name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.bytes);
    }
    return ran;
  });
}

/** A line that stands for lines left out. */
const LEFT_OUT = '…';

const isLeftOut = (line: string): boolean => line.trim() === LEFT_OUT;

/** Whether lines are what was shown, of which a lone … may stand for any number of them. */
function agrees(shown: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return printed.length === 0;
  if (!isLeftOut(first)) return printed[0] === first && agrees(rest, printed.slice(1));
  return printed.some((_, index) => agrees(rest, printed.slice(index))) || rest.length === 0;
}

/** Whether a command left what the page shows; where it shows nothing, only the exit code counts. */
export function isAsShown({ step: { expected }, outcome }: Ran): boolean {
  if (expected.exit !== outcome.exit) return false;
  const showsNothing = expected.stdout.length === 0 && expected.stderr.length === 0;
  return showsNothing || agrees(outcomeLines(expected), outcomeLines(outcome));
}

/** The page with what is printed now, where it shows all that is printed; a new command begins with a line `?`. */
export function withPrinted(text: string, ran: readonly Ran[]): string {
  const lines = text.split('\n');
  for (const { step, outcome } of [...ran].reverse()) {
    const before = outcomeLines(step.expected);
    if (before.length === 0 || before.some(isLeftOut)) continue;
    lines.splice(step.line, before.length, ...outcomeLines(outcome));
  }
  return lines.join('\n');
}
