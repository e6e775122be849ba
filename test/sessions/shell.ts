import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible } from '../../src/words/visible.ts';
import { type Run, runHere } from '../run.ts';
import type { Outcome } from './session.ts';

/** The little of a shell that sessions need; it keeps its folder from one command to the next. */
export interface Shell {
  readonly run: (command: string) => Promise<Outcome>;
}

/** One program of a pipe: its words, and what stands around them. */
interface Stage {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly input: string | undefined;
  readonly output: string | undefined;
}

type Program = (args: readonly string[], stdin: Uint8Array | undefined, stage: Stage) => Promise<Run> | Run;

/** Words in quotes, operators, and other words. */
const TOKEN = /\s*(?:"([^"]*)"|'([^']*)'|([|<>])|([^\s"'|<>]+))/gu;

/** `# terminal 80` after a command; with `colours` what colours it is shown, else left out. */
const TERMINAL = /\s+# terminal (\d+)(, colours)?$/u;

const ASSIGNMENT = /^([A-Z_]+)=(.*)$/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a colour begins with.
const COLOURS = /\u001b\[[\d;]*m/gu;

/** The hash of a template, which no reader compares by eye. */
const SHA256 = /(?<="sha256": ")[0-9a-f]{64}(?=")/gu;

function stagesOf(command: string): Stage[] {
  const stages: Stage[] = [];
  let words: string[] = [];
  let redirected: { '<'?: string; '>'?: string } = {};
  let pending: '<' | '>' | undefined;
  const close = (): void => {
    const count = words.findIndex((word) => !ASSIGNMENT.test(word));
    const environment = Object.fromEntries(
      words.slice(0, count).map((word) => (ASSIGNMENT.exec(word) ?? []).slice(1) as [string, string]),
    );
    const { '<': input, '>': output } = redirected;
    stages.push({ words: words.slice(count), environment, input, output });
    words = [];
    redirected = {};
  };
  for (const [, double, single, operator, plain] of command.matchAll(TOKEN)) {
    if (operator === '|') close();
    else if (operator === '<' || operator === '>') pending = operator;
    else {
      const word = double ?? single ?? plain ?? '';
      if (pending === undefined) words.push(word);
      else redirected[pending] = word;
      pending = undefined;
    }
  }
  close();
  return stages;
}

const printing = (stdout: string): Run => ({ code: 0, stdout, stderr: '' });

const linesWithEnds = (text: string): string[] => text.split(/(?<=\n)/u);

const text = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The programs besides our own, as far as sessions use them. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  cat: (args) => {
    const absent = args.find((name) => !existsSync(name));
    return absent === undefined
      ? printing(args.map((name) => text(readFileSync(name))).join(''))
      : { code: 1, stdout: '', stderr: `cat: ${absent}: No such file or directory\n` };
  },
  head: ([, count], stdin) => printing(linesWithEnds(text(stdin)).slice(0, Number(count)).join('')),
  grep: ([word = ''], stdin) =>
    printing(
      linesWithEnds(text(stdin))
        .filter((line) => line.includes(word))
        .join(''),
    ),
};

/** Output as lines; what cannot be seen is shown as an escape, and a missing line end as such. */
function linesOf(output: string): string[] {
  if (output === '') return [];
  const lines = output.split('\n');
  const last = lines.pop() as string;
  return (last === '' ? lines : [...lines, `${last}[no line end]`]).map(visible);
}

/** A shell whose folder is the working folder of this process. */
export function createShell(): Shell {
  const run = async (typed: string): Promise<Outcome> => {
    const [, columns, hasColours] = TERMINAL.exec(typed) ?? [];
    const command = typed.replace(TERMINAL, '');
    const terminal = columns === undefined ? undefined : Number(columns);
    const stages = stagesOf(command);
    const stderr: string[] = [];
    let stdin: Uint8Array | undefined;
    let last: Run = printing('');
    for (const [index, stage] of stages.entries()) {
      const [name = '', ...args] = stage.words;
      if (name === 'cd') process.chdir(resolve(args[0] as string));
      else {
        if (stage.input !== undefined) stdin = readFileSync(stage.input);
        const isLast = index === stages.length - 1;
        const width = isLast && stage.output === undefined ? terminal : undefined;
        const program = name === 'scorecard' ? scorecard(width) : PROGRAMS[name];
        if (program === undefined) throw new Error(`sessions know no program ${name}`);
        last = await program(args, stdin, stage);
      }
      stderr.push(last.stderr);
      stdin = new TextEncoder().encode(last.stdout);
      if (stage.output !== undefined) {
        writeFileSync(stage.output, last.stdout);
        last = { ...last, stdout: '' };
      }
    }
    const shown = (output: string): string[] =>
      linesOf((hasColours === undefined ? output.replaceAll(COLOURS, '') : output).replaceAll(SHA256, '…'));
    return { stdout: shown(last.stdout), stderr: shown(stderr.join('')), exit: last.code };
  };
  return { run };
}

const scorecard =
  (terminal: number | undefined): Program =>
  (args, stdin, { environment }) =>
    runHere(args, {
      environment,
      ...(stdin === undefined ? {} : { stdin }),
      ...(terminal === undefined ? {} : { terminal }),
    });
