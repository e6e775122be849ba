import { dot, label, line, pagePicture, WIDTH } from './page-picture.ts';

export interface TrendPoint {
  readonly label: string;
  readonly text: string;
  /** Undefined where there is no figure: the line breaks. */
  readonly value: number | undefined;
}

const HEIGHT = 130;
const SIDE = 28;
const TOP = 26;
const GROUND = 100;

/** Points from left to right, joined where neighbours have figures. The scale is that of the figures. */
export function points(all: readonly TrendPoint[], words: string): string {
  const values = all.flatMap(({ value }) => value ?? []);
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  const xOf = (index: number): number =>
    all.length < 2 ? WIDTH / 2 : SIDE + (index * (WIDTH - 2 * SIDE)) / (all.length - 1);
  const yOf = (value: number): number =>
    span === 0 ? (TOP + GROUND) / 2 : GROUND - ((value - least) * (GROUND - TOP)) / span;
  const parts = all.flatMap(({ label: name, text, value }, index) => {
    const x = xOf(index);
    const before = all[index - 1]?.value;
    return [
      label(name, x, HEIGHT - 4, 'middle'),
      ...(value === undefined ? [] : [dot(x, yOf(value)), label(text, x, yOf(value) - 9, 'middle')]),
      ...(value === undefined || before === undefined
        ? []
        : [line('trend', xOf(index - 1), yOf(before), x, yOf(value))]),
    ];
  });
  return pagePicture(HEIGHT, words, parts);
}
