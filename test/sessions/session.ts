/** What a command is expected to leave, line by line. */
export interface Outcome {
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly exit: number;
}

/** A command of a session: the words after `$ `, and what is written under them. */
export interface CommandStep {
  readonly kind: 'command';
  readonly command: string;
  /** The line of the command in the session, from 1. */
  readonly line: number;
  readonly expected: Outcome;
}

/** A file that a session gives to the commands after it. */
export interface FileStep {
  readonly kind: 'file';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A Markdown file that is a chapter of the manual and a test. */
export interface Session {
  readonly title: string;
  readonly steps: readonly (CommandStep | FileStep)[];
}

const FENCE = /^(`{3,})(\w*)(?: +(.+))?$/u;
const COMMAND = /^\$ (.+)$/u;
const EXIT = /^\[exit (\d+)\]$/u;
const STDERR = '[stderr]';

interface Block {
  readonly language: string;
  readonly fileName: string | undefined;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** The fenced blocks of a Markdown text (CommonMark 0.31, 4.5), those that start at the margin. */
function* blocksOf(lines: readonly string[]): Generator<Block> {
  for (let at = 0; at < lines.length; at += 1) {
    const [, fence, language = '', fileName] = FENCE.exec(lines[at] as string) ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && line === fence);
    if (end < 0) throw new Error(`line ${at + 1}: the block has no end`);
    yield { language, fileName, line: at + 1, lines: lines.slice(at + 1, end) };
    at = end;
  }
}

/** Reads a session: its `console` blocks are commands, blocks that name a file are that file. */
export function readSession(text: string): Session {
  const lines = text.split('\n');
  const title = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
  const steps = [...blocksOf(lines)].flatMap((block): (CommandStep | FileStep)[] => {
    if (block.language === 'console') return commandsOf(block);
    return block.fileName === undefined
      ? []
      : [{ kind: 'file', name: block.fileName, bytes: contentOf(block) }];
  });
  return { title, steps };
}

function contentOf({ language, lines }: Block): Uint8Array {
  if (language === 'base64') return Buffer.from(lines.join(''), 'base64');
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

function commandsOf({ line, lines }: Block): CommandStep[] {
  const starts = lines.flatMap((text, index) => (COMMAND.test(text) ? [index] : []));
  if (starts[0] !== 0) throw new Error(`line ${line + 1}: a console block begins with a command`);
  return starts.map((start, index) => ({
    kind: 'command',
    command: COMMAND.exec(lines[start] as string)?.[1] as string,
    line: line + 1 + start,
    expected: outcomeOf(lines.slice(start + 1, starts[index + 1])),
  }));
}

function outcomeOf(lines: readonly string[]): Outcome {
  const exit = EXIT.exec(lines.at(-1) ?? '')?.[1];
  const printed = exit === undefined ? lines : lines.slice(0, -1);
  const split = printed.indexOf(STDERR);
  return {
    stdout: split < 0 ? printed : printed.slice(0, split),
    stderr: split < 0 ? [] : printed.slice(split + 1),
    exit: Number(exit ?? 0),
  };
}

/** An outcome as it is written under its command. */
export const outcomeLines = ({ stdout, stderr, exit }: Outcome): string[] => [
  ...stdout,
  ...(stderr.length === 0 ? [] : [STDERR, ...stderr]),
  ...(exit === 0 ? [] : [`[exit ${exit}]`]),
];

/** The text of a session with other outcomes under its commands, in their order. */
export function withOutcomes(text: string, outcomes: readonly Outcome[]): string {
  const lines = text.split('\n');
  const { steps } = readSession(text);
  const commands = steps.filter((step) => step.kind === 'command');
  for (const [index, { line, expected }] of [...commands.entries()].reverse()) {
    const outcome = outcomes[index];
    if (outcome !== undefined) lines.splice(line, outcomeLines(expected).length, ...outcomeLines(outcome));
  }
  return lines.join('\n');
}
