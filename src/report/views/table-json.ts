import type { JsonValue } from '../formats/json.ts';
import type { Cell, Table } from '../table.ts';

function jsonOf(cell: Cell): JsonValue {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'words':
      return cell.id;
    case 'quotient':
      return cell.numerator / cell.denominator;
    default:
      return cell.value;
  }
}

/** The rows of a table as objects, by the ids of its columns. */
export const tableJson = (table: Table): JsonValue =>
  Array.from(table.rows, (row) =>
    Object.fromEntries(table.columns.map(({ id }, index) => [id, jsonOf(row[index] ?? null)])),
  );
