import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inFolder, ROOT, type Run, runHere } from '../run.ts';

export const BROKEN = join(ROOT, 'fixtures', 'broken');

/** One folder of fixtures/broken: the smallest set of files that shows a kind of problem. */
export interface BrokenFixture {
  /** The code of the problem, which is the folder's name. */
  readonly code: string;
  /** The command line as typed. */
  readonly command: string;
  readonly exitCode: number;
  /** Codes of problems that cannot be kept out of it. */
  readonly also: readonly string[];
  /** Whether standard input and output are a terminal. */
  readonly onTerminal: boolean;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Every fixture, in order of code. */
export const brokenFixtures = (): BrokenFixture[] =>
  readdirSync(BROKEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(readFixture);

function readFixture(code: string): BrokenFixture {
  const folder = join(BROKEN, code);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const [command = '', ...remarks] = readFileSync(join(folder, 'command.txt'), 'utf8').trimEnd().split('\n');
  const remark = (form: RegExp): string | undefined =>
    remarks.map((line) => form.exec(line)?.[1]).find((found) => found !== undefined);
  return {
    code,
    command,
    exitCode: Number.parseInt(remark(/^# exit (\d+)$/u) ?? '', 10),
    also: remark(/^# also (.+)$/u)?.split(', ') ?? [],
    onTerminal: remark(/^# on (a terminal)$/u) !== undefined,
    files: Object.fromEntries(
      names
        .filter((name) => name !== 'command.txt')
        .map((name) => [name, readFileSync(join(folder, name))] as const),
    ),
  };
}

interface CommandLine {
  readonly args: readonly string[];
  /** The file that standard input comes from. */
  readonly input: string | undefined;
}

/** The words of a command line as a shell cuts them: double quotes keep words together, `< file` is input. */
function parsed(command: string): CommandLine {
  const words = Array.from(command.matchAll(/"([^"]*)"|(\S+)/gu), ([, quoted, bare]) => quoted ?? bare ?? '');
  const redirection = words.lastIndexOf('<');
  const [program, ...args] = redirection < 0 ? words : words.slice(0, redirection);
  if (program !== 'scorecard') throw new Error(`no command line of scorecard: ${command}`);
  return { args, input: redirection < 0 ? undefined : words[redirection + 1] };
}

/** Runs a fixture's command line in a copy of its folder, so that nothing can be written into it. */
export async function runFixture(
  { command, files, onTerminal }: BrokenFixture,
  language: 'en' | 'zh',
): Promise<Run> {
  const { args, input } = parsed(command);
  const environment = { LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'en_GB.UTF-8', NO_COLOR: '1' };
  const stdin = input === undefined ? undefined : files[input];
  return inFolder(files, () =>
    runHere(args, {
      environment,
      ...(stdin === undefined ? {} : { stdin }),
      ...(onTerminal ? { terminal: 80 } : {}),
    }),
  );
}
