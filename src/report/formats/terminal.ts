import type { ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import stringWidth from 'string-width';
import type { Language } from '../../words/language.ts';
import { visible } from '../../words/visible.ts';
import type { Table, TableColumn } from '../table.ts';
import { cellText } from './cell-text.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: ChalkInstance;
}

/** Space on both sides of a cell, and the line after it. */
const CELL_FRAME = 3;

/** A column is not narrowed below this: text in it would fall into single letters. */
const NARROWEST = 4;

/** Text up to this width is not wrapped. */
const KEPT = 12;

/** A column as it will be printed: its texts, and how wide it is. */
interface Printed {
  readonly column: TableColumn;
  readonly header: string;
  readonly texts: readonly string[];
  width: number;
}

/**
 * A table for a terminal. No text is cut away: headers and cells wrap, and what does not fit beside the rest
 * goes into a further block under it, with the key columns repeated.
 */
export function terminal(table: Table, options: TerminalOptions): string {
  const { language, width } = options;
  const rows = table.total === undefined ? table.rows : [...table.rows, table.total];
  const printed = table.columns.map((column, index): Printed => {
    const header = visible(column.header[language]);
    const isTotal = (row: number): boolean => table.total !== undefined && row === rows.length - 1;
    const texts = rows.map((row, at) => {
      const cell = row[index] ?? null;
      return cell === null && isTotal(at) ? '' : cellText(cell, language);
    });
    return { column, header, texts, width: Math.max(NARROWEST, ...[header, ...texts].map(stringWidth)) };
  });
  return blocksOf(printed, width)
    .map((block) => drawBlock(block, options, table.total !== undefined))
    .join('\n');
}

const widthOf = (columns: readonly Printed[]): number =>
  columns.reduce((sum, column) => sum + column.width + CELL_FRAME, 1);

/** Splits the columns into blocks that fit, narrowing first what can wrap. */
function blocksOf(columns: readonly Printed[], width: number): Printed[][] {
  const fitted = narrowed(columns, width);
  if (fitted !== undefined) return [fitted];
  const keys = columns.filter(({ column }) => column.isKey);
  const others = columns.filter(({ column }) => !column.isKey);
  const blocks: Printed[][] = [];
  let current: Printed[] = [];
  for (const [index, column] of others.entries()) {
    const { group } = column.column;
    const startsGroup = group !== undefined && others[index - 1]?.column.group !== group;
    const together = startsGroup ? others.filter((other) => other.column.group === group) : [column];
    if (current.length > 0 && narrowed([...keys, ...current, ...together], width) === undefined) {
      const fitsAlone = narrowed([...keys, ...together], width) !== undefined;
      if (fitsAlone || narrowed([...keys, ...current, column], width) === undefined) {
        blocks.push(current);
        current = [];
      }
    }
    current.push(column);
  }
  blocks.push(current);
  return blocks.map((block) => narrowed([...keys, ...block], width) ?? [...keys, ...block]);
}

/** The columns made narrow enough: numbers never wrap, headers and text do. Undefined where that is too little. */
function narrowed(columns: readonly Printed[], width: number): Printed[] | undefined {
  const result = columns.map((column) => ({ ...column }));
  const least = (printed: Printed): number => {
    const widest = Math.max(0, ...printed.texts.map(stringWidth));
    const words = printed.header.split(' ').map(stringWidth);
    const ofHeader = Math.min(Math.max(...words), KEPT);
    const ofTexts = printed.column.align === 'right' ? widest : Math.min(widest, KEPT);
    return Math.max(NARROWEST, ofHeader, ofTexts);
  };
  while (widthOf(result) > width) {
    const widest = result
      .filter((printed) => printed.width > least(printed))
      .sort((a, b) => b.width - least(b) - (a.width - least(a)))[0];
    if (widest === undefined) return undefined;
    widest.width -= 1;
  }
  return result;
}

function drawBlock(block: readonly Printed[], { colours }: TerminalOptions, hasTotal: boolean): string {
  const table = new CliTable({
    head: block.map(({ header, width }) =>
      wrap(header, width)
        .map((line) => colours.bold(line))
        .join('\n'),
    ),
    colWidths: block.map(({ width }) => width + 2),
    colAligns: block.map(({ column }) => column.align),
    // The default style colours into pipes.
    style: { head: [], border: [] },
  });
  const rows = block[0]?.texts.length ?? 0;
  const hasNoTotal = hasTotal && block.every(({ column, texts }) => column.isKey || texts.at(-1) === '');
  const count = hasNoTotal ? rows - 1 : rows;
  for (let row = 0; row < count; row += 1) {
    const isTotal = hasTotal && row === rows - 1;
    table.push(
      block.map(({ texts, width, column }) => {
        const lines = wrap(texts[row] as string, width);
        const painted = isTotal || column.id === 'grade' ? lines.map((line) => colours.bold(line)) : lines;
        return painted.join('\n');
      }),
    );
  }
  return `${withoutInnerRules(table.toString(), hasTotal && !hasNoTotal)}\n`;
}

/** Keeps the rule under the header and the one above a total: between all rows they would double the table. */
function withoutInnerRules(drawn: string, hasTotal: boolean): string {
  const lines = drawn.split('\n');
  const rules = lines.flatMap((line, index) => (line.startsWith('├') ? [index] : []));
  const kept = new Set([rules[0], hasTotal ? rules.at(-1) : undefined]);
  return lines.filter((line, index) => !line.startsWith('├') || kept.has(index)).join('\n');
}
