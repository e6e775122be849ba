import type { Problem, Report } from '../../model/problem.ts';
import type { RawTable } from '../../read/table.ts';
import type { Context, OptionValues } from '../command.ts';
import { openSurvey } from './open.ts';

/** The table that is named, and the paths that were read. */
export interface OpenedOne {
  readonly table: RawTable | undefined;
  readonly paths: readonly string[];
}

/** Opens the one table that a command reads: two rounds in one would count everyone twice. */
export async function openOneTable(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  report: Report,
): Promise<OpenedOne> {
  const { tables, paths } = await openSurvey(context, args, options, report);
  if (tables.length > 1) report(severalTables(tables.length));
  return { table: tables[0], paths };
}

const severalTables = (count: number): Problem => ({
  code: 'several-tables',
  severity: 'error',
  message: { en: `${count} tables are named, one is meant`, zh: `指明了 ${count} 个表，此处只需一个` },
  hint: { en: 'name one file with one sheet', zh: '请指明一个只有一张表的文件' },
});
