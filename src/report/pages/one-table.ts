import type { Language, Text } from '../../words/language.ts';
import { markupText } from '../formats/markup.ts';
import type { Table } from '../table.ts';
import { page } from './page.ts';
import { cardStyle, htmlTable } from './table.ts';

export interface OneTableSubject {
  readonly heading: Text;
  /** What the table is of: template and period. */
  readonly of: Text;
  readonly table: Table;
  readonly lines: readonly Text[];
  readonly language: Language;
  readonly foot: Text;
  /** HTML above the table. */
  readonly picture?: string;
}

/** A page with one table and what is to be said of it. */
export function oneTablePage(subject: OneTableSubject): Iterable<string> {
  const { heading, of, table, language } = subject;
  return page({
    title: `${heading[language]} · ${of[language]}`,
    language,
    body: body(subject),
    style: cardStyle('table', table, language),
  });
}

function* body({
  heading,
  of,
  table,
  lines,
  language,
  foot,
  picture = '',
}: OneTableSubject): Generator<string> {
  yield `<header class="top"><h1>${markupText(heading[language])}</h1></header>\n<main>\n`;
  for (const line of lines) yield `<p>${markupText(line[language])}</p>\n`;
  if (picture !== '') yield `<div class="charts">${picture}</div>\n`;
  yield* htmlTable({ table, language, id: 'table', caption: markupText(of[language]) });
  yield `</main>\n<footer><p>${markupText(foot[language])}</p></footer>\n`;
}
