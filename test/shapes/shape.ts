import { type Dice, dice } from '../oracle/dice.ts';
import { ENCODINGS } from './encodings.ts';

/** What can differ between two exports of the same facts; the first of each is the plainest. */
export const AXES = {
  container: ['csv', 'workbook'],
  encoding: ENCODINGS,
  delimiter: [',', ';', '\t'],
  /** A first line `sep=;`. */
  declares: [false, true],
  lineEnd: ['\n', '\r\n', '\r', 'mixed'],
  endsWithLineEnd: [true, false],
  quotes: ['where needed', 'everywhere'],
  layout: ['long', 'wide'],
  headers: ['ids', 'Chinese', 'English', 'aliases', 'own', 'folded', 'mixed'],
  numbers: ['plain', 'grouped', 'full width', 'marked', 'in 万', 'accounting', 'typographic', 'mixed'],
  periods: ['quarter', 'half-year', 'month', 'day', 'Chinese', 'full width', 'mixed'],
  blanks: ['', '-', '—', 'N/A', 'mixed'],
  /** Spaces or tabs around what a cell holds. */
  padding: ['none', 'spaces', 'tabs'],
  titles: [0, 1, 3],
  totals: [false, true],
  footers: ['none', 'short', 'as wide as the table'],
  emptyRows: [false, true],
  repeatedHeader: [false, true],
  extraColumns: ['none', 'before', 'behind', 'between'],
  emptyColumns: [false, true],
  split: ['one file', 'by metric', 'by director', 'by cycle'],
  targets: ['beside', 'apart'],
  order: ['as listed', 'shuffled'],
  /** Rows of other quarters, which say nothing of the scored one. */
  otherQuarters: [false, true],
  /** Ids in a decomposed Unicode form, where a roster has the composed one. */
  composition: ['NFC', 'NFD'],
  given: ['by name', 'in a folder', 'on standard input'],
} as const;

type Axis = keyof typeof AXES;

export type Shape = { readonly [A in Axis]: (typeof AXES)[A][number] } & {
  /** For choices within the axes: which of several spellings, and where empty rows stand. */
  readonly seed: number;
};

export const AXIS_NAMES = Object.keys(AXES) as Axis[];

export const PLAINEST = {
  ...Object.fromEntries(AXIS_NAMES.map((axis) => [axis, AXES[axis][0]])),
  seed: 0,
} as Shape;

/** A shape in which each axis has one of its values, half of them the plainest. */
export function randomShape(seed: number): Shape {
  const random: Dice = dice(seed);
  const chosen = AXIS_NAMES.map((axis) => [
    axis,
    random.chance(0.4) ? AXES[axis][0] : random.oneOf(AXES[axis] as readonly unknown[]),
  ]);
  return { ...Object.fromEntries(chosen), seed };
}

/** What is not plain about a shape. */
export const notable = (shape: Shape): Partial<Shape> =>
  Object.fromEntries(
    Object.entries(shape).filter(([axis, value]) => axis === 'seed' || value !== PLAINEST[axis as Axis]),
  );

/** The shape with as many axes made plain as leaves it failing. */
export async function smallest(shape: Shape, fails: (candidate: Shape) => Promise<boolean>): Promise<Shape> {
  let small = shape;
  for (const axis of AXIS_NAMES) {
    const plainer: Shape = { ...small, [axis]: PLAINEST[axis] };
    if (small[axis] !== PLAINEST[axis] && (await fails(plainer))) small = plainer;
  }
  return small;
}
