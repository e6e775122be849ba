import {
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Disk } from './disk.ts';
import { inputOutputError } from './failures.ts';
import { MAXIMUM_BYTES } from './read/table.ts';
import type { Text } from './words/language.ts';
import { nearest } from './words/nearest.ts';
import { systemError } from './words/system-errors.ts';

/** A stream that text goes out on. */
export interface Output {
  /** Resolves once the text is taken; a reader that has gone away is no error, a full disk is. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly width: number | undefined;
}

/** The only hands of the program: whoever needs a file or a stream is handed this. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTerminal: boolean; read(): Promise<Uint8Array> };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
  /** Where the built-in templates and samples are. */
  readonly packageFolder: string;
  /** The file calls behind report folders. */
  readonly disk: Disk;
  /** Where the templates are that were read when the program was built; undefined: every template is read. */
  readonly preparedFolder: string | undefined;
}

/** What a path leads to; undefined where there is nothing. */
export function kindOfPath(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR')) return undefined;
    throw cannotRead(path, error);
  }
}

/** The bytes of a regular file, read once. */
export function readFile(path: string): Uint8Array {
  const kind = kindOfPath(path);
  if (kind === undefined) throw noSuchFile(path);
  if (kind === 'folder') {
    throw inputOutputError(
      'folder-not-file',
      { en: `${path} is a folder, a file is expected`, zh: `${path} 是文件夹，此处应为文件` },
      { en: 'name a file in it', zh: '请指明其中的文件' },
    );
  }
  if (kind === 'other') {
    throw inputOutputError(
      'not-a-regular-file',
      { en: `${path} is not a regular file`, zh: `${path} 不是普通文件` },
      { en: 'use - for standard input', zh: '从标准输入读取请用 -' },
    );
  }
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const { size } = fstatSync(handle);
    if (size > MAXIMUM_BYTES) throw tooLarge(path);
    return readFileSync(handle);
  } catch (error) {
    throw isErrnoError(error) ? cannotRead(path, error) : error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

export const tooLarge = (path: string) =>
  inputOutputError(
    'file-too-large',
    {
      en: `${path} is larger than ${MAXIMUM_BYTES / 2 ** 20} MiB, more than this program reads`,
      zh: `${path} 超过 ${MAXIMUM_BYTES / 2 ** 20} MiB，超出本程序的读取上限`,
    },
    { en: 'split the file, or export fewer periods', zh: '请拆分文件，或少导出一些期间' },
  );

/** Names in a folder, in order of code units, so that no disk's order shows. */
export function listFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** No such file, with the name that was probably meant among its neighbours. */
export function noSuchFile(path: string, others: readonly string[] = []) {
  const folder = dirname(path);
  const neighbours = kindOfPath(folder) === 'folder' ? readdirSync(folder) : [];
  const near = nearest(basename(path), [...neighbours, ...others]);
  const suggestion =
    near === undefined ? undefined : neighbours.includes(near) && folder !== '.' ? join(folder, near) : near;
  return inputOutputError(
    'no-such-file',
    { en: `no such file: ${path}`, zh: `没有这个文件：${path}` },
    suggestion === undefined
      ? { en: 'check the name and the folder', zh: '请核对文件名和所在文件夹' }
      : { en: `did you mean ${suggestion}?`, zh: `是否为 ${suggestion}？` },
  );
}

/**
 * Writes a file whole or not at all: under a temporary name beside it, synced, then renamed.
 *
 * @param content may be made piece by piece meanwhile.
 */
export function writeFile(path: string, content: string | Uint8Array | Iterable<string>): void {
  const target = resolve(path);
  if (kindOfPath(target) === 'folder') {
    throw inputOutputError(
      'folder-not-file',
      { en: `${path} is a folder, a file is meant`, zh: `${path} 是文件夹，此处应为文件` },
      { en: 'name a file', zh: '请指明文件名' },
    );
  }
  if (kindOfPath(target) === 'other') {
    throw inputOutputError(
      'not-a-regular-file',
      { en: `${path} is not a regular file`, zh: `${path} 不是普通文件` },
      {
        en: 'name a file; results go to standard output without --output',
        zh: '请指明文件；不写 --output 时结果在标准输出',
      },
    );
  }
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  let handle: number | undefined;
  try {
    handle = openSync(temporary, 'wx', 0o600);
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    for (const piece of isWhole ? [content] : content) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    }
    fsyncSync(handle);
    closeSync(handle);
    handle = undefined;
    renameSync(temporary, target);
  } catch (error) {
    if (handle !== undefined) closeSync(handle);
    rmSync(temporary, { force: true });
    throw isErrnoError(error) ? cannotWrite(path, error) : error;
  }
}

/** Makes a folder with its parents; one that is there already is left as it is. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Whether two paths are one file, through links and other spellings. */
export function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  try {
    const [left, right] = [lstatSync(a), lstatSync(b)];
    const [leftTarget, rightTarget] = [statSync(a), statSync(b)];
    return (
      (left.ino === right.ino && left.dev === right.dev) ||
      (leftTarget.ino === rightTarget.ino && leftTarget.dev === rightTarget.dev)
    );
  } catch {
    // One of them is not there, so they are not the same.
    return false;
  }
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

export function isErrnoError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && 'code' in error && typeof (error as NodeJS.ErrnoException).syscall === 'string'
  );
}

const isErrno = (error: unknown, code: string): boolean => isErrnoError(error) && error.code === code;

const errnoCode = (error: unknown): string => (isErrnoError(error) ? (error.code ?? '') : String(error));

/** What the system said, in words with its code, or as the code alone. */
export const reasonOf = (error: unknown): Text => systemError(errnoCode(error));

export function cannotRead(path: string, error: unknown) {
  const reason = reasonOf(error);
  return inputOutputError(
    'cannot-read',
    { en: `${path} cannot be read (${reason.en})`, zh: `无法读取 ${path}（${reason.zh}）` },
    {
      en: 'close it in Excel and check the permissions, then run again',
      zh: '请在 Excel 中关闭该文件并检查权限，然后重试',
    },
  );
}

export function cannotWrite(path: string, error: unknown) {
  if (isErrno(error, 'ENOENT')) {
    return inputOutputError(
      'cannot-write',
      { en: `${path} cannot be written: its folder does not exist`, zh: `无法写入 ${path}：文件夹不存在` },
      { en: 'make the folder first', zh: '请先创建文件夹' },
    );
  }
  const reason = reasonOf(error);
  return inputOutputError(
    'cannot-write',
    { en: `${path} cannot be written (${reason.en})`, zh: `无法写入 ${path}（${reason.zh}）` },
    {
      en: 'check that the folder exists, the disk has room, and the file is not open in Excel',
      zh: '请检查文件夹是否存在、磁盘是否已满、文件是否在 Excel 中打开',
    },
  );
}
