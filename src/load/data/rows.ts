import type { Report } from '../../model/problem.ts';
import { isBlank } from '../../read/number.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { plural } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { Header } from './header.ts';

/** A word that says that a row adds up others; a region or department may stand before it: 华东小计. */
const TOTAL =
  /^(?:.{0,12}(?:合\s*计|总\s*计|小\s*计|共计|累计|汇总|总和)|(?:grand\s+|sub[\s-]*)?totals?|sum)(?:\s*[(:].*)?$/u;

/** A first cell that says a row is about the sheet, not a person. */
const FOOTER =
  /^(?:制表|审核|复核|填表|编制|打印|导出|批准|备注|说明|注|数据来源|confidential|copyright|generated|prepared|exported|printed|source|notes?|report)(?:[人者日时期间单位]*\s*[:：].*|\s.*|$)/u;

/** Letters that every word for a total has; most ids and names have none of them. */
const MAY_BE_TOTAL = /[计总汇]|tal|sum/iu;

const isTotal = (cell: string): boolean => MAY_BE_TOTAL.test(cell) && TOTAL.test(foldName(cell));

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
  const word = foldName(cells[first] as string);
  if (FOOTER.test(word)) {
    const isAlone = cells.every((cell) => isBlankCell(cell) || FOOTER.test(foldName(cell)));
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
 */
export function* dataRows(table: RawTable, header: Header, report: Report): Generator<RawRecord> {
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
  for (const record of table.records(fault)) {
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
      fault({
        code: 'cell-count',
        severity: 'error',
        message: {
          en: `${plural(expected, 'cell')} expected, ${cells.length} found`,
          zh: `应有 ${expected} 格，实有 ${cells.length} 格`,
        },
        hint: {
          en: 'compare the row with the header: a separator is missing, or a value that holds one is not in quotes',
          zh: '请与表头对照：可能少了分隔符，或含分隔符的值没有加引号',
        },
        spot: table.spot(record.line, undefined, spotOptions(header)),
      });
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
    report({
      code: 'no-rows',
      severity: 'error',
      message: { en: 'there are no rows of data under the header', zh: '表头之下没有数据行' },
      hint: { en: 'export the file again, with its rows', zh: '请重新导出含数据行的文件' },
      spot: { file: table.file, line: header.line, sheet: table.sheet },
    });
  }
}

/** Of a roster or of payments only the cell at fault is shown: the row holds pay. */
export const spotOptions = (header: Header): { cellOnly: boolean } => ({
  cellOnly: header.kind === 'roster' || header.kind === 'paid',
});

/** Most rows have a director and a period and nothing of a total: only the others need a closer look. */
function mayBeOther(cells: readonly string[], header: Header): boolean {
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
