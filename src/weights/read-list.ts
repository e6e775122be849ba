import type { Report } from '../model/problem.ts';
import type { RawRecord, RawTable } from '../read/table.ts';
import type { JudgementColumn } from '../words/judgements.ts';
import type { JudgedCell } from './judged-cell.ts';
import { readJudgement } from './judgement-value.ts';
import { type PlacedName, type ReadLevel, readName } from './read-level.ts';

/** Where the columns of a list stand in its header. */
export type ListColumns = Readonly<Record<'left' | 'right' | 'value', number>> &
  Partial<Readonly<Record<JudgementColumn, number>>>;

interface OpenLevel {
  readonly expert: string;
  readonly parent: PlacedName | undefined;
  readonly items: PlacedName[];
  readonly cells: JudgedCell[];
  readonly spot: ReadLevel['spot'];
}

/** A list of comparisons, one a row: who, under which parent, left, right, and how many times as important left is. */
export function readList(
  table: RawTable,
  records: readonly RawRecord[],
  columns: ListColumns,
  expert: string,
  report: Report,
): ReadLevel[] {
  const levels = new Map<string, OpenLevel>();
  for (const record of records.slice(1)) {
    const { line, cells } = record;
    const nameIn = (column: number | undefined): string | undefined =>
      column === undefined ? undefined : readName(table, record, column, report);
    const who = nameIn(columns.expert) ?? expert;
    const group = nameIn(columns.group);
    const [left, right] = [nameIn(columns.left), nameIn(columns.right)];
    const spotOf = (column: number) => table.spot(line, column);
    if (left === undefined || right === undefined) {
      report({
        code: 'judgement-without-item',
        severity: 'error',
        message: { en: 'the row does not say what is compared', zh: '该行没有写明比较的是什么' },
        hint: { en: 'write an item on the left and on the right', zh: '请写明左项和右项' },
        spot: spotOf(left === undefined ? columns.left : columns.right),
      });
      continue;
    }
    const key = JSON.stringify([who, group ?? null]);
    const level: OpenLevel = levels.get(key) ?? {
      expert: who,
      parent: group === undefined ? undefined : { name: group, spot: spotOf(columns.group ?? 0) },
      items: [],
      cells: [],
      spot: table.spot(line),
    };
    levels.set(key, level);
    for (const [name, column] of [
      [left, columns.left],
      [right, columns.right],
    ] as const) {
      if (!level.items.some((item) => item.name === name)) level.items.push({ name, spot: spotOf(column) });
    }
    const spot = () => spotOf(columns.value);
    const reading = readJudgement(cells[columns.value] ?? '', spot);
    if (reading.kind === 'problem') report(reading.problem);
    if (reading.kind === 'value') level.cells.push({ left, right, value: reading.value, spot: spot() });
  }
  return [...levels.values()];
}
