import stringWidth from 'string-width';
import { isOrdinary } from '../../words/visible.ts';

/** One column wide each, where the others are two. */
const NARROW = /[ -~]+/gu;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (!isOrdinary(text)) return stringWidth(text);
  return text.length + text.replace(NARROW, '').length;
}
