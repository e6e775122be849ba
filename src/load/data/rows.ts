import type { Report } from '../../model/problem.ts';
import { isBlank } from '../../read/number.ts';
import type { PlainReader } from '../../read/plain-rows.ts';
import { isFooter, isTotal, MAY_BE_TOTAL } from '../../read/row-words.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { cellCount, noDataRows } from '../../read/table-problems.ts';
import { plural } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { Header } from './header.ts';

type RowClass = 'data' | 'total' | 'footer' | 'repeated-header' | 'empty';

/** What a row under the header is: told by the cells where the person would stand, or by its first one. */
function classOfRow({ cells }: RawRecord, header: Header): RowClass {
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  if (first < 0) return 'empty';
  const director = header.columns.get('director') ?? 0;
  const name = header.columns.get('name') ?? director;
  const isBefore = first <= Math.max(director, name);
  // Beside an id the word is somebody's name.
  const id = cells[director] ?? '';
  const hasId = name !== director && !isBlankCell(id) && !isTotal(id);
  const asked = hasId ? [] : [director, name, ...(isBefore ? [first] : [])];
  if (asked.some((index) => isTotal(cells[index] ?? ''))) return 'total';
  const period = header.columns.get('period');
  if (isFooter(cells[first] as string)) {
    const isAlone = cells.every((cell) => isBlankCell(cell) || isFooter(cell));
    const hasPeriod = period !== undefined && !isBlankCell(cells[period] ?? '');
    if (!hasPeriod && (isAlone || first < director || period !== undefined)) return 'footer';
  }
  const isHeader = cells.every((cell, index) => cell.trim() === (header.cells[index] ?? '').trim());
  return isHeader ? 'repeated-header' : 'data';
}

const isBlankCell = (cell: string): boolean => cell === '' || cell.trim() === '';

/**
 * The rows of data under a header. Rows of totals, footers, repeated headers and rows of separators only are
 * left out and named; a row with too few or too many cells is an error.
 *
 * @param reader takes rows of data before any text is made of them: those are not given out.
 */
export function* dataRows(
  table: RawTable,
  header: Header,
  report: Report,
  reader?: PlainReader,
): Generator<RawRecord> {
  const expected = header.cells.length;
  const passed: Record<Exclude<RowClass, 'data'>, number[]> = {
    total: [],
    footer: [],
    'repeated-header': [],
    empty: [],
  };
  const firstCells: string[] = [];
  const unnamedWithData = new Set<number>();
  let count = 0;
  let faults = 0;
  const fault: Report = (problem) => {
    faults += 1;
    report(problem);
  };
  const plain: PlainReader | undefined = reader && {
    cells: expected,
    take: (row, bytes) => {
      if (!reader.take(row, bytes)) return false;
      count += 1;
      return true;
    },
  };
  for (const record of table.records(fault, plain)) {
    if (record.line <= header.line) continue;
    const { cells } = record;
    const row = mayBeOther(cells, header) ? classOfRow(record, header) : 'data';
    if (row !== 'data') {
      passed[row].push(record.line);
      if (row === 'total' || row === 'footer')
        firstCells.push(shortened(cells.find((cell) => cell.trim() !== '') ?? '', 12));
      continue;
    }
    if (cells.length !== expected && !hasOnlyBlanksBeyond(cells, expected)) {
      fault(cellCount(expected, cells.length, table.spot(record.line, undefined, spotOptions(header))));
      continue;
    }
    for (const index of header.unnamed) {
      if (unnamedWithData.has(index) || isBlankCell(cells[index] ?? '')) continue;
      unnamedWithData.add(index);
      report({
        code: 'unnamed-column',
        severity: 'error',
        message: {
          en: `column ${index + 1} has no header but holds data`,
          zh: `第 ${index + 1} 列没有列名却有数据`,
        },
        hint: { en: 'give the column a header, or empty it', zh: '请为该列加上列名，或清空该列' },
        spot: table.spot(record.line, index, spotOptions(header)),
      });
    }
    count += 1;
    yield record;
  }
  noteRows(table, passed, firstCells, report);
  // Where nothing was paid yet, the list of payments is empty.
  if (count === 0 && faults === 0 && header.kind !== 'paid') {
    report(noDataRows({ file: table.file, line: header.line, sheet: table.sheet }));
  }
}

/** Of a roster or of payments only the cell at fault is shown: the row holds pay. */
export const spotOptions = (header: Header): { cellOnly: boolean } => ({
  cellOnly: header.kind === 'roster' || header.kind === 'paid',
});

/** Most rows have a director and a period and nothing of a total: only the others need a closer look. */
export function mayBeOther(cells: readonly string[], header: Header): boolean {
  const director = cells[header.columns.get('director') as number];
  const name = header.columns.get('name');
  const period = header.columns.get('period');
  if (director === undefined || isBlankCell(director) || MAY_BE_TOTAL.test(director)) return true;
  if (name !== undefined && MAY_BE_TOTAL.test(cells[name] ?? '')) return true;
  if (period === undefined) return true;
  return isBlankCell(cells[period] ?? '') || cells[0] === header.cells[0] || isBlankCell(cells[0] as string);
}

const hasOnlyBlanksBeyond = (cells: readonly string[], expected: number): boolean =>
  cells.length > expected && cells.slice(expected).every((cell) => isBlank(cell));

function noteRows(
  table: RawTable,
  passed: Readonly<Record<Exclude<RowClass, 'data'>, readonly number[]>>,
  firstCells: readonly string[],
  report: Report,
): void {
  const lines = (numbers: readonly number[]): string =>
    numbers.length <= 5 ? numbers.join(', ') : `${numbers.slice(0, 5).join(', ')} …`;
  const note = (code: string, numbers: readonly number[], en: string, zh: string): void => {
    const [first] = numbers;
    if (first === undefined) return;
    report({
      code,
      severity: 'note',
      message: {
        en: `${plural(numbers.length, 'row')} left out as ${en}: ${numbers.length === 1 ? 'line' : 'lines'} ${lines(numbers)}`,
        zh: `有 ${numbers.length} 行作为${zh}略去：第 ${lines(numbers)} 行`,
      },
      hint: { en: 'nothing to do, if that is what they are', zh: '若确实如此则无需处理' },
      spot: { file: table.file, line: first, sheet: table.sheet },
    });
  };
  const named = firstCells.slice(0, 3);
  const shown = {
    en: named.length === 0 ? '' : ` (${named.join(', ')})`,
    zh: named.length === 0 ? '' : `（${named.join('、')}）`,
  };
  note(
    'total-rows',
    [...passed.total, ...passed.footer].sort((a, b) => a - b),
    `totals or footers${shown.en}`,
    `合计或表尾${shown.zh}`,
  );
  note('repeated-header', passed['repeated-header'], 'the header again', '重复的表头');
  note('empty-rows', passed.empty, 'empty', '空行');
}
