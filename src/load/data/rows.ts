import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { isBlank } from '../../read/number.ts';
import type { PlainReader } from '../../read/plain-rows.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { cellCount, noDataRows, unnamedColumn } from '../../read/table-problems.ts';
import { plural } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { Header } from './header.ts';
import { isBlankCell, isSecondHeader, type RowClass, rowClass } from './row-class.ts';

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
  const passed: Passed = { total: [], footer: [], 'repeated-header': [], empty: [] };
  const form = rowForm(table, header, report);
  let count = 0;
  let faults = 0;
  const fault: Report = (problem) => {
    faults += 1;
    report(problem);
  };
  /** Lone cells, of which it is not known yet whether a footer follows; and those of which it is known that none does. */
  let lone: RawRecord[] = [];
  let freed: RawRecord[] = [];
  let isBesideOther = false;
  const plain: PlainReader | undefined = reader && {
    cells: header.cells.length,
    take: (row, bytes) => {
      if (!reader.take(row, bytes)) return false;
      count += 1;
      isBesideOther = false;
      if (lone.length > 0) [freed, lone] = [[...freed, ...lone], []];
      return true;
    },
  };
  for (const record of table.records(fault, plain)) {
    for (const held of freed) {
      if (!form.isSound(held, fault)) continue;
      count += 1;
      yield held;
    }
    if (freed.length > 0) freed = [];
    if (record.line <= header.line) continue;
    const found = rowClass(record, header);
    if (found === 'lone' && !isBesideOther) {
      lone.push(record);
      continue;
    }
    const row = found === 'lone' ? 'footer' : found;
    for (const held of lone) {
      if (row === 'footer') passed.footer.push(held);
      else if (form.isSound(held, fault)) {
        count += 1;
        yield held;
      }
    }
    if (lone.length > 0) lone = [];
    if (row !== 'data') {
      passed[row].push(record);
      if (row !== 'empty') isBesideOther = row !== 'repeated-header';
      continue;
    }
    isBesideOther = false;
    if (count + faults === 0 && isSecondHeader(record, header)) {
      fault(splitHeader(table.spot(record.line, undefined, spotOptions(header))));
      continue;
    }
    if (!form.isSound(record, fault)) continue;
    count += 1;
    yield record;
  }
  for (const held of [...freed, ...lone]) {
    if (!form.isSound(held, fault)) continue;
    count += 1;
    yield held;
  }
  noteRows(table, passed, report);
  // Where nothing was paid yet, the list of payments is empty.
  if (count === 0 && faults === 0 && header.kind !== 'paid') {
    report(noDataRows({ file: table.file, line: header.line, sheet: table.sheet }));
  }
}

/** Merged cells above, their parts below: what a column is can be told from neither row alone. */
const splitHeader = (spot: Spot): Problem => ({
  code: 'split-header',
  severity: 'error',
  message: {
    en: 'the header goes on in a second row, which is not read',
    zh: '表头占了两行，第二行不读取',
  },
  hint: {
    en: 'put the header into one row, each column with its whole name, such as ‘revenue target’',
    zh: '请把表头合成一行，每列写出完整名称，如“营收目标”',
  },
  spot,
});

/** Whether rows of data have the form of the header: as many cells, and none where it names nothing. */
function rowForm(
  table: RawTable,
  header: Header,
  report: Report,
): { isSound(record: RawRecord, fault: Report): boolean } {
  const expected = header.cells.length;
  const unnamedWithData = new Set<number>();
  return {
    isSound: ({ cells, line }, fault) => {
      if (cells.length !== expected && !hasOnlyBlanksBeyond(cells, expected)) {
        fault(cellCount(expected, cells.length, table.spot(line, undefined, spotOptions(header))));
        return false;
      }
      for (const index of header.unnamed) {
        if (unnamedWithData.has(index) || isBlankCell(cells[index] ?? '')) continue;
        unnamedWithData.add(index);
        report(unnamedColumn(index, table.spot(line, index, spotOptions(header))));
      }
      return true;
    },
  };
}

/** Of a roster or of payments only the cell at fault is shown: the row holds pay. */
export const spotOptions = (header: Header): { cellOnly: boolean } => ({
  cellOnly: header.kind === 'roster' || header.kind === 'paid',
});

const hasOnlyBlanksBeyond = (cells: readonly string[], expected: number): boolean =>
  cells.length > expected && cells.slice(expected).every((cell) => isBlank(cell));

/** What was left out, by why. */
type Passed = Readonly<Record<Exclude<RowClass, 'data' | 'lone'>, RawRecord[]>>;

function noteRows(table: RawTable, passed: Passed, report: Report): void {
  const note = (code: string, records: readonly RawRecord[], en: string, zh: string): void => {
    const [first] = records;
    if (first === undefined) return;
    const { length } = records;
    const lines = records.slice(0, 5).map(({ line }) => line);
    const shown = length > lines.length ? `${lines.join(', ')} …` : lines.join(', ');
    report({
      code,
      severity: 'note',
      message: {
        en: `${plural(length, 'row')} left out as ${en}: ${length === 1 ? 'line' : 'lines'} ${shown}`,
        zh: `有 ${length} 行作为${zh}略去：第 ${shown} 行`,
      },
      hint: { en: 'nothing to do, if that is what they are', zh: '若确实如此则无需处理' },
      spot: { file: table.file, line: first.line, sheet: table.sheet },
    });
  };
  const others = [...passed.total, ...passed.footer].sort((a, b) => a.line - b.line);
  const words = others
    .slice(0, 3)
    .map(({ cells }) => shortened(cells.find((cell) => !isBlankCell(cell)) ?? '', 12));
  note('total-rows', others, `totals or footers (${words.join(', ')})`, `合计或表尾（${words.join('、')}）`);
  note('repeated-header', passed['repeated-header'], 'the header again', '重复的表头');
  note('empty-rows', passed.empty, 'empty', '空行');
}
