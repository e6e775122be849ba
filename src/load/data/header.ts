import type { Report } from '../../model/problem.ts';
import type { Measure } from '../../model/template.ts';
import { isBlank } from '../../read/number.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { duplicateColumn, missingColumn } from '../../read/table-problems.ts';
import { COLUMNS, type Column, DIRECTOR_HEADERS } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import { joinTexts, LIST, plural, type Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import { KIND_COLUMNS, type Kind, kindOf } from './kinds.ts';
import { type MeasureColumn, measureColumn, measureHeaders } from './measure-names.ts';

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
  const unread = [...found.columns].filter(([column]) => !reads.includes(column) && column !== 'name');
  const measures = kind === 'wide' ? found.measures : new Map<number, MeasureColumn>();
  const extra = [
    ...found.extra,
    ...unread.map(([, index]) => index),
    ...(kind === 'wide' ? [] : found.measures.keys()),
  ];
  noteExtra(
    table,
    record,
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

/** Columns named in a note; the rest is only counted. */
const NAMED_EXTRA = 5;

function noteExtra(
  table: RawTable,
  record: RawRecord,
  extra: readonly number[],
  names: HeaderNames,
  report: Report,
): void {
  if (extra.length === 0) return;
  const named = extra.slice(0, NAMED_EXTRA).map((index) => shortened((record.cells[index] as string).trim()));
  const rest = extra.length - named.length;
  const candidates = [...names.columns.keys(), ...measureHeaders(names.measures)];
  const suggestions = named.flatMap((header): Text[] => {
    const near = isBlank(header) ? undefined : nearest(header, candidates);
    return near === undefined || near === foldName(header)
      ? []
      : [{ en: `did you mean ‘${near}’ for ‘${header}’?`, zh: `“${header}”是否应为“${near}”？` }];
  });
  const meant = joinTexts(suggestions, LIST);
  const hasMeant = suggestions.length > 0;
  report({
    code: 'extra-column',
    severity: 'note',
    message: {
      en: `${plural(extra.length, 'column')} not read: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}${hasMeant ? `; ${meant.en}` : ''}`,
      zh: `有 ${extra.length} 列不读取：${named.join('、')}${rest > 0 ? `，以及另外 ${rest} 列` : ''}${hasMeant ? `；${meant.zh}` : ''}`,
    },
    hint: hasMeant
      ? { en: 'rename the column, if it is a metric', zh: '若是指标，请更正列名' }
      : { en: 'nothing to do, if they are no metrics', zh: '若非指标则无需处理' },
    spot: { file: table.file, line: record.line, sheet: table.sheet },
  });
}
