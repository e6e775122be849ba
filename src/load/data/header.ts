import type { Report } from '../../model/problem.ts';
import { LEVELS, type Measure } from '../../model/template.ts';
import { figuresIn } from '../../read/header-unit.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { duplicateColumn, missingColumn } from '../../read/table-problems.ts';
import { COLUMNS, type Column, DIRECTOR_HEADERS, ID_HEADERS } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import { shortened } from '../../words/visible.ts';
import { bareLevel, noteExtra, warnOfMetrics } from './header-problems.ts';
import { KIND_COLUMNS, type Kind, kindOf } from './kinds.ts';
import type { MeasureColumn } from './measure-names.ts';
import { sortCells } from './sort-cells.ts';

/** A header, understood: which column is where. */
export interface Header {
  readonly kind: Kind;
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: ReadonlyMap<Column, number>;
  /** Of a wide file: the columns that hold measures, by position. */
  readonly measures: ReadonlyMap<number, MeasureColumn>;
  /** Positions of columns without a name. */
  readonly unnamed: readonly number[];
  /** The units, not our own, that the titles state of all amounts, and that headers state of their column. */
  readonly units: { readonly all?: string | undefined; readonly columns: ReadonlyMap<number, string> };
}

/** The names by which headers are known: the contract's, and the firm's own from the template. */
export interface HeaderNames {
  readonly columns: ReadonlyMap<string, Column>;
  readonly directors: readonly string[];
  readonly measures: ReadonlyMap<string, Measure>;
  /** ISO 4217: what amounts are in. */
  readonly currency: string;
}

export function headerNames(
  own: ReadonlyMap<string, readonly string[]>,
  measures: ReadonlyMap<string, Measure>,
  currency: string,
): HeaderNames {
  const columns = new Map<string, Column>();
  for (const [column, headers] of Object.entries(COLUMNS)) {
    for (const header of [...headers, ...(own.get(column) ?? [])])
      columns.set(foldName(header), column as Column);
  }
  const directors = [...ID_HEADERS, ...(own.get('director') ?? []), ...DIRECTOR_HEADERS].map(foldName);
  return { columns, directors, measures, currency };
}

/** Whether a record can be a header of some kind. */
export function kindOfRecord(record: RawRecord, names: HeaderNames): Kind | undefined {
  const { columns, measures } = sortCells(record.cells, names);
  return kindOf(new Set(columns.keys()), measures.size > 0);
}

/**
 * Understands the header of a table, reporting what stands twice, what lacks, and what is not read.
 *
 * @returns undefined where the table cannot be read by it.
 */
export function readHeader(
  table: RawTable,
  record: RawRecord,
  kind: Kind,
  names: HeaderNames,
  titleUnit: string | undefined,
  report: Report,
): Header | undefined {
  const found = sortCells(record.cells, names);
  const { needs, reads } = KIND_COLUMNS[kind];
  const show = (index: number): string => shortened((record.cells[index] as string).trim());
  let sound = true;
  for (const { first, second } of found.twice) {
    sound = false;
    report(duplicateColumn(table, record, first, second));
  }
  const lacking = needs.filter((column) => !found.columns.has(column));
  for (const column of lacking) {
    sound = false;
    const headers = COLUMNS[column];
    report(missingColumn(column, headers, headers.at(-1), table.spot(record.line)));
  }
  const bare = kind === 'wide' && !found.columns.has('actual') ? LEVELS : [];
  for (const level of bare) {
    const index = found.columns.get(level);
    const [owner] = found.measures.keys();
    if (index === undefined || owner === undefined) continue;
    report(bareLevel(level, show(index), show(owner), table.spot(record.line, index)));
  }
  const unread = [...found.columns].filter(([column]) => ![...reads, 'name', ...bare].includes(column));
  const measures = kind === 'wide' ? found.measures : new Map<number, MeasureColumn>();
  const extra = [...found.extra, ...unread.map(([, index]) => index)];
  if (kind !== 'wide') warnOfMetrics(table, record, kind, [...found.measures.keys()], report);
  noteExtra(
    table,
    record,
    kind,
    extra.sort((a, b) => a - b),
    names,
    report,
  );
  if (!sound) return undefined;
  return {
    kind,
    line: record.line,
    cells: record.cells,
    columns: found.columns,
    measures,
    unnamed: found.unnamed,
    units: {
      all:
        titleUnit !== undefined && figuresIn(titleUnit, 'money', names.currency) === 'other'
          ? titleUnit
          : undefined,
      columns: found.stated,
    },
  };
}
