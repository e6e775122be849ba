import CliTable from 'cli-table3';
import type { Language } from '../../words/language.ts';
import { visible } from '../../words/visible.ts';
import type { Colours } from '../colours.ts';
import type { Table, TableColumn } from '../table.ts';
import { cellText } from './cell-text.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: Colours;
}

/** Space on both sides of a cell, and the line after it. */
const CELL_FRAME = 3;

/** A column is not narrowed below this: text in it would fall into single letters. */
const NARROWEST = 4;

/** Narrower than this the table package makes no cell. */
const SAMPLE = 3;

/** Text up to this width is not wrapped. */
const KEPT = 12;

/** A column as it will be printed: its texts, and how wide it is. */
interface Printed {
  readonly column: TableColumn;
  readonly header: string;
  readonly texts: readonly string[];
  /** How narrow it can be made. */
  readonly least: number;
  width: number;
}

/**
 * A table for a terminal. No text is cut away: headers and cells wrap, and what does not fit beside the rest
 * goes into a further block under it, with the key columns repeated.
 */
export function terminal(table: Table, options: TerminalOptions): string {
  const { language, width } = options;
  const rows = [...table.rows, ...(table.total === undefined ? [] : [table.total])];
  const printed = table.columns.map((column, index): Printed => {
    const header = visible(column.header[language]);
    const isTotal = (row: number): boolean => table.total !== undefined && row === rows.length - 1;
    const texts = rows.map((row, at) => {
      const cell = row[index] ?? null;
      return cell === null && isTotal(at) ? '' : cellText(cell, language);
    });
    const widest = texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
    const least = leastWidth(column, header, widest);
    return { column, header, texts, least, width: Math.max(NARROWEST, widthOf(header), widest) };
  });
  return blocksOf(printed, width)
    .map((block) => drawBlock(block, options, table.total !== undefined))
    .join('\n');
}

const frameWidth = (columns: readonly Printed[]): number =>
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

/** How narrow a column can be made: numbers never wrap, headers and text do. */
function leastWidth({ align }: TableColumn, header: string, widest: number): number {
  const ofHeader = Math.min(Math.max(...header.split(' ').map(widthOf)), KEPT);
  const ofTexts = align === 'right' ? widest : Math.min(widest, KEPT);
  return Math.max(NARROWEST, ofHeader, ofTexts);
}

/** The columns made narrow enough; undefined where that is too little. */
function narrowed(columns: readonly Printed[], width: number): Printed[] | undefined {
  const result = columns.map((column) => ({ ...column }));
  while (frameWidth(result) > width) {
    const widest = result
      .filter((printed) => printed.width > printed.least)
      .sort((a, b) => b.width - b.least - (a.width - a.least))[0];
    if (widest === undefined) return undefined;
    widest.width -= 1;
  }
  return result;
}

/** The lines of the frame, and what stands at the left of each cell of a row and behind the last. */
interface Frame {
  readonly top: string;
  readonly rule: string;
  readonly bottom: string;
  readonly bars: readonly string[];
}

/**
 * The frame, in the manner of two rows of two empty cells. Texts are put into it by `rowLines`: the table package
 * measures every cell several times, and takes a time that grows with the square of the number of rows.
 */
function frameOf(block: readonly Printed[]): Frame {
  const table = new CliTable({
    colWidths: [SAMPLE, SAMPLE],
    // The default style colours into pipes.
    style: { head: [], border: [] },
  });
  table.push(['', ''], ['', '']);
  const [top = '', row = '', rule = '', , bottom = ''] = table.toString().split('\n');
  const along = (sample: string): string => {
    const lines = block.map(({ width }) => (sample[1] as string).repeat(width + 2));
    return `${sample[0]}${lines.join(sample[SAMPLE + 1])}${sample.at(-1)}`;
  };
  const [left = '', joint = '', right = ''] = row.split(/ +/u);
  return {
    top: along(top),
    rule: along(rule),
    bottom: along(bottom),
    bars: [left, ...block.slice(1).map(() => joint), right],
  };
}

function drawBlock(block: readonly Printed[], { colours }: TerminalOptions, hasTotal: boolean): string {
  const { top, rule, bottom, bars } = frameOf(block);
  const linesOf = (texts: readonly string[], paintOf: PaintOf): string[] =>
    rowLines(block, bars, texts, paintOf);
  const boldly: PaintOf = () => colours.bold;
  const count = block[0]?.texts.length ?? 0;
  const textsOf = (row: number): string[] => block.map(({ texts }) => texts[row] as string);
  const isEmptyTotal = hasTotal && block.every(({ column, texts }) => column.isKey || texts.at(-1) === '');
  const people = Array.from({ length: hasTotal ? count - 1 : count }, (_, row) =>
    linesOf(textsOf(row), ({ id }) => (id === 'grade' ? colours.bold : asItIs)),
  );
  const head = block.map(({ header }) => header);
  return [
    top,
    ...linesOf(head, boldly),
    rule,
    ...people.flat(),
    ...(hasTotal && !isEmptyTotal ? [rule, ...linesOf(textsOf(count - 1), boldly)] : []),
    bottom,
    '',
  ].join('\n');
}

type PaintOf = (column: TableColumn) => (line: string) => string;

const asItIs = (line: string): string => line;

/** The lines of one row: as many as its cell that wraps most. */
function rowLines(
  block: readonly Printed[],
  bars: readonly string[],
  texts: readonly string[],
  paintOf: PaintOf,
): string[] {
  const wrapped = block.map(({ width }, index) => wrap(texts[index] as string, width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const cells = block.map(({ column, width }, index) => {
      const line = wrapped[index]?.[at] ?? '';
      const painted = line === '' ? line : paintOf(column)(line);
      const rest = ' '.repeat(Math.max(0, width - widthOf(line)));
      return ` ${column.align === 'right' ? rest + painted : painted + rest} ${bars[index + 1]}`;
    });
    return `${bars[0]}${cells.join('')}`;
  });
}
