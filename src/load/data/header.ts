import type { Report } from '../../model/problem.ts';
import { LEVELS, type Measure } from '../../model/template.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { COLUMNS, type Column, DIRECTOR_HEADERS } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import { shortened } from '../../words/visible.ts';
import { bareLevel, noteExtra, warnOfMetrics } from './header-problems.ts';
import { KIND_COLUMNS, type Kind, kindOf } from './kinds.ts';
import { type MeasureColumn, measureColumn } from './measure-names.ts';

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
}

/** The names by which headers are known: the contract's, and the firm's own from the template. */
export interface HeaderNames {
  readonly columns: ReadonlyMap<string, Column>;
  readonly directors: readonly string[];
  readonly measures: ReadonlyMap<string, Measure>;
}

export function headerNames(
  own: ReadonlyMap<string, readonly string[]>,
  measures: ReadonlyMap<string, Measure>,
): HeaderNames {
  const columns = new Map<string, Column>();
  for (const [column, headers] of Object.entries(COLUMNS)) {
    for (const header of [...headers, ...(own.get(column) ?? [])])
      columns.set(foldName(header), column as Column);
  }
  const directors = [...DIRECTOR_HEADERS, ...(own.get('director') ?? [])].map(foldName);
  return { columns, directors, measures };
}

interface Found {
  readonly columns: Map<Column, number>;
  readonly measures: Map<number, MeasureColumn>;
  readonly extra: number[];
  readonly unnamed: number[];
  readonly twice: { first: number; second: number }[];
}

/** Sorts the cells of a would-be header into what they name. */
function sortCells(cells: readonly string[], names: HeaderNames): Found {
  const found: Found = { columns: new Map(), measures: new Map(), extra: [], unnamed: [], twice: [] };
  const folded = cells.map(foldName);
  const directors = names.directors
    .flatMap((name) => folded.flatMap((cell, index) => (cell === name ? [index] : [])))
    .filter((index, position, all) => all.indexOf(index) === position);
  const [director, second] = directors;
  if (director !== undefined) found.columns.set('director', director);
  const hasName = folded.some((cell) => names.columns.get(cell) === 'name');
  if (second !== undefined && folded[second] !== folded[director as number] && !hasName) {
    found.columns.set('name', second);
  }
  const taken = new Map<string, number>();
  for (const [index, cell] of folded.entries()) {
    if (cell === '') {
      found.unnamed.push(index);
      continue;
    }
    const earlier = taken.get(cell);
    if (earlier !== undefined) {
      found.twice.push({ first: earlier, second: index });
      continue;
    }
    taken.set(cell, index);
    if (directors.includes(index)) {
      if (index !== director && index !== found.columns.get('name')) found.extra.push(index);
      continue;
    }
    const column = names.columns.get(cell);
    if (column !== undefined) {
      const first = found.columns.get(column);
      if (first === undefined) found.columns.set(column, index);
      else found.twice.push({ first, second: index });
      continue;
    }
    const measure = measureColumn(cells[index] as string, names.measures);
    if (measure === undefined) {
      found.extra.push(index);
      continue;
    }
    const same = [...found.measures].find(
      ([, other]) => other.measure.id === measure.measure.id && other.part === measure.part,
    );
    if (same === undefined) found.measures.set(index, measure);
    else found.twice.push({ first: same[0], second: index });
  }
  return found;
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
  report: Report,
): Header | undefined {
  const found = sortCells(record.cells, names);
  const { needs, reads } = KIND_COLUMNS[kind];
  const show = (index: number): string => shortened((record.cells[index] as string).trim());
  let sound = true;
  for (const { first, second } of found.twice) {
    sound = false;
    report({
      code: 'duplicate-column',
      severity: 'error',
      message: {
        en: `two columns for one thing: ‘${show(first)}’ (column ${first + 1}) and ‘${show(second)}’ (column ${second + 1})`,
        zh: `同一内容有两列：“${show(first)}”（第 ${first + 1} 列）和“${show(second)}”（第 ${second + 1} 列）`,
      },
      hint: { en: 'remove or rename one of them', zh: '请删去其中一列或改名' },
      spot: table.spot(record.line, second),
    });
  }
  const lacking = needs.filter((column) => !found.columns.has(column));
  for (const column of lacking) {
    sound = false;
    report({
      code: 'missing-column',
      severity: 'error',
      message: {
        en: `a column ‘${column}’ is needed here`,
        zh: `此处需要“${COLUMNS[column].at(-1)}”列`,
      },
      hint: {
        en: `add a column headed ${COLUMNS[column].join(' or ')}`,
        zh: `请增加一列，列名为${COLUMNS[column].map((name) => `“${name}”`).join('或')}`,
      },
      spot: table.spot(record.line),
    });
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
  };
}
