import { join } from 'node:path';
import type { Disk } from '../disk.ts';
import { inputOutputError } from '../failures.ts';
import { cannotWrite, isErrnoError } from '../io.ts';
import { bytesOf, digest, type ListedFile, type Pieces } from './digest.ts';
import { MANIFEST, readManifest, unfinishedText } from './manifest.ts';

/** Where a run puts its files before they are whole; a folder that is left over is one of a run that broke off. */
export const STAGE = '.unfinished';

/** A file to be written into a report folder. */
export interface FolderFile {
  /** Its path in the folder, parts divided by `/`. */
  readonly name: string;
  /** Asked for once, after every file before it was written. */
  readonly pieces: () => Pieces | Promise<Pieces>;
}

/** Makes the files one after the other; `listed` fills with those that were written. The manifest comes last. */
export type FileMaker = (listed: readonly ListedFile[]) => Iterable<FolderFile> | AsyncIterable<FolderFile>;

/**
 * Writes a report folder so that whoever looks at it later finds the old one, the new one, or one that says it
 * is unfinished, wherever the run broke off.
 *
 * Every file is first written whole, synced and closed under a temporary name in the folder. Then the manifest
 * is replaced by one that says the folder is unfinished, every file is renamed to its place, files of the
 * report before that are no longer wanted are removed, and the new manifest is renamed to its place last.
 *
 * @param isForced whether a folder that is no report may be written into; its other files stay.
 * @throws a failure that a file cannot be written, or that the folder is not to be written into.
 */
export async function writeFolder(
  disk: Disk,
  folder: string,
  make: FileMaker,
  isForced: boolean,
): Promise<readonly ListedFile[]> {
  const listed: ListedFile[] = [];
  const { write, settle, close } = writer(disk);
  let at = folder;
  let isCommitting = false;
  let isNew = false;
  const inside = (name: string): string => {
    at = join(folder, name);
    return at;
  };
  try {
    const before = examine(disk, folder, isForced);
    if (before === undefined) {
      disk.makeFolder(folder);
      isNew = true;
    }
    clearStage(disk, inside(STAGE));
    disk.makeFolder(inside(STAGE));
    for await (const { name, pieces } of make(listed)) {
      at = join(folder, name);
      listed.push(await write(staged(folder, listed.length), name, await pieces()));
    }
    const names = listed.map(({ name }) => name);
    refuseLinks(disk, folder, names);
    const obsolete = (before ?? []).filter(
      (name) => !names.includes(name) && isReachable(disk, folder, name),
    );
    const notice = join(folder, STAGE, 'notice');
    await write(notice, MANIFEST, [unfinishedText([...new Set([...names, ...obsolete])])]);
    await settle();
    disk.syncFolder(inside(STAGE));

    isCommitting = true;
    disk.rename(notice, inside(MANIFEST));
    disk.syncFolder(inside('.'));
    const folders = makeFolders(disk, folder, names);
    for (const [index, name] of names.entries()) {
      if (name !== MANIFEST) disk.rename(staged(folder, index), inside(name));
    }
    for (const name of obsolete) disk.remove(inside(name));
    for (const one of folders) disk.syncFolder(inside(one));
    disk.rename(staged(folder, names.indexOf(MANIFEST)), inside(MANIFEST));
    disk.syncFolder(inside('.'));
  } catch (error) {
    close();
    if (!isCommitting) tidy(disk, folder, isNew);
    // What is no failure of the disk is a bug, and is told as one.
    throw isErrnoError(error) ? cannotWrite(at, error) : error;
  }
  tidy(disk, folder, false);
  return listed;
}

const staged = (folder: string, index: number): string => join(folder, STAGE, String(index));

/** The files of the report that is there, to be replaced; undefined where there is no folder. */
function examine(disk: Disk, folder: string, isForced: boolean): readonly string[] | undefined {
  const kind = disk.kind(folder);
  if (kind === undefined) return undefined;
  if (kind === 'link') throw symbolicLink(folder);
  if (kind !== 'folder') {
    throw inputOutputError(
      'file-not-folder',
      { en: `${folder} is a file, a folder is meant`, zh: `${folder} 是文件，此处应为文件夹` },
      { en: 'name a folder', zh: '请指明文件夹' },
    );
  }
  const names = disk.list(folder);
  const manifest = names.includes(MANIFEST) ? manifestIn(disk, folder) : undefined;
  if (manifest !== undefined) return manifest;
  if (isForced || names.every((name) => name === STAGE)) return [];
  throw inputOutputError(
    'folder-not-ours',
    {
      en: `${folder} is there already and holds no report of this program`,
      zh: `${folder} 已存在，且不是本程序生成的报告`,
    },
    { en: 'name another folder, or add --force', zh: '请指明另一个文件夹，或加上 --force' },
  );
}

