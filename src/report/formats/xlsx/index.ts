import type { Sheet } from '../../workbook.ts';
import { markupText } from '../markup.ts';
import { filterRange, sheetXml } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { XML_HEAD } from './xml.ts';
import { type Part, zip } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const part = (path: string, xml: string): Part => ({ path, pieces: [XML_HEAD, xml] });

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relations = (list: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

const override = (name: string, type: string): string =>
  `<Override PartName="${name}" ContentType="${MAIN}.${type}+xml"/>`;

/** The name of a sheet in a formula or a defined name. */
export const sheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/**
 * A workbook (Office Open XML, ECMA-376), piece by piece: the same sheets give the same bytes on every machine.
 * It asks whoever opens it to calculate every formula anew.
 */
export function* xlsx(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const numbers = sheets.map((_, index) => index + 1);
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${markupText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // Filters work without these names, but Excel makes them, and other programs look for them.
  const filters = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${markupText(`${sheetName(sheet.name)}!${filterRange(sheet, '$')}`)}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${markupText(`${sheetName(sheet.name)}!$1:$1`)}</definedName>`,
  );
  const types = [
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
  ];
  yield* zip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ),
    part('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets><definedNames>${filters.join('')}</definedNames><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
        relation('styles', 'styles', 'styles.xml'),
      ]),
    ),
    part('xl/styles.xml', stylesXml()),
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      pieces: sheetXml(sheet, index === 0),
    })),
  ]);
}
