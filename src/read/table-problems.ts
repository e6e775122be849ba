import type { Spot } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { plural } from '../words/language.ts';
import { shortened } from '../words/visible.ts';
import type { RawRecord, RawTable } from './table.ts';

/** A header stands within the first rows of a sheet. */
export const SEARCHED_ROWS = 30;

/**
 * Rows above a header, passed over as titles.
 *
 * @param unit a unit that they state, which is not applied.
 */
export function titleRows(table: RawTable, above: readonly RawRecord[], unit: string | undefined): Problem {
  const cells = above.flatMap((record) => record.cells);
  const first = shortened(cells.find((cell) => cell.trim() !== '')?.trim() ?? '', 24);
  return {
    code: 'title-rows',
    severity: 'note',
    message: {
      en: `${plural(above.length, 'row')} above the header left out as titles (${first})${unit === undefined ? '' : `; the stated unit ${unit} is not applied`}`,
      zh: `表头之上有 ${above.length} 行作为标题略去（${first}）${unit === undefined ? '' : `；所注单位“${unit}”不作换算`}`,
    },
    hint: { en: 'nothing to do, if that is what they are', zh: '若确实如此则无需处理' },
    spot: { file: table.file, line: above[0]?.line, sheet: table.sheet },
  };
}

/** A row that has more or fewer cells than its header. */
export const cellCount = (expected: number, found: number, spot: Spot): Problem => ({
  code: 'cell-count',
  severity: 'error',
  message: {
    en: `${plural(expected, 'cell')} expected, ${found} found`,
    zh: `应有 ${expected} 格，实有 ${found} 格`,
  },
  hint: {
    en: 'compare the row with the header: a separator is missing, or a value that holds one is not in quotes',
    zh: '请与表头对照：可能少了分隔符，或含分隔符的值没有加引号',
  },
  spot,
});

/** A header with nothing under it. */
export const noDataRows = (spot: Spot): Problem => ({
  code: 'no-rows',
  severity: 'error',
  message: { en: 'there are no rows of data under the header', zh: '表头之下没有数据行' },
  hint: { en: 'export the file again, with its rows', zh: '请重新导出含数据行的文件' },
  spot,
});

/** Two columns of a header, counted from 0, that name one thing. */
export function duplicateColumn(table: RawTable, header: RawRecord, first: number, second: number): Problem {
  const show = (index: number): string => shortened((header.cells[index] as string).trim());
  return {
    code: 'duplicate-column',
    severity: 'error',
    message: {
      en: `two columns for one thing: ‘${show(first)}’ (column ${first + 1}) and ‘${show(second)}’ (column ${second + 1})`,
      zh: `同一内容有两列：“${show(first)}”（第 ${first + 1} 列）和“${show(second)}”（第 ${second + 1} 列）`,
    },
    hint: { en: 'remove or rename one of them', zh: '请删去其中一列或改名' },
    spot: table.spot(header.line, second),
  };
}
