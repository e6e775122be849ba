import stringWidth from 'string-width';

/** Printable ASCII, one column wide each, and Chinese characters, two: what nearly every cell is made of. */
const ORDINARY = /^[ -~\u4e00-\u9fff]*$/u;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (!ORDINARY.test(text)) return stringWidth(text);
  let width = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7e) width += 1;
  return width;
}
