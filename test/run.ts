import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { main } from '../src/cli.ts';
import { type Disk, nodeDisk } from '../src/disk.ts';
import type { Io, Output } from '../src/io.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** What a run of the program left. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Columns of a pretended terminal. */
  readonly terminal?: number;
  /** The file calls behind report folders. */
  readonly disk?: Disk;
  /** Where templates are that were read before; silent: every template is read. */
  readonly preparedFolder?: string;
}

function collector(terminal: number | undefined): Output & { text: () => string } {
  const pieces: string[] = [];
  return {
    isTerminal: terminal !== undefined,
    width: terminal,
    write: async (text) => {
      pieces.push(text);
    },
    text: () => pieces.join(''),
  };
}

/** Runs the whole program in this process, in the folder that is the working folder now. */
export async function runHere(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { environment = {}, stdin, terminal, disk = nodeDisk } = options;
  const stdout = collector(terminal);
  const stderr = collector(terminal);
  const io: Io = {
    stdout,
    stderr,
    stdin: {
      isTerminal: stdin === undefined && terminal !== undefined,
      read: async () =>
        typeof stdin === 'string' ? new TextEncoder().encode(stdin) : (stdin ?? new Uint8Array()),
    },
    environment: { ...environment },
    workingFolder: process.cwd(),
    packageFolder: ROOT,
    disk,
    preparedFolder: options.preparedFolder,
  };
  const code = await main(args, io);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Runs the program in a folder of its own that holds the given files. */
export async function runCli(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  options: RunOptions = {},
): Promise<Run> {
  return inFolder(files, () => runHere(args, options));
}

/** Does something in a new folder with the given files, which is the working folder meanwhile. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'scorecard-')));
  const before = process.cwd();
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    process.chdir(folder);
    return await act(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}
