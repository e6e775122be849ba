import type { Sheet } from 'hucre/xlsx';
import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { plural } from '../words/language.ts';
import { excerptOf } from './excerpt.ts';
import { type Fault, faultAt } from './fault.ts';
import { binaryFileFault, isZip } from './file-kind.ts';
import type { RawRecord, RawTable, SourceFile } from './table.ts';
import { cellText } from './workbook-cell.ts';
import { unpackedSize } from './zip-size.ts';

/** The size in bytes of the largest workbook that is read, unpacked: some 600,000 rows of four cells. */
const MAXIMUM_UNPACKED_BYTES = 128 * 1024 * 1024;

const UNREADABLE: Fault = {
  code: 'workbook-unreadable',
  message: {
    zh: '不是可读的 Excel 工作簿（.xlsx）',
    en: 'this is not an Excel workbook (.xlsx) that can be read',
  },
  hint: {
    zh: '请在 Excel 或 WPS 中打开，去掉密码，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
    en: 'open it in Excel, remove its password and save it as .xlsx or as "CSV UTF-8 (comma delimited)"',
  },
};

const TOO_LARGE: Fault = {
  code: 'workbook-too-large',
  message: {
    zh: `工作簿解压后超过 ${MAXIMUM_UNPACKED_BYTES / 1024 / 1024} MiB`,
    en: `the workbook holds more than ${MAXIMUM_UNPACKED_BYTES / 1024 / 1024} MiB when unpacked`,
  },
  hint: {
    zh: '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”：大文件用 CSV 读取',
    en: 'save it in Excel as "CSV UTF-8 (comma delimited)": large data are read from CSV',
  },
};

const CELL_SEPARATOR = ' | ';

function recordsOf(sheet: Sheet): RawRecord[] {
  const records: RawRecord[] = [];
  for (const [row, values] of sheet.rows.entries()) {
    const cells = values.map((value, column) => cellText(value, sheet.cells?.get(`${row},${column}`)));
    if (cells.some((cell) => cell !== '')) records.push({ line: row + 1, cells });
  }
  return records;
}

function tableOf(
  file: string,
  { name: sheet, hidden, veryHidden }: Sheet,
  records: readonly RawRecord[],
): RawTable {
  const rows = new Map(records.map(({ line, cells }) => [line, cells]));
  return {
    file,
    sheet,
    isHidden: hidden === true || veryHidden === true,
    encoding: undefined,
    isAscii: false,
    delimiter: undefined,
    records: () => records,
    spot(line, cell, { cellOnly = false } = {}): Spot {
      const cells = rows.get(line) ?? [];
      const place = { file, sheet, line };
      if (cell === undefined) {
        return cellOnly ? place : { ...place, excerpt: excerptOf(cells.join(CELL_SEPARATOR), 0, 0).excerpt };
      }
      const text = cells[cell] ?? '';
      const before = cellOnly ? [] : cells.slice(0, cell);
      const row = cellOnly ? text : cells.join(CELL_SEPARATOR);
      const start = before.join(CELL_SEPARATOR).length + (before.length > 0 ? CELL_SEPARATOR.length : 0);
      return { ...place, column: cell + 1, ...excerptOf(row, start, start + text.length) };
    },
  };
}

/** Rows that a filter hides are read: what is left out has to be deleted, not hidden. */
function noteHiddenRows(file: string, { name: sheet, rows, rowDefs, hidden }: Sheet, report: Report): void {
  if (hidden === true) return;
  const lines = [...(rowDefs ?? [])]
    .filter(([row, { hidden: isHidden }]) => isHidden === true && rows[row]?.some((cell) => cell !== null))
    .map(([row]) => row + 1)
    .sort((a, b) => a - b);
  const [first] = lines;
  if (first === undefined) return;
  const shown = lines.length > 5 ? `${lines.slice(0, 5).join(', ')} …` : lines.join(', ');
  report({
    code: 'hidden-rows',
    severity: 'note',
    message: {
      en: `${plural(lines.length, 'row')} hidden in the sheet and read all the same: ${lines.length === 1 ? 'line' : 'lines'} ${shown}`,
      zh: `工作表中有 ${lines.length} 行被隐藏，照样读取：第 ${shown} 行`,
    },
    hint: { en: 'delete the rows, if they are not meant', zh: '若不需要，请删除这些行' },
    spot: { file, sheet, line: first },
  });
}

/**
 * Reads a workbook (.xlsx): its sheets in order, each as a table; of a place in it, the line is the row
 * and the column the cell's, both counted from 1.
 *
 * @returns no tables where the bytes are no workbook, or too large a one, which has been reported.
 */
export async function readWorkbook(file: SourceFile, report: Report): Promise<RawTable[]> {
  const { name, bytes } = file;
  const size = isZip(bytes) ? unpackedSize(bytes) : undefined;
  if (size === undefined || size > MAXIMUM_UNPACKED_BYTES) {
    const otherKind = isZip(bytes) ? undefined : binaryFileFault(bytes);
    report(faultAt(size === undefined ? (otherKind ?? UNREADABLE) : TOO_LARGE, { file: name }));
    return [];
  }
  let sheets: readonly Sheet[];
  try {
    // Loaded only where there is a workbook: it takes longer than all else does at the start.
    const { readXlsx } = await import('hucre/xlsx');
    ({ sheets } = await readXlsx(bytes, { readStyles: true }));
  } catch {
    report(faultAt(UNREADABLE, { file: name }));
    return [];
  }
  for (const sheet of sheets) noteHiddenRows(name, sheet, report);
  return sheets.map((sheet) => tableOf(name, sheet, recordsOf(sheet)));
}
