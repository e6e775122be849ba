import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant: the nearest by edit distance (V. Levenshtein, 1966), if it is near
 * enough. Ties go to the earlier candidate.
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const folded = written.normalize('NFKC').toLowerCase().slice(0, 60);
  const limit = Math.max(1, Math.floor(folded.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const apart = distance(folded, candidate.normalize('NFKC').toLowerCase());
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}
