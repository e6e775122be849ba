import type { Problem, Report } from '../../model/problem.ts';
import { type PrivateTable, readPrivateTable } from '../../read/private-table.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { LIST } from '../../words/language.ts';
import { readAnswer } from '../answer.ts';
import { namedColumn } from '../columns.ts';
import { keyReader } from '../key.ts';
import { noteUnreadTimes, sheetReader } from '../sheets.ts';
import type { Sheet } from '../suspicions/suspicion.ts';
import type { Scale } from './index-score.ts';
import { itemsOf, type PathModel } from './model.ts';

/** A respondent's sheet: whose customer, and an answer to each item of the model in its order. */
export interface EcsiRow {
  readonly group: string | undefined;
  /** Undefined where an item was left blank: the respondent is left out. */
  readonly answers: readonly number[] | undefined;
  readonly sheet: Sheet;
}

/** The columns that the command line names. */
export interface EcsiColumns {
  readonly by?: string | undefined;
  readonly account?: string | undefined;
}

/** Reads a file of answers, one respondent a row; every item of the model has to have a column. */
export function readEcsi(
  raw: RawTable,
  model: PathModel,
  columns: EcsiColumns,
  scale: Scale,
  report: Report,
): EcsiRow[] {
  const items = itemsOf(model);
  const known = items.map(foldName);
  const table = readPrivateTable(raw, (cells) => cells.some((cell) => known.includes(cell)), report);
  if (table === undefined) return [];
  const positions = items.map((item) => table.column(item));
  const lacking = items.filter((_, at) => positions[at] === undefined);
  if (lacking.length > 0) report(lackingItems(table, lacking));
  const group = columns.by === undefined ? undefined : namedColumn(table, columns.by, report);
  const account = columns.account === undefined ? undefined : namedColumn(table, columns.account, report);
  if (lacking.length > 0) return [];
  noteUnreadTimes(table, report);
  return rowsOf(table, { items: positions as number[], group, account }, scale, report);
}

function rowsOf(
  table: PrivateTable,
  at: {
    readonly items: readonly number[];
    readonly group: number | undefined;
    readonly account: number | undefined;
  },
  { low, high }: Scale,
  report: Report,
): EcsiRow[] {
  const groupOf = keyReader(table, at.group, 'group', report);
  const accountOf = keyReader(table, at.account, 'account', report);
  const sheetOf = sheetReader(table);
  const answer = (row: RawRecord, index: number): number | undefined =>
    readAnswer(table, row, index, { low, high, isWhole: false }, report);
  return table.rows.map((row): EcsiRow => {
    const given = at.items.map((index) => answer(row, index));
    const answers = given.filter((one) => one !== undefined);
    const own = { group: groupOf(row), account: accountOf(row) };
    return {
      group: own.group,
      answers: answers.length === given.length ? answers : undefined,
      sheet: sheetOf(row, { ...own, answers }),
    };
  });
}

const lackingItems = ({ file, header }: PrivateTable, items: readonly string[]): Problem => ({
  code: 'no-item-column',
  severity: 'error',
  message: {
    en: `the file has no column for these items of the model: ${items.join(LIST.en)}`,
    zh: `文件中没有模型的这些题项：${items.join(LIST.zh)}`,
  },
  hint: {
    en: 'head the columns as the model names its items, or give a model of your own with --model',
    zh: '请按模型的题项命名各列，或用 --model 提供自己的模型',
  },
  spot: { file, line: header.line },
});
