import { distance } from 'fastest-levenshtein';

/** Edits apart (V. Levenshtein, 1966); two neighbouring letters swapped count as one (F. Damerau, 1964). */
function editsApart(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : edits;
}

/**
 * The word that was probably meant: the nearest by edits, if fewer than a third of the letters differ, or one
 * in a short word. Undefined where two are equally near: a guess would be worse than none.
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const folded = written.normalize('NFKC').toLowerCase().slice(0, 60);
  const limit = Math.min(folded.length - 1, Math.max(1, Math.floor(folded.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  let isTied = false;
  for (const candidate of candidates) {
    const apart = editsApart(folded, candidate.normalize('NFKC').toLowerCase());
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
      isTied = false;
    } else if (apart === bestDistance && candidate !== best) isTied = true;
  }
  return isTied ? undefined : best;
}
