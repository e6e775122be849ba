import { basename, join, resolve } from 'node:path';
import { inputOutputError, usageError } from '../failures.ts';
import { kindOfPath, listFolder, noSuchFile } from '../io.ts';

/** A data file, and whether it was named or found in a folder that was. */
export interface DataFile {
  readonly path: string;
  readonly named: boolean;
}

/** No data file is named where one is needed. */
export const noData = () =>
  usageError(
    'no-data',
    { en: 'no data are named', zh: '没有指明数据' },
    {
      en: 'name CSV files, folders of them, or - for standard input',
      zh: '请指明 CSV 文件、其所在文件夹，或用 - 表示标准输入',
    },
  );

/** What a folder may hold as data, by its ending. */
const DATA_ENDING = /\.(?:csv|tsv|txt|xlsx)$/iu;

const MAGIC = /[*?[\]{}]/u;

/** The files that the data arguments mean: files, folders of them, wildcards, and - for standard input. */
export async function dataFiles(args: readonly string[]): Promise<DataFile[]> {
  if (args.filter((arg) => arg === '-').length > 1) {
    throw usageError(
      'standard-input-twice',
      { en: 'standard input (-) is named twice', zh: '标准输入（-）写了两次' },
      { en: 'it can be read once: name - once', zh: '标准输入只能读取一次：请只写一个 -' },
    );
  }
  const files: DataFile[] = [];
  for (const arg of args) {
    if (arg === '-') files.push({ path: '-', named: true });
    else if (kindOfPath(arg) === 'folder') files.push(...filesIn(arg));
    else if (kindOfPath(arg) === undefined && MAGIC.test(arg)) files.push(...(await expand(arg)));
    else if (kindOfPath(arg) === undefined) throw noSuchFile(arg);
    else files.push({ path: arg, named: true });
  }
  // A folder and a file in it, both named, are one file.
  const seen = new Set<string>();
  return files.filter(({ path }) => {
    const key = path === '-' ? path : resolve(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** The data files of a folder, not of folders in it. Names that begin with a dot or ~$ are not data. */
const filesIn = (folder: string): DataFile[] =>
  listFolder(folder)
    .filter((name) => DATA_ENDING.test(name) && !name.startsWith('.') && !name.startsWith('~$'))
    .map((name) => join(folder, name))
    .filter((path) => kindOfPath(path) === 'file')
    .map((path) => ({ path, named: false }));

/** Wildcards are expanded here too, since Windows shells do not. */
async function expand(pattern: string): Promise<DataFile[]> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern.replaceAll('\\', '/'), { expandDirectories: false });
  if (paths.length === 0) {
    throw inputOutputError(
      'no-such-file',
      { en: `no file matches ${pattern}`, zh: `没有与 ${pattern} 匹配的文件` },
      { en: 'check the pattern and the folder', zh: '请核对通配符和文件夹' },
    );
  }
  return paths.sort().map((path) => ({ path, named: true }));
}

/**
 * The names of files as messages, evidence and reports show them: without their folders, so that they are
 * the same wherever the folder lies; with them only where two files would have one name.
 */
export function shownNames(paths: readonly string[]): string[] {
  const names = paths.map((path) => (path === '-' ? path : basename(path)));
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : (paths[index] as string).replaceAll('\\', '/'),
  );
}
