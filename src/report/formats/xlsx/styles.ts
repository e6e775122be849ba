import type { NumberFormat } from '../../workbook.ts';
import { markupText } from '../markup.ts';

/** How each format is written in SpreadsheetML (ECMA-376, part 1, 18.8.31). */
const CODES: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  text: '@',
  integer: '0',
  score: '0.00',
  factor: '0.####',
  percent: '0.######"%"',
  money0: '#,##0',
  money1: '#,##0.0',
  money2: '#,##0.00',
  money3: '#,##0.000',
};

const FORMATS = Object.keys(CODES) as NumberFormat[];

/** The first number that a workbook may use for formats of its own. */
const FIRST_OWN = 164;

/** Styles of a cell, by number: the header first, then one a format. */
export const HEADER_STYLE = 1;
export const styleOf = (format: NumberFormat): number => 2 + FORMATS.indexOf(format);

/** A font that has Chinese characters on Windows and macOS; elsewhere it is replaced by one that has. */
const FONT = 'Microsoft YaHei';

const font = (bold: string, colour: string): string =>
  `<font>${bold}<sz val="10"/>${colour}<name val="${FONT}"/><family val="2"/><charset val="134"/></font>`;

export function stylesXml(): string {
  const formats = FORMATS.map(
    (name, index) => `<numFmt numFmtId="${FIRST_OWN + index}" formatCode="${markupText(CODES[name])}"/>`,
  );
  const cells = FORMATS.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_OWN + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    `<fonts count="2">${font('', '')}${font('<b/>', '<color rgb="FFFFFFFF"/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${2 + cells.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">',
    '<alignment vertical="center" wrapText="1"/></xf>',
    `${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