function manifestIn(disk: Disk, folder: string): readonly string[] | undefined {
  const path = join(folder, MANIFEST);
  if (disk.kind(path) !== 'file') return undefined;
  const read = readManifest(new TextDecoder().decode(disk.read(path)));
  if (read.state === 'foreign') return undefined;
  return read.state === 'complete' ? read.manifest.files.map(({ name }) => name) : read.names;
}

/** Files that are open and written and wait to be synced: a disk syncs several in the time of one. */
const SYNCED_AT_ONCE = 32;

/** Writes files, and syncs and closes them some at a time. */
function writer(disk: Disk) {
  const open: number[] = [];

  const close = (): unknown => {
    let failed: unknown;
    for (const handle of open.splice(0)) {
      try {
        disk.close(handle);
      } catch (error) {
        failed ??= error;
      }
    }
    return failed;
  };

  /** Leaves no file open, whatever goes wrong; what went wrong first is told. */
  const settle = async (): Promise<void> => {
    const synced = await Promise.allSettled(open.map(async (handle) => disk.sync(handle)));
    const failed = synced.find((one) => one.status === 'rejected')?.reason ?? close();
    close();
    if (failed !== undefined) throw failed;
  };

  const write = async (path: string, name: string, pieces: Pieces): Promise<ListedFile> => {
    const handle = disk.create(path);
    open.push(handle);
    const seen = digest();
    for (const piece of pieces) {
      const bytes = bytesOf(piece);
      seen.add(bytes);
      for (let from = 0; from < bytes.length; ) from += disk.write(handle, bytes, from);
    }
    if (open.length >= SYNCED_AT_ONCE) await settle();
    return { name, ...seen.end() };
  };

  return { write, settle, close };
}

/** Every folder on the way to a file, outermost first, each once. */
function foldersOf(names: readonly string[]): string[] {
  const folders = names.flatMap((name) => {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)];
}

/** Nothing is written through a symbolic link, into whatever it leads to. */
function refuseLinks(disk: Disk, folder: string, names: readonly string[]): void {
  for (const name of foldersOf(names)) {
    const kind = disk.kind(join(folder, name));
    if (kind === 'link') throw symbolicLink(join(folder, name));
    if (kind !== undefined && kind !== 'folder') {
      throw inputOutputError(
        'file-not-folder',
        {
          en: `${join(folder, name)} is a file, a folder is meant`,
          zh: `${join(folder, name)} 是文件，此处应为文件夹`,
        },
        { en: 'move it away, then run again', zh: '请将其移走，然后重试' },
      );
    }
  }
}

/** Whether a file of the report before is there, in folders that are no links. */
const isReachable = (disk: Disk, folder: string, name: string): boolean =>
  foldersOf([name]).every((one) => disk.kind(join(folder, one)) === 'folder') &&
  disk.kind(join(folder, name)) === 'file';

function makeFolders(disk: Disk, folder: string, names: readonly string[]): readonly string[] {
  const folders = foldersOf(names);
  for (const one of folders) {
    if (disk.kind(join(folder, one)) === undefined) disk.makeFolder(join(folder, one));
  }
  return folders;
}

/** Removes what a run left that broke off. */
function clearStage(disk: Disk, stage: string): void {
  const kind = disk.kind(stage);
  if (kind === undefined) return;
  if (kind !== 'folder') {
    disk.remove(stage);
    return;
  }
  for (const name of disk.list(stage)) disk.remove(join(stage, name));
  disk.removeFolder(stage);
}

/** Leaves no temporary file behind, as far as the disk still obeys. */
function tidy(disk: Disk, folder: string, isNew: boolean): void {
  try {
    clearStage(disk, join(folder, STAGE));
    if (isNew) disk.removeFolder(folder);
  } catch {
    // The next run removes it, and `verify` names it meanwhile.
  }
}

const symbolicLink = (path: string) =>
  inputOutputError(
    'symbolic-link',
    { en: `${path} is a symbolic link, which is not followed`, zh: `${path} 是符号链接，程序不会跟随` },
    { en: 'name the folder itself', zh: '请直接指明文件夹本身' },
  );
