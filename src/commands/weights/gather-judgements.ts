import { extname } from 'node:path';
import { readFile } from '../../io.ts';
import type { Report } from '../../model/problem.ts';
import { decodeText } from '../../read/text.ts';
import { readHierarchy } from '../../weights/read-hierarchy.ts';
import { notJudgements, readJudgements } from '../../weights/read-judgements.ts';
import type { ReadLevel } from '../../weights/read-level.ts';
import type { Context, OptionValues } from '../command.ts';
import { dataFiles, shownNames } from '../files.ts';
import { readTableOptions } from '../read-options.ts';
import { openTables, reportEmptyFolders } from '../tables.ts';

const HIERARCHY_ENDING = /\.ya?ml$/iu;

/** The comparisons of the files that are named: an expert is called as the file, without its ending. */
export async function gatherJudgements(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  report: Report,
): Promise<{ readonly levels: readonly ReadLevel[]; readonly paths: readonly string[] }> {
  const tableOptions = readTableOptions(options);
  const files = await dataFiles(args);
  reportEmptyFolders(args, files, report);
  const names = shownNames(files.map(({ path }) => path));
  const levels: ReadLevel[] = [];
  for (const [index, file] of files.entries()) {
    const name = names[index] as string;
    const expert = name.slice(0, name.length - extname(name).length);
    if (HIERARCHY_ENDING.test(file.path)) {
      const text = decodeText({ name, bytes: readFile(file.path) }, report);
      if (text !== undefined) levels.push(...readHierarchy(name, text, expert, report));
      continue;
    }
    const tables = await openTables(context, file, name, tableOptions, report);
    const read = tables.flatMap(({ table }) => readJudgements(table, expert, report) ?? []);
    if (tables.length > 0 && read.length === 0) report(notJudgements(name, file.named));
    levels.push(...read);
  }
  return { levels, paths: files.map(({ path }) => path) };
}
