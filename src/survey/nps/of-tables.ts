import { type Report, watched } from '../../model/problem.ts';
import type { RawTable } from '../../read/table.ts';
import type { CustomerList } from '../customers.ts';
import { noteFew } from '../few.ts';
import { suspicionsOf } from '../suspicions/index.ts';
import { type NpsColumns, type NpsTable, readNps } from './read.ts';
import { evaluateNps, type NpsSurvey } from './survey.ts';

/** How files of answers are evaluated, besides by their columns. */
interface NpsOptions {
  /** Groups with fewer answers or accounts are not shown; at least 1. */
  readonly least: number;
  readonly customers?: number | CustomerList | undefined;
}

/** What files of answers come to, and the files as they were read. */
export interface NpsOfTables {
  readonly survey: NpsSurvey;
  readonly tables: readonly NpsTable[];
}

/** The Net Promoter Scores of files of answers together, with everything that there is to say of them. */
export function npsOfTables(
  raw: readonly RawTable[],
  columns: NpsColumns,
  { least, customers }: NpsOptions,
  openReport: Report,
): NpsOfTables {
  const { report, isSound } = watched(openReport);
  const tables = raw.flatMap((table) => readNps(table, columns, report) ?? []);
  const terms = {
    hasGroups: columns.by !== undefined,
    isPerAccount: columns.account !== undefined,
    least,
    customers,
  };
  const survey = evaluateNps(tables, terms, report);
  const sheets = tables
    .flatMap((table) => (table.kind === 'answers' ? table.rows : []))
    .map(({ sheet }) => sheet);
  suspicionsOf(sheets, customers, report);
  const few = [survey.overall, ...survey.groups].filter(({ nps }) => nps === null);
  if (isSound()) noteFew(few, least, raw, report);
  return { survey, tables };
}
