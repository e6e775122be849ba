import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { readId } from '../read/identifier.ts';
import { type PrivateTable, readPrivateTable } from '../read/private-table.ts';
import type { RawRecord, RawTable } from '../read/table.ts';
import { missingColumn } from '../read/table-problems.ts';
import { foldName } from '../words/fold.ts';

/** The names that each column of a kind of record goes by. */
type Names<C extends string> = Readonly<Record<C, readonly string[]>>;

/** The rows of a file of records, whose columns are known by name. */
export interface Records<C extends string> {
  readonly table: PrivateTable;
  readonly rows: readonly RawRecord[];
  /** The header of a column as it stands in the file. */
  readonly header: (column: C) => string;
  readonly text: (row: RawRecord, column: C) => string;
  readonly spot: (row: RawRecord, column: C) => Spot;
  /** What stands in a cell that must not be empty; undefined after a report where it is, or cannot be read. */
  readonly needed: (row: RawRecord, column: C) => string | undefined;
}

/**
 * Reads a file of records by its header.
 *
 * @returns undefined where a column lacks or nothing is there, which has been reported.
 */
export function readRecords<C extends string>(
  raw: RawTable,
  names: Names<C>,
  report: Report,
): Records<C> | undefined {
  const columns = Object.keys(names) as C[];
  const isNamed = (cells: readonly string[], column: C): boolean =>
    names[column].some((name) => cells.includes(foldName(name)));
  const isHeader = (cells: readonly string[]): boolean =>
    columns.filter((column) => isNamed(cells, column)).length >= 2;
  const table = readPrivateTable(raw, isHeader, report);
  if (table === undefined) return undefined;
  const places = new Map(columns.map((column) => [column, table.column(...names[column])]));
  const lacking = columns.filter((column) => places.get(column) === undefined);
  for (const column of lacking) {
    report(missingColumn(column, names[column], names[column].at(-1), table.spot(table.header)));
  }
  if (lacking.length > 0) return undefined;
  const text = (row: RawRecord, column: C): string => (row.cells[places.get(column) as number] ?? '').trim();
  const spot = (row: RawRecord, column: C): Spot => table.spot(row, places.get(column));
  return {
    table,
    rows: table.rows,
    header: (column) => text(table.header, column),
    text,
    spot,
    needed(row, column) {
      const reading = readId(text(row, column));
      if (reading.kind === 'id') return reading.id;
      report({
        code: 'record-cell',
        severity: 'error',
        message: {
          en: `there is nothing readable under ‘${column}’`,
          zh: `“${names[column].at(-1)}”一格没有可读的内容`,
        },
        hint: { en: 'fill the cell, and export the file again', zh: '请填写该单元格，再重新导出' },
        spot: spot(row, column),
      });
      return undefined;
    },
  };
}
