import type { Evidence } from '../../model/place.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import type { Header } from './header.ts';

/** The cell of a row that a figure or a decision comes from. */
export function evidenceAt(
  table: RawTable,
  header: Header,
  { line: rowLine, cellLines }: Pick<RawRecord, 'line' | 'cellLines'>,
  index: number,
  text: string,
): Evidence {
  const line = cellLines?.[index] ?? rowLine;
  return {
    file: table.file,
    line,
    column: (header.cells[index] as string).trim(),
    text,
    ...(line === rowLine ? {} : { rowLine }),
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
  };
}
