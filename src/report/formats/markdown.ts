import type { Language } from '../../words/language.ts';
import { visible } from '../../words/visible.ts';
import type { Cell, Table } from '../table.ts';
import { cellText } from './cell-text.ts';

const SPECIAL = /[\\`*_[\]<>#!|~&]/gu;

/** Text that stays text in Markdown (CommonMark 0.31, GFM): no link, picture, heading, tag or cell comes of it. */
export const escaped = (text: string): string =>
  visible(text)
    .replace(SPECIAL, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    // GitHub makes links of bare addresses too.
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./giu, (start) => `${start.slice(0, -1)}&#46;`);

/** A line of text; an indented command under it becomes code. */
export function markdownLine(text: string): string {
  const [first = '', ...commands] = text.split('\n');
  return [escaped(first), ...commands.map((command) => `\n    ${command.trim()}`)].join('\n');
}

/** A table in GitHub-flavoured Markdown. */
export function markdown(table: Table, language: Language): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const row = (cells: readonly Cell[]): string =>
    line(
      cells.map((cell) => {
        if (cell?.kind === 'text') return escaped(cell.text);
        // Titles come from a template: words, but not ours.
        return cell?.kind === 'words' ? escaped(cell.words[language]) : cellText(cell, language);
      }),
    );
  return [
    line(table.columns.map(({ header }) => escaped(header[language]))),
    line(table.columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...Array.from(table.rows, row),
    ...(table.total === undefined
      ? []
      : [line(table.total.map((cell) => (cell === null ? '' : `**${cellText(cell, language)}**`)))]),
    '',
  ].join('\n');
}
