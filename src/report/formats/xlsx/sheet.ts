import { toText } from '../../../maths/decimal.ts';
import { columnName, type Sheet, type SheetCell } from '../../workbook.ts';
import { markupText } from '../markup.ts';
import { HEADER_STYLE, styleOf } from './styles.ts';
import { XML_HEAD } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The most characters that a cell holds. */
const LONGEST = 32_767;

const inline = (text: string): string =>
  `<is><t xml:space="preserve">${markupText(text.slice(0, LONGEST))}</t></is>`;

function cellXml(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return `<c r="${place}" t="inlineStr">${inline(cell.text)}</c>`;
    case 'answer':
      return `<c r="${place}" s="${styleOf('text')}"/>`;
    case 'number':
      return `<c r="${place}" s="${styleOf(cell.format)}"><v>${toText(cell.value)}</v></c>`;
    case 'formula': {
      const { value, formula, format } = cell;
      const isText = typeof value === 'string';
      const shown = value === null ? '' : isText ? markupText(value) : toText(value);
      const type = isText || value === null ? ' t="str"' : '';
      return `<c r="${place}" s="${styleOf(format)}"${type}><f>${markupText(formula)}</f><v>${shown}</v></c>`;
    }
  }
}

const rowXml = (cells: readonly SheetCell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`)).join('')}</row>`;

/** The header and the columns before the first that may move. */
function panes({ frozen }: Sheet): string {
  const place = `${columnName(frozen)}2`;
  const split = frozen === 0 ? '' : ` xSplit="${frozen}"`;
  const pane = frozen === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${split} ySplit="1" topLeftCell="${place}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** The range that is filtered: the header and the rows that are no totals. */
export const filterRange = ({ columns, filtered }: Sheet, absolute = ''): string =>
  `${absolute}A${absolute}1:${absolute}${columnName(columns.length - 1)}${absolute}${filtered + 1}`;

/** The list that is offered in a column's cells (ECMA-376, part 1, 18.3.1.32); nothing else may be typed. */
function choicesXml({ choices, filtered }: Sheet): string {
  if (choices === undefined) return '';
  const name = columnName(choices.column);
  return [
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"',
    ` promptTitle="${markupText(choices.title)}" prompt="${markupText(choices.message)}"`,
    ` sqref="${name}2:${name}${filtered + 1}"><formula1>"${markupText(choices.values.join(','))}"</formula1>`,
    '</dataValidation></dataValidations>',
  ].join('');
}

/** A sheet in SpreadsheetML (ECMA-376, part 1, 18.3), row by row. */
export function* sheetXml(sheet: Sheet, isFirst: boolean): Generator<string> {
  const columns = sheet.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML_HEAD}<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${panes(sheet)}</sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
  const headers = sheet.columns.map(
    ({ header }, index) =>
      `<c r="${columnName(index)}1" s="${HEADER_STYLE}" t="inlineStr">${inline(header)}</c>`,
  );
  yield `<row r="1" ht="30" customHeight="1">${headers.join('')}</row>`;
  let row = 1;
  for (const cells of sheet.rows) {
    row += 1;
    yield rowXml(cells, row);
  }
  yield `</sheetData><autoFilter ref="${filterRange(sheet)}"/>${choicesXml(sheet)}`;
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
}
