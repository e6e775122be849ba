import { visible } from '../../words/visible.ts';
import type { Branch, Page } from '../page.ts';
import { type TerminalOptions, terminal } from './terminal.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** A page for a terminal: headings, tables, and lines wrapped to its width. */
export function pageText({ title, sections }: Page, options: TerminalOptions): string {
  const { language, width, colours } = options;
  const parts = sections.map(({ heading, tree = [], table, lines = [] }) =>
    [
      ...(heading === undefined ? [] : [`${colours.bold(visible(heading[language]))}\n`]),
      ...treeLines(tree, options).map((line) => `${line}\n`),
      ...(table === undefined ? [] : [terminal(table, options)]),
      ...lines.flatMap((line) => wrap(visible(line[language]), width).map((piece) => `${piece}\n`)),
    ].join(''),
  );
  return unobeyed([`${colours.bold(visible(title[language]))}\n`, ...parts].join('\n'));
}

/** A build log takes a line that begins with :: for a command, whatever space stands before it. */
const unobeyed = (page: string): string => page.replace(/^(\s*)(?=::)/gmu, '$1… ');

/** A branch as a line: what leads to it, and itself. */
interface Twig {
  readonly before: string;
  /** What leads on where its label takes a second line. */
  readonly beside: string;
  readonly branch: Branch;
}

function twigsOf(branches: readonly Branch[], above = '', isTop = true): Twig[] {
  return branches.flatMap((branch, index) => {
    const isLast = index === branches.length - 1;
    const own = isTop ? '' : isLast ? '└─ ' : '├─ ';
    const beside = above + (isTop ? '' : isLast ? '   ' : '│  ');
    return [{ before: above + own, beside, branch }, ...twigsOf(branch.branches, beside, false)];
  });
}

/** A tree with its figures in a column at the right. */
function treeLines(branches: readonly Branch[], { language, width }: TerminalOptions): string[] {
  const twigs = twigsOf(branches);
  const ofFigures = Math.max(0, ...twigs.map(({ branch }) => branch.figure.length));
  const room = Math.min(
    width - ofFigures - 2,
    Math.max(0, ...twigs.map(({ before, branch }) => widthOf(before + visible(branch.label[language])))),
  );
  return twigs.flatMap(({ before, beside, branch }) => {
    const pieces = wrap(visible(branch.label[language]), Math.max(10, room - widthOf(before)));
    return pieces.map((piece, index) => {
      if (index > 0) return beside + piece;
      const text = before + piece;
      const space = ' '.repeat(Math.max(0, room - widthOf(text)) + 2);
      return `${text}${space}${branch.figure.padStart(ofFigures)}`;
    });
  });
}
