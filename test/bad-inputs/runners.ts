import { spawn } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli.ts';
import { nodeDisk } from '../../src/disk.ts';
import type { Io } from '../../src/io.ts';
import { ROOT, type Run, runHere } from '../run.ts';
import type { Given, Runner } from './bad-input.ts';

const PROGRAM = join(ROOT, 'bin', 'scorecard.js');

/** Whether the program can be run as a process of its own. */
export const isBuilt = (): boolean =>
  existsSync(join(ROOT, 'dist', 'cli.cjs')) && process.platform !== 'win32';

interface Line {
  readonly environment: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/** A line of a shell as far as one process needs it: `A=1 scorecard check t.yaml < /dev/null`. */
function understood(command: string): Line {
  const [before = '', after = ''] = command.split(/[<>|]/u, 1)[0]?.split(/\bscorecard\b/u, 2) ?? [];
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
  const assignments = words(before).map((word): [string, string] => {
    const [name = '', value = ''] = word.split('=');
    return [name, value];
  });
  return {
    environment: Object.fromEntries(assignments),
    args: words(after).map((word) => (word === "''" ? '' : word)),
  };
}

/** Without arguments there is no place for an option: the environment says the language then. */
const inLanguage = (args: readonly string[], language: Given['language']): readonly string[] =>
  args.length === 0 || args.includes('--lang') ? args : [...args, '--lang', language];

const LOCALES = { en: 'en_US.UTF-8', zh: 'zh_CN.UTF-8' } as const;

/** Runs the program in this process. */
export const inProcess: Runner = ({ command, language, environment, stdin }) => {
  const line = understood(command);
  return runHere(inLanguage(line.args, language), {
    environment: { LANG: LOCALES[language], ...environment, ...line.environment },
    stdin,
  });
};

/** Runs the program in this process with an output that fails as nobody foresaw. */
export const withFailingOutput: Runner = async ({ command, language }) => {
  const said: string[] = [];
  const io: Io = {
    stdout: {
      isTerminal: false,
      width: undefined,
      write: async () => {
        throw new Error('D001 earns 50000');
      },
    },
    stderr: {
      isTerminal: false,
      width: undefined,
      write: async (text) => {
        said.push(text);
      },
    },
    stdin: { isTerminal: false, read: async () => new Uint8Array() },
    environment: {},
    workingFolder: process.cwd(),
    packageFolder: ROOT,
    disk: nodeDisk,
    preparedFolder: undefined,
  };
  const code = await main(inLanguage(understood(command).args, language), io);
  return { code, stdout: '', stderr: said.join('') };
};

/** Runs the line in a shell in which `scorecard` is the built program. */
export const inShell: Runner = (given) => shell(given, {});

/** The same without the rights of an administrator, whom no permission stops. */
export const asNobody: Runner = (given) => {
  chmodSync(given.folder, 0o755);
  return shell(given, process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});
};

const NOBODY = 65_534;

/** Whether a runner needs the program to be built. */
export const needsBuild = (runner: Runner | undefined): boolean => runner === inShell || runner === asNobody;

function shell(
  { folder, command, language, environment, stdin }: Given,
  identity: { readonly uid?: number; readonly gid?: number },
): Promise<Run> {
  const option = command.includes('--lang') ? '' : `--lang ${language}`;
  const script = [
    'set -o pipefail',
    `scorecard() { "${process.execPath}" "${PROGRAM}" "$@" ${option}; }`,
    command,
  ].join('\n');
  return new Promise((done, fail) => {
    const child = spawn('bash', ['--norc', '-c', script], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...environment },
      ...identity,
    });
    const streams = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (bytes: Buffer) => streams.stdout.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => streams.stderr.push(bytes));
    child.on('error', fail);
    child.on('close', (code) => {
      const text = (pieces: readonly Buffer[]): string => Buffer.concat(pieces).toString('utf8');
      done({ code: code ?? -1, stdout: text(streams.stdout), stderr: text(streams.stderr) });
    });
    child.stdin.end(stdin);
  });
}
