import { absolute, type Decimal, sum, toText } from '../../maths/decimal.ts';
import { toDouble } from '../../maths/double.ts';
import { fraction } from '../../maths/fraction.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import type { Strand, StrategyMap } from '../../weights/strategy-map.ts';
import type { Language, Text } from '../../words/language.ts';
import { MAP_WORDS } from '../../words/map-words.ts';
import { wrap } from '../formats/wrap.ts';
import { ownPicture } from './own-picture.ts';
import { element, textAt } from './svg.ts';

const COLUMN = 260;
const GAP = 110;
const MARGIN = 24;
const HEAD = 56;
const LINE = 17;
const PADDING = 8;
const BETWEEN = 14;
/** Terminal columns of text that fit into a box. */
const CHARACTERS = 34;

const COLOURS = ['#dbe9f6', '#e6f2e1', '#fdf0d5'] as const;
const LOOSE = '#f3d9d9';

interface Box {
  readonly key: string;
  readonly lines: readonly string[];
  readonly fill: string;
  readonly y: number;
  readonly height: number;
}

interface Node {
  readonly key: string;
  readonly title: Text;
  readonly weight: Decimal;
}

/** Three columns, themes, duties and metrics, joined by bands as wide as the weight that runs along them. */
export function strategyMapChart(map: StrategyMap, template: Template, language: Language): string {
  const weightOf = (strands: readonly Strand[]): Decimal => sum(strands.map(({ weight }) => weight));
  const by = (key: 'theme' | 'duty' | 'metric', id: string): Decimal =>
    weightOf(map.strands.filter((strand) => strand[key] === id));
  const columns: Node[][] = [
    map.themes.map(({ id, title }) => ({ key: `theme ${id}`, title, weight: by('theme', id) })),
    map.duties.map(({ id, title }) => ({ key: `duty ${id}`, title, weight: by('duty', id) })),
    metricsOf(template).map(({ id, title }) => ({ key: `metric ${id}`, title, weight: by('metric', id) })),
  ];
  const joined = new Set(
    map.strands.flatMap(({ theme, duty, metric }) => [
      ...(theme === undefined ? [] : [`theme ${theme}`]),
      ...(duty === undefined ? [] : [`duty ${duty}`, `metric ${metric}`]),
    ]),
  );
  const boxes = columns.map((nodes, index) => boxesOf(nodes, COLOURS[index] as string, joined, language));
  const heights = boxes.map((column) => Math.max(0, ...column.map(({ y, height }) => y + height)));
  const height = HEAD + Math.max(...heights) + MARGIN;
  const width = 2 * MARGIN + 3 * COLUMN + 2 * GAP;
  const left = (column: number): number => MARGIN + column * (COLUMN + GAP);
  const heads = [MAP_WORDS.themes, MAP_WORDS.duties, MAP_WORDS.metrics].map((words, column) =>
    textAt(left(column), HEAD - 20, words[language], { 'font-weight': 'bold', fill: '#333333' }),
  );
  const title = `${template.title[language]}: ${MAP_WORDS.title[language]}`;
  return ownPicture(width, height, title, [
    ...linksOf(map, boxes, left),
    ...heads,
    ...boxes.flatMap((column, index) => column.map((box) => drawn(box, left(index)))),
  ]);
}

function boxesOf(
  nodes: readonly Node[],
  fill: string,
  joined: ReadonlySet<string>,
  language: Language,
): Box[] {
  let y = 0;
  return nodes.map(({ key, title, weight }) => {
    const lines = [...wrap(title[language], CHARACTERS), `${toText(weight)}%`];
    const height = lines.length * LINE + 2 * PADDING;
    const box = { key, lines, fill: joined.has(key) ? fill : LOOSE, y, height };
    y += height + BETWEEN;
    return box;
  });
}

const drawn = ({ lines, fill, y, height }: Box, x: number): string =>
  element(
    'g',
    {},
    [
      element('rect', { x, y: HEAD + y, width: COLUMN, height, rx: 6, fill, stroke: '#8a8a8a' }),
      ...lines.map((line, index) =>
        textAt(x + PADDING + 2, HEAD + y + PADDING + 12 + index * LINE, line, {
          fill: '#1a1a1a',
          ...(index === lines.length - 1 ? { 'font-weight': 'bold' } : {}),
        }),
      ),
    ].join(''),
  );

/** Pixels of a band for one percent. */
const BAND = 0.5;

function linksOf(map: StrategyMap, boxes: readonly Box[][], left: (column: number) => number): string[] {
  const middle = (column: number, key: string): number | undefined => {
    const box = boxes[column]?.find((one) => one.key === key);
    return box && HEAD + box.y + box.height / 2;
  };
  const band = (
    column: number,
    from: number | undefined,
    to: number | undefined,
    weight: Decimal,
  ): string[] => {
    if (from === undefined || to === undefined) return [];
    const [start, end] = [left(column) + COLUMN, left(column + 1)];
    const bend = (start + end) / 2;
    const size = toDouble(fraction(absolute(weight)));
    return [
      element('path', {
        d: `M${start} ${from}C${bend} ${from} ${bend} ${to} ${end} ${to}`,
        fill: 'none',
        stroke: '#9db4c8',
        'stroke-width': Math.max(1, size * BAND),
      }),
    ];
  };
  const between = new Map<
    string,
    { readonly column: number; readonly keys: readonly [string, string]; readonly strands: Strand[] }
  >();
  const add = (column: number, keys: readonly [string, string], strand: Strand): void => {
    const key = JSON.stringify(keys);
    const link = between.get(key) ?? { column, keys, strands: [] };
    link.strands.push(strand);
    between.set(key, link);
  };
  for (const strand of map.strands) {
    const { theme, duty, metric } = strand;
    if (duty === undefined) continue;
    if (theme !== undefined) add(0, [`theme ${theme}`, `duty ${duty}`], strand);
    add(1, [`duty ${duty}`, `metric ${metric}`], strand);
  }
  return [...between.values()].flatMap(({ column, keys: [from, to], strands }) =>
    band(column, middle(column, from), middle(column + 1, to), sum(strands.map(({ weight }) => weight))),
  );
}
