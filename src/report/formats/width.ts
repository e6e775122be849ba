import stringWidth from 'string-width';
import { isOrdinary } from '../../words/visible.ts';

/** One column wide each, where the others are two. */
const NARROW = /[ -~]+/gu;
const ONLY_NARROW = /^[ -~]*$/u;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (ONLY_NARROW.test(text)) return text.length;
  if (!isOrdinary(text)) return stringWidth(text);
  return text.length + text.replace(NARROW, '').length;
}
