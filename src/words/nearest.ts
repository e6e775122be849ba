import { distance } from 'fastest-levenshtein';

/** Edits apart (V. Levenshtein, 1966); two neighbouring letters swapped count as one (F. Damerau, 1964). */
function editsApart(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : edits;
}

const folded = (word: string): string => word.normalize('NFKC').toLowerCase();

/**
 * Finds the word that was probably meant among the same candidates again and again: the nearest by edits, if
 * fewer than a third of the letters differ, or one in a short word. Undefined where two are equally near: a
 * guess would be worse than none.
 */
export function nearestAmong(candidates: readonly string[]): (written: string) => string | undefined {
  const words = candidates.map((word) => ({ word, folded: folded(word) }));
  return (written) => {
    const sought = folded(written).slice(0, 60);
    const limit = Math.min(sought.length - 1, Math.max(1, Math.floor(sought.length / 3)));
    let best: string | undefined;
    let bestDistance = limit + 1;
    let isTied = false;
    for (const candidate of words) {
      // Each edit changes the length by one at most.
      if (Math.abs(candidate.folded.length - sought.length) > bestDistance) continue;
      const apart = editsApart(sought, candidate.folded);
      if (apart < bestDistance) {
        best = candidate.word;
        bestDistance = apart;
        isTied = false;
      } else if (apart === bestDistance && candidate.word !== best) isTied = true;
    }
    return isTied ? undefined : best;
  };
}

/** As `nearestAmong`, for one word. */
export const nearest = (written: string, candidates: readonly string[]): string | undefined =>
  nearestAmong(candidates)(written);
