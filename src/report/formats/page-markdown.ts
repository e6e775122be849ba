import type { Language } from '../../words/language.ts';
import type { Page } from '../page.ts';
import { escaped, markdown } from './markdown.ts';

/** A page in Markdown: a heading a section, its table, and a paragraph a line. */
export function pageMarkdown({ title, sections }: Page, language: Language): string {
  const parts = sections.flatMap(({ heading, table, lines = [] }) => [
    ...(heading === undefined ? [] : [`## ${escaped(heading[language])}`]),
    ...(table === undefined ? [] : [markdown(table, language).trimEnd()]),
    ...lines.map((line) => escaped(line[language])),
  ]);
  return `${[`# ${escaped(title[language])}`, ...parts].join('\n\n')}\n`;
}
