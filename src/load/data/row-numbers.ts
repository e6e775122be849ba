import type { RawTable } from '../../read/table.ts';

/** Rows of all tables, numbered through, so that four bytes say where a value stands. */
export interface RowNumbers {
  /** The number of the row in a line: above 0, and above those of the tables before. */
  of(table: RawTable, line: number): number;
  placeOf(row: number): { readonly table: RawTable; readonly line: number };
}

/** Numbers rows of one table after the other. */
export function numberRows(): RowNumbers {
  /** By table, the highest number before its first row. */
  const bases: number[] = [];
  const tables: RawTable[] = [];
  let current: RawTable | undefined;
  let base = 0;
  let highest = 0;
  return {
    of: (table, line) => {
      if (table !== current) {
        current = table;
        base = highest;
        tables.push(table);
        bases.push(base);
      }
      const row = base + line;
      if (row > highest) highest = row;
      return row;
    },
    placeOf: (row) => {
      const index = bases.findLastIndex((before) => before < row);
      return { table: tables[index] as RawTable, line: row - (bases[index] as number) };
    },
  };
}
