import type { Problem, Report } from '../model/problem.ts';
import type { RawRecord, RawTable } from '../read/table.ts';
import { foldName } from '../words/fold.ts';
import { JUDGEMENT_COLUMNS, type JudgementColumn } from '../words/judgements.ts';
import type { ReadLevel } from './read-level.ts';
import { type ListColumns, readList } from './read-list.ts';
import { readMatrix } from './read-matrix.ts';

/**
 * The comparisons of a table: a list of them, known by its header, or else one square matrix.
 *
 * @param expert whose they are, where the table does not say.
 * @returns undefined where the table holds neither, which is not reported: of a workbook other sheets may.
 */
export function readJudgements(table: RawTable, expert: string, report: Report): ReadLevel[] | undefined {
  const records = [...table.records(report)].filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header] = records;
  if (header === undefined) return undefined;
  const columns = columnsOf(header);
  if (columns.left !== undefined && columns.right !== undefined && columns.value !== undefined) {
    return readList(table, records, columns as ListColumns, expert, report);
  }
  return readMatrix(table, records, expert, report);
}

/** Where each column of a list stands in its header. */
function columnsOf({ cells }: RawRecord): Partial<Record<JudgementColumn, number>> {
  const folded = cells.map(foldName);
  return Object.fromEntries(
    Object.entries(JUDGEMENT_COLUMNS).flatMap(([column, headers]) => {
      const at = folded.findIndex((header) => (headers as readonly string[]).includes(header));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

/** A file that holds no comparisons: an error where it was named, passed over where it lay in a folder. */
export const notJudgements = (file: string, isNamed: boolean): Problem => ({
  code: 'not-judgements',
  severity: isNamed ? 'error' : 'note',
  message: {
    en: 'neither a square matrix of comparisons nor a list with the columns left, right, value',
    zh: '既不是成对比较的方阵，也不是含 left、right、value（左项、右项、数值）三列的列表',
  },
  hint: {
    en: 'give the items the same names in the header row and the first column; see scorecard weights questionnaire',
    zh: '请在首行和首列写同样的项目名称；可用 scorecard weights questionnaire 生成问卷',
  },
  spot: { file },
});
