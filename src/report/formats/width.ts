import stringWidth from 'string-width';
import { isOrdinary } from '../../words/visible.ts';

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (!isOrdinary(text)) return stringWidth(text);
  let width = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7e) width += 1;
  return width;
}
