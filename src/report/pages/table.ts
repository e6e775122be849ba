import type { Language } from '../../words/language.ts';
import { cellText } from '../formats/cell-text.ts';
import { markupText } from '../formats/markup.ts';
import type { Cell, Table, TableColumn } from '../table.ts';

export interface HtmlTable {
  readonly table: Table;
  readonly language: Language;
  readonly id: string;
  /** Escaped already. */
  readonly caption: string;
  /** Where the first cell of a row leads; undefined: nowhere. */
  readonly linkOf?: ((row: readonly Cell[]) => string | undefined) | undefined;
  /** Attributes of a row, beginning with a space; markupText already. */
  readonly attributesOf?: (row: readonly Cell[]) => string;
  /** Whether headings are buttons that sort. */
  readonly sorts?: boolean;
}

const shown = (cell: Cell, language: Language): string =>
  cell === null ? '' : markupText(cellText(cell, language));

const classOf = ({ align }: TableColumn): string => (align === 'right' ? ' class="n"' : '');

/**
 * A table that a screen reader knows for one on a phone too, where its rows are laid out as cards: the roles say
 * what the layout takes away.
 */
export function* htmlTable(options: HtmlTable): Generator<string> {
  const { table, language, id, caption, linkOf, attributesOf, sorts } = options;
  const { columns, rows, total } = table;
  const heads = columns.map((column) => {
    const name = markupText(column.header[language]);
    const inner = sorts === true ? `<button type="button">${name}</button>` : name;
    const grades = sorts === true && column.id === 'grade' ? ' data-grades' : '';
    return `<th role="columnheader" scope="col"${classOf(column)}${grades}>${inner}</th>`;
  });
  yield `<div class="cards cells"><table role="table" id="${id}"><caption>${caption}</caption>\n`;
  yield `<thead role="rowgroup"${sorts === true ? ' class="sorts"' : ''}><tr role="row">${heads.join('')}</tr></thead>\n<tbody role="rowgroup">\n`;
  for (const row of rows) {
    const cells = columns.map((column, index) => {
      const text = shown(row[index] ?? null, language);
      if (index > 0) return `<td role="cell"${classOf(column)}>${text}</td>`;
      const link = linkOf?.(row);
      const inner = link === undefined ? text : `<a href="${markupText(link)}">${text}</a>`;
      return `<th role="rowheader" scope="row">${inner}</th>`;
    });
    yield `<tr role="row"${attributesOf?.(row) ?? ''}>${cells.join('')}</tr>\n`;
  }
  yield '</tbody>\n';
  if (total !== undefined) {
    const cells = columns.map((column, index) => {
      const text = shown(total[index] ?? null, language);
      return index === 0
        ? `<th role="rowheader" scope="row">${text}</th>`
        : `<td role="cell"${classOf(column)}>${text}</td>`;
    });
    yield `<tfoot role="rowgroup"><tr role="row">${cells.join('')}</tr></tfoot>\n`;
  }
  yield '</table></div>\n';
}

/** A text inside quotes of a style sheet; it stands in HTML, where `<` could end the sheet. */
const styleText = (text: string): string =>
  text.replace(
    /[^\p{L}\p{N} .,/%()-]/gu,
    (character) => `\\${(character.codePointAt(0) as number).toString(16)} `,
  );

/** On a phone each cell bears the heading of its column. */
export const cardStyle = (id: string, table: Table, language: Language): string =>
  `@media (max-width:640px){${table.columns
    .map(
      ({ header }, index) =>
        `#${id} :is(tbody,tfoot) tr>:nth-child(${index + 1})::before{content:"${styleText(header[language])}";color:var(--quiet);font-weight:400;text-align:left;flex:none;max-width:50%}`,
    )
    .join('')}}`;
