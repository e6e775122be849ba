import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { faultAt } from '../read/fault.ts';
import { readId } from '../read/identifier.ts';
import type { RawRecord, RawTable } from '../read/table.ts';
import type { JudgedCell } from './judged-cell.ts';

/** A name that stands for an item, and where. */
export interface PlacedName {
  readonly name: string;
  readonly spot: Spot;
}

/** What one expert said of the items under one parent. */
export interface ReadLevel {
  readonly expert: string;
  /** The item whose parts are compared; undefined: the top. */
  readonly parent: PlacedName | undefined;
  /** In the order in which they stand. */
  readonly items: readonly PlacedName[];
  readonly cells: readonly JudgedCell[];
  /** Where the level begins. */
  readonly spot: Spot;
}

/** A name from a cell, or undefined with its fault reported; blank cells have none. */
export function readName(table: RawTable, { line, cells }: RawRecord, cell: number, report: Report) {
  const reading = readId(cells[cell] ?? '');
  if (reading.kind === 'fault') report(faultAt(reading.fault, table.spot(line, cell)));
  return reading.kind === 'id' ? reading.id : undefined;
}
