import { type Report, watched } from '../../model/problem.ts';
import type { RawTable } from '../../read/table.ts';
import type { CustomerList } from '../customers.ts';
import { noteFew } from '../few.ts';
import { suspicionsOf } from '../suspicions/index.ts';
import type { PathModel } from './model.ts';
import { type EcsiColumns, type EcsiRow, readEcsi } from './read.ts';
import { type EcsiSurvey, type EcsiTerms, evaluateEcsi } from './survey.ts';

/** How files of answers are evaluated, besides by their columns. */
export interface EcsiOptions extends Omit<EcsiTerms, 'hasGroups'> {
  readonly model: PathModel;
  readonly customers?: number | CustomerList | undefined;
}

/** What files of answers come to, and their rows as they were read. */
export interface EcsiOfTables {
  /** Undefined where the files are at fault or too small, which has been reported. */
  readonly survey: EcsiSurvey | undefined;
  readonly rows: readonly EcsiRow[];
}

/** The satisfaction index of files of answers together, with everything that there is to say of them. */
export function ecsiOfTables(
  raw: readonly RawTable[],
  columns: EcsiColumns,
  { model, customers, ...terms }: EcsiOptions,
  openReport: Report,
): EcsiOfTables {
  const { report, isSound } = watched(openReport);
  const rows = raw.flatMap((table) => readEcsi(table, model, columns, terms.scale, report));
  suspicionsOf(
    rows.map(({ sheet }) => sheet),
    customers,
    report,
  );
  const survey = isSound()
    ? evaluateEcsi(model, rows, { ...terms, hasGroups: columns.by !== undefined }, report)
    : undefined;
  noteFew(
    (survey?.groups ?? []).filter(({ index }) => index === null),
    terms.least,
    raw,
    report,
  );
  return { survey, rows };
}
