import type { Dimension, Template } from '../model/template.ts';
import type { Text } from '../words/language.ts';

/** Something that is compared: its id, which is read back, and what people call it. */
export interface Compared {
  readonly id: string;
  readonly title: Text;
}

/** One comparison that an expert is asked for. */
export interface Question {
  /** The dimension within which metrics are compared; undefined: dimensions themselves, or all metrics. */
  readonly group: Compared | undefined;
  readonly left: Compared;
  readonly right: Compared;
}

/**
 * The comparisons that a template asks for: its dimensions, then the metrics within each. Far fewer than all pairs of
 * metrics, and only like is compared with like.
 */
export function questionsOf({ dimensions }: Template): Question[] {
  const [only] = dimensions;
  if (dimensions.length === 1 && only !== undefined) return pairs(only.metrics, undefined);
  return [
    ...pairs(dimensions, undefined),
    ...dimensions.flatMap((dimension: Dimension) => pairs(dimension.metrics, dimension)),
  ];
}

const pairs = (items: readonly Compared[], group: Compared | undefined): Question[] =>
  items.flatMap((left, index) => items.slice(index + 1).map((right) => ({ group, left, right })));

/** What may be answered: Saaty's scale from 9 down to its reciprocals. */
export const ANSWERS: readonly string[] = [
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map(String),
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((value) => `1/${value}`),
];

/** The fundamental scale of absolute numbers (Saaty, 1980), in words. */
export const SCALE: readonly { readonly value: string; readonly words: Text }[] = [
  { value: '1', words: { en: 'equally important', zh: '同等重要' } },
  { value: '3', words: { en: 'left moderately more important', zh: '左项稍微重要' } },
  { value: '5', words: { en: 'left strongly more important', zh: '左项明显重要' } },
  { value: '7', words: { en: 'left very strongly more important', zh: '左项强烈重要' } },
  { value: '9', words: { en: 'left extremely more important', zh: '左项极端重要' } },
  { value: '2, 4, 6, 8', words: { en: 'in between', zh: '介于相邻两级之间' } },
  {
    value: '1/2 … 1/9',
    words: { en: 'the same, with the right one more important', zh: '同上，但右项更重要' },
  },
];
