import { usageError } from '../failures.ts';
import { readFile } from '../io.ts';
import type { GivenTable } from '../load/data/data.ts';
import type { Report } from '../model/problem.ts';
import { type RawTable, readTable, type SourceFile } from '../read/table.ts';
import type { Context } from './command.ts';
import type { DataFile } from './files.ts';
import type { ReadOptions } from './read-options.ts';

/** The bytes of a data file, or of standard input. */
export const openFile = async ({ io }: Context, { path }: DataFile, name: string): Promise<SourceFile> => ({
  name,
  bytes: path === '-' ? await readStandardInput(io) : readFile(path),
});

/** The tables of a data file: one of a CSV, one a sheet of a workbook. */
export const openTables = async (
  context: Context,
  file: DataFile,
  name: string,
  options: ReadOptions,
  report: Report,
): Promise<GivenTable[]> => tablesOf(await openFile(context, file, name), file, options, report);

/** The tables of a file that was read. */
export async function tablesOf(
  file: SourceFile,
  { path, named: isNamed }: DataFile,
  options: ReadOptions,
  report: Report,
): Promise<GivenTable[]> {
  if (path === '-' && file.bytes.length === 0) {
    report({
      code: 'no-standard-input',
      severity: 'error',
      message: { en: 'no data on standard input', zh: '标准输入没有数据' },
      hint: { en: 'pipe a CSV into the command', zh: '请把 CSV 通过管道传入' },
      spot: { file: '-' },
    });
    return [];
  }
  if (/\.xlsx$/iu.test(path)) {
    const { readWorkbook } = await import('../read/workbook.ts');
    return (await readWorkbook(file, report)).map((table) => ({ table, named: isNamed }));
  }
  const table = readTable(file, options, report);
  if (table === undefined) return [];
  noteEncoding(table, report);
  return [{ table, named: isNamed }];
}

async function readStandardInput(io: Context['io']): Promise<Uint8Array> {
  if (io.stdin.isTerminal) {
    throw usageError(
      'terminal-input',
      { en: '- reads standard input, which is a terminal', zh: '- 从标准输入读取，而标准输入是终端' },
      { en: 'pipe a CSV into the command, or name a file', zh: '请把 CSV 通过管道传入，或指明文件' },
    );
  }
  return io.stdin.read();
}

const DELIMITER_NAMES: Readonly<Record<string, { en: string; zh: string }>> = {
  ',': { en: 'comma', zh: '逗号' },
  ';': { en: 'semicolon', zh: '分号' },
  '\t': { en: 'tab', zh: '制表符' },
};

/** How a file was read is named, unless it could not have been read otherwise. */
function noteEncoding({ file, encoding, delimiter, isAscii }: RawTable, report: Report): void {
  if (encoding === undefined || delimiter === undefined || (isAscii && delimiter === ',')) return;
  const name = DELIMITER_NAMES[delimiter] ?? { en: delimiter, zh: delimiter };
  report({
    code: 'read-as',
    severity: 'note',
    message: {
      en: `read as ${encoding}, separated by ${name.en}`,
      zh: `按 ${encoding} 编码、以${name.zh}分隔读取`,
    },
    hint: {
      en: 'if that is wrong, use --encoding or --delimiter',
      zh: '若不正确，请用 --encoding 或 --delimiter 指明',
    },
    spot: { file },
  });
}

/** Folders in which there is nothing to read. */
export function reportEmptyFolders(
  args: readonly string[],
  files: readonly DataFile[],
  report: Report,
): void {
  if (files.length > 0) return;
  report({
    code: 'no-data-files',
    severity: 'error',
    message: { en: `no data files in ${args.join(', ')}`, zh: `${args.join('、')} 中没有数据文件` },
    hint: { en: 'put CSV or Excel exports into the folder', zh: '请把 CSV 或 Excel 导出文件放入该文件夹' },
  });
}
