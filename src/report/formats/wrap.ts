import { widthOf } from './width.ts';

/** Grapheme-like pieces: a character with what combines with it, or an emoji sequence. */
const pieces = (): RegExp =>
  /\p{Extended_Pictographic}(?:\ufe0f?\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*|\P{M}\p{M}*|\p{M}+/gu;

/** Lines of at most `width` terminal columns, broken at spaces where there are any; nothing is cut away. */
export function wrap(text: string, width: number): string[] {
  // No character is wider than two columns.
  if (2 * text.length <= width || widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/u)) {
    if (widthOf(line + word.trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const piece of word.match(pieces()) ?? []) {
      if (line !== '' && widthOf(line + piece) > width) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length === 0 ? [''] : lines;
}
