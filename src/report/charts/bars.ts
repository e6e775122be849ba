import { label, line, pagePicture, rectangle, WIDTH } from './page-picture.ts';

export interface Bar {
  readonly label: string;
  readonly text: string;
  readonly value: number;
  /** Where a line is drawn across; undefined: nowhere. */
  readonly mark?: number | undefined;
}

const STEP = 38;

/** Lying bars, one below the other, each under its name. */
export function bars(all: readonly Bar[], words: string): string {
  const most = Math.max(1e-9, ...all.flatMap(({ value, mark }) => [value, mark ?? 0]));
  const parts = all.flatMap(({ label: name, text, value, mark }, index) => {
    const top = index * STEP;
    const x = mark === undefined ? undefined : Math.min(WIDTH - 1, (WIDTH * mark) / most);
    return [
      label(name, 0, top + 13, 'start'),
      label(text, WIDTH, top + 13, 'end'),
      rectangle('track', 0, top + 18, WIDTH, 12),
      rectangle('bar', 0, top + 18, (WIDTH * value) / most, 12),
      ...(x === undefined ? [] : [line('mark', x, top + 15, x, top + 33)]),
    ];
  });
  return pagePicture(Math.max(1, all.length) * STEP, words, parts);
}
