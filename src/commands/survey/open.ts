import type { Report } from '../../model/problem.ts';
import type { RawTable } from '../../read/table.ts';
import type { Context, OptionValues } from '../command.ts';
import { dataFiles, noData, shownNames } from '../files.ts';
import { readTableOptions } from '../read-options.ts';
import { openTables, reportEmptyFolders } from '../tables.ts';

/** The tables that a survey's arguments name, and the paths that were read. */
export interface Opened {
  readonly tables: readonly RawTable[];
  readonly paths: readonly string[];
}

/** Opens the files of answers; what is wrong with their form is reported. */
export async function openSurvey(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  report: Report,
): Promise<Opened> {
  if (args.length === 0) throw noData();
  const files = await dataFiles(args);
  reportEmptyFolders(args, files, report);
  const paths = files.map(({ path }) => path);
  const names = shownNames(paths);
  const tables: RawTable[] = [];
  for (const [index, file] of files.entries()) {
    const opened = await openTables(context, file, names[index] as string, readTableOptions(options), report);
    tables.push(...opened.map(({ table }) => table));
  }
  return { tables, paths };
}
