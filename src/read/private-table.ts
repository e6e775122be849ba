import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { foldName } from '../words/fold.ts';
import { plural } from '../words/language.ts';
import { isBlank } from './number.ts';
import { isFooter, isTotal } from './row-words.ts';
import type { RawRecord, RawTable } from './table.ts';
import { cellCount, duplicateColumn, noDataRows, SEARCHED_ROWS, titleRows } from './table-problems.ts';

/**
 * A table of people's answers, or of what was seen of them. Whoever answered must not be found out: of a row no
 * more than the cell at fault is ever shown.
 */
export interface PrivateTable {
  readonly file: string;
  readonly header: RawRecord;
  readonly rows: readonly RawRecord[];
  /** The position of a column under one of these headers, the first of them that is there. */
  column(...headers: readonly string[]): number | undefined;
  /** Where a cell stands; without one, its row. */
  spot(row: RawRecord, cell?: number): Spot;
}

const BLIND = { cellOnly: true } as const;

/**
 * Reads a table by its header: rows above the header that are no header, totals, footers and empty rows are left
 * out and named.
 *
 * @param isHeader whether a row with these folded cells is the header; where none is, the first row is taken.
 * @returns undefined where there is nothing to read, which has been reported.
 */
export function readPrivateTable(
  table: RawTable,
  isHeader: (cells: readonly string[]) => boolean,
  report: Report,
): PrivateTable | undefined {
  const records = [...table.records(report)];
  const found = records.slice(0, SEARCHED_ROWS).findIndex(({ cells }) => isHeader(cells.map(foldName)));
  const header = records[Math.max(found, 0)];
  if (header === undefined) {
    report(noDataRows({ file: table.file, sheet: table.sheet }));
    return undefined;
  }
  if (found > 0) report(titleRows(table, records.slice(0, found), undefined));
  if (!isSound(table, header, report)) return undefined;
  const rows = dataRows(table, header, records.slice(Math.max(found, 0) + 1), report);
  const names = header.cells.map(foldName);
  return {
    file: table.file,
    header,
    rows,
    column: (...headers) => headers.map((name) => names.indexOf(foldName(name))).find((index) => index >= 0),
    spot: ({ line }, cell) => table.spot(line, cell, BLIND),
  };
}

/** A header in which one name stands twice cannot be read by. */
function isSound(table: RawTable, header: RawRecord, report: Report): boolean {
  const names = header.cells.map(foldName);
  const twice = names.flatMap((name, index) =>
    name !== '' && names.indexOf(name) !== index ? [[names.indexOf(name), index] as const] : [],
  );
  for (const [first, second] of twice) report(duplicateColumn(table, header, first, second));
  return twice.length === 0;
}

function dataRows(
  table: RawTable,
  header: RawRecord,
  records: readonly RawRecord[],
  report: Report,
): RawRecord[] {
  const expected = header.cells.length;
  const kept: RawRecord[] = [];
  const passed: number[] = [];
  for (const record of records) {
    const { cells, line } = record;
    const first = cells.find((cell) => !isBlank(cell)) ?? '';
    if (first === '' || isTotal(first) || isAlone(cells, first)) passed.push(line);
    else if (cells.length === expected || isBlankBeyond(cells, expected)) kept.push(record);
    else report(cellCount(expected, cells.length, table.spot(line, undefined, BLIND)));
  }
  const [line] = passed;
  if (line !== undefined) {
    report({
      code: 'total-rows',
      severity: 'note',
      message: {
        en: `${plural(passed.length, 'row')} left out as empty, totals or footers`,
        zh: `有 ${passed.length} 行作为空行、合计或表尾略去`,
      },
      hint: { en: 'nothing to do, if that is what they are', zh: '若确实如此则无需处理' },
      spot: { file: table.file, line, sheet: table.sheet },
    });
  }
  if (kept.length === 0) report(noDataRows({ file: table.file, line: header.line, sheet: table.sheet }));
  return kept;
}

const isBlankBeyond = (cells: readonly string[], expected: number): boolean =>
  cells.length > expected && cells.slice(expected).every(isBlank);

/** A footer stands alone in its row. */
const isAlone = (cells: readonly string[], first: string): boolean =>
  isFooter(first) && cells.filter((cell) => !isBlank(cell)).length === 1;
