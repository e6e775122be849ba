import { label, line, pagePicture, rectangle, WIDTH } from './page-picture.ts';

export interface CountedGroup {
  readonly label: string;
  readonly count: number;
}

const HEIGHT = 150;
const FOOT = 18;
const HEAD = 16;

/** Upright columns, one a group, each with its number above it. */
export function columns(groups: readonly CountedGroup[], words: string): string {
  const most = Math.max(1, ...groups.map(({ count }) => count));
  const step = WIDTH / Math.max(1, groups.length);
  const ground = HEIGHT - FOOT;
  const parts = groups.flatMap(({ label: name, count }, index) => {
    const height = ((ground - HEAD) * count) / most;
    const middle = (index + 0.5) * step;
    return [
      rectangle('bar', index * step + 2, ground - height, step - 4, height),
      ...(count === 0 ? [] : [label(String(count), middle, ground - height - 4, 'middle')]),
      label(name, middle, HEIGHT - 4, 'middle'),
    ];
  });
  return pagePicture(HEIGHT, words, [...parts, line('axis', 0, ground, WIDTH, ground)]);
}
