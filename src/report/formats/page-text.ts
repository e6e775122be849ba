import { visible } from '../../words/visible.ts';
import type { Page } from '../page.ts';
import { type TerminalOptions, terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** A page for a terminal: headings, tables, and lines wrapped to its width. */
export function pageText({ title, sections }: Page, options: TerminalOptions): string {
  const { language, width, colours } = options;
  const parts = sections.map(({ heading, table, lines = [] }) =>
    [
      ...(heading === undefined ? [] : [`${colours.bold(visible(heading[language]))}\n`]),
      ...(table === undefined ? [] : [terminal(table, options)]),
      ...lines.flatMap((line) => wrap(visible(line[language]), width).map((piece) => `${piece}\n`)),
    ].join(''),
  );
  return [`${colours.bold(visible(title[language]))}\n`, ...parts].join('\n');
}
