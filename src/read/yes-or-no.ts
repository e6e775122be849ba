import { foldName } from '../words/fold.ts';
import { shortened } from '../words/visible.ts';
import type { Fault } from './fault.ts';
import { isBlank } from './number.ts';

export type YesOrNoReading =
  | { readonly kind: 'answer'; readonly isYes: boolean }
  | { readonly kind: 'fault'; readonly fault: Fault };

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', '1', 'true', '是'].map((word) => [word, true] as const),
  ...['no', 'n', '0', 'false', '否'].map((word) => [word, false] as const),
]);

/** Yes or no from a cell's text; a blank is no. */
export function readYesOrNo(text: string): YesOrNoReading {
  const isYes = isBlank(text) ? false : WORDS.get(foldName(text));
  if (isYes !== undefined) return { kind: 'answer', isYes };
  const shown = shortened(text.trim());
  return {
    kind: 'fault',
    fault: {
      code: 'yes-or-no',
      message: { en: `‘${shown}’ is neither yes nor no`, zh: `“${shown}”既不是“是”也不是“否”` },
      hint: { en: 'write yes or no; a blank is no', zh: '请写“是”或“否”；空白视为“否”' },
    },
  };
}
