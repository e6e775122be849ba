import type { Language } from '../../words/language.ts';
import type { Branch, Page } from '../page.ts';
import { escaped, markdown } from './markdown.ts';

/** A page in Markdown: a heading a section, its table, and a paragraph a line. */
export function pageMarkdown({ title, sections }: Page, language: Language): string {
  const parts = sections.flatMap(({ heading, tree = [], table, lines = [] }) => [
    ...(heading === undefined ? [] : [`## ${escaped(heading[language])}`]),
    ...(tree.length === 0 ? [] : [listOf(tree, language)]),
    ...(table === undefined ? [] : [markdown(table, language).trimEnd()]),
    ...lines.map((line) => escaped(line[language])),
  ]);
  return `${[`# ${escaped(title[language])}`, ...parts].join('\n\n')}\n`;
}

/** A tree as a list of lists. */
const listOf = (branches: readonly Branch[], language: Language, indent = ''): string =>
  branches
    .flatMap(({ label, figure, branches: below }) => [
      `${indent}- ${escaped(label[language])} ${figure}`,
      ...(below.length === 0 ? [] : [listOf(below, language, `${indent}  `)]),
    ])
    .join('\n');
