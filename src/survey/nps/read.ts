import type { Problem, Report } from '../../model/problem.ts';
import { isBlank } from '../../read/number.ts';
import { type PrivateTable, readPrivateTable } from '../../read/private-table.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { shortened } from '../../words/visible.ts';
import { readAnswer } from '../answer.ts';
import { namedColumn } from '../columns.ts';
import { keyReader } from '../key.ts';
import { noteUnreadTimes, sheetReader } from '../sheets.ts';
import type { Sheet } from '../suspicions/suspicion.ts';
import { SURVEY_COLUMNS } from '../words.ts';
import type { Counts, NpsAnswer } from './nps.ts';
import { scoreColumn } from './score-column.ts';

/** The columns that the command line names. */
export interface NpsColumns {
  readonly score?: string | undefined;
  readonly by?: string | undefined;
  readonly account?: string | undefined;
}

/** An answer, and what else is known of its sheet. */
export interface NpsRow extends NpsAnswer {
  readonly sheet: Sheet;
}

/** Answers one by one, or counted already. */
export type NpsTable =
  | {
      readonly kind: 'answers';
      readonly file: string;
      readonly column: string;
      readonly rows: readonly NpsRow[];
    }
  | {
      readonly kind: 'counts';
      readonly file: string;
      readonly column: string;
      readonly rows: readonly CountedRow[];
    };

export interface CountedRow {
  readonly line: number;
  readonly group: string | undefined;
  readonly counts: Counts;
}

const COUNTS = ['promoters', 'passives', 'detractors'] as const;

/** Reads a file of answers, or of counts where it has their three columns and no `--score` is asked for. */
export function readNps(raw: RawTable, columns: NpsColumns, report: Report): NpsTable | undefined {
  const asked = Object.values(columns)
    .filter((name) => name !== undefined)
    .map(foldName);
  const known = [...SURVEY_COLUMNS.score, ...SURVEY_COLUMNS.promoters].map(foldName);
  const isHeader = (cells: readonly string[]): boolean =>
    columns.score === undefined
      ? cells.some((cell) => known.includes(cell))
      : asked.every((name) => cells.includes(name));
  const table = readPrivateTable(raw, isHeader, report);
  if (table === undefined) return undefined;
  const group = columns.by === undefined ? undefined : namedColumn(table, columns.by, report);
  const isCounted =
    columns.score === undefined &&
    COUNTS.every((part) => table.column(...SURVEY_COLUMNS[part]) !== undefined);
  if (isCounted) {
    if (columns.account !== undefined) report(accountsOfCounts(table));
    return {
      kind: 'counts',
      file: table.file,
      column: COUNTS.join(', '),
      rows: countedRows(table, group, report),
    };
  }
  const account = columns.account === undefined ? undefined : namedColumn(table, columns.account, report);
  const score = scoreColumn(table, columns.score, report);
  if (score === undefined) return undefined;
  return {
    kind: 'answers',
    file: table.file,
    column: headerOf(table, score),
    rows: answerRows(table, { score, group, account }, report),
  };
}

const headerOf = ({ header }: PrivateTable, index: number): string => (header.cells[index] as string).trim();

function answerRows(
  table: PrivateTable,
  at: { readonly score: number; readonly group: number | undefined; readonly account: number | undefined },
  report: Report,
): NpsRow[] {
  const groupOf = keyReader(table, at.group, 'group', report);
  const accountOf = keyReader(table, at.account, 'account', report);
  const sheetOf = sheetReader(table);
  noteUnreadTimes(table, report);
  return table.rows.flatMap((row): NpsRow[] => {
    const score = readAnswer(table, row, at.score, { low: 0, high: 10, isWhole: true }, report);
    if (score === undefined) return [];
    const own = { group: groupOf(row), account: accountOf(row) };
    return [{ ...own, score, sheet: sheetOf(row, { ...own, answers: [] }) }];
  });
}

function countedRows(table: PrivateTable, group: number | undefined, report: Report): CountedRow[] {
  const groupOf = keyReader(table, group, 'group', report);
  const seen = new Map<string, number>();
  return table.rows.map((row): CountedRow => {
    const [promoters = 0, passives = 0, detractors = 0] = COUNTS.map((part) => {
      const index = table.column(...SURVEY_COLUMNS[part]) as number;
      const count = readAnswer(table, row, index, { low: 0, isWhole: true }, report);
      if (count === undefined) reportBlankCount(table, row, index, report);
      return count;
    });
    const id = groupOf(row);
    const first = seen.get(id ?? '');
    if (id !== undefined && first !== undefined) report(groupTwice(table, row, id, first));
    else if (id !== undefined) seen.set(id, row.line);
    return { line: row.line, group: id, counts: { promoters, passives, detractors } };
  });
}

function reportBlankCount(table: PrivateTable, row: RawRecord, index: number, report: Report): void {
  if (!isBlank(row.cells[index] ?? '')) return;
  report({
    code: 'blank-count',
    severity: 'error',
    message: { en: 'a number of answers is needed here', zh: '此处需要答卷数' },
    hint: { en: 'write 0 where there were none: a blank is not a zero', zh: '没有则写 0：空白不等于零' },
    spot: table.spot(row, index),
  });
}

const groupTwice = (table: PrivateTable, row: RawRecord, id: string, first: number): Problem => ({
  code: 'group-twice',
  severity: 'error',
  message: {
    en: `${shortened(id)} stands twice, at line ${first} and line ${row.line}`,
    zh: `${shortened(id)} 出现两次：第 ${first} 行和第 ${row.line} 行`,
  },
  hint: { en: 'keep one row of counts for each', zh: '每一个只保留一行计数' },
  spot: table.spot(row),
  related: [{ file: table.file, line: first }],
});

const accountsOfCounts = ({ file, header }: PrivateTable): Problem => ({
  code: 'accounts-of-counts',
  severity: 'error',
  message: {
    en: 'this file holds counts of answers, which do not say which account answered',
    zh: '该文件是答卷计数，不说明答卷来自哪个客户',
  },
  hint: {
    en: 'give the answers one by one, or leave --account out',
    zh: '请提供逐份答卷，或去掉 --account',
  },
  spot: { file, line: header.line },
});
