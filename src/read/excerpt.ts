import type { Spot } from '../model/place.ts';

const LONGEST = 120;
const BEFORE = 40;
const CUT = '…';

/** The place itself, or the one before it where a pair of UTF-16 units would be cut in two. */
function betweenCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/**
 * A line as a problem shows it, with the stretch from `start` to `end` marked: of a long line only what
 * is around the mark's beginning.
 */
export function excerptOf(
  line: string,
  start: number,
  end: number,
): Required<Pick<Spot, 'excerpt' | 'mark'>> {
  const isLong = line.length > LONGEST;
  const from = isLong ? betweenCharacters(line, Math.max(0, start - BEFORE)) : 0;
  const to = isLong ? betweenCharacters(line, Math.min(line.length, from + LONGEST)) : line.length;
  const head = from > 0 ? CUT : '';
  const tail = to < line.length ? CUT : '';
  return {
    excerpt: head + line.slice(from, to) + tail,
    mark: { start: start - from + head.length, length: Math.max(1, Math.min(end, to) - start) },
  };
}
