import { connectedGroups, type JudgementMatrix, pairsOf, withPair } from './judgement-matrix.ts';
import { consistencyRatio, prioritise } from './priorities.ts';
import type { RandomIndexName } from './random-index.ts';

/** A comparison that spoils consistency, and the value that the others imply. It is never put in its place. */
export interface Revisit {
  readonly left: string;
  readonly right: string;
  readonly given: number;
  readonly suggested: number;
  /** The consistency ratio with the suggestion alone put in. */
  readonly cr: number;
}

/** A ratio that is lower by less is the same: it may be what doubles leave. */
const NOISE = 1e-12;

/**
 * The comparisons to look at again, the one furthest from what is suggested first. The suggestion is the left
 * priority over the right with this comparison left blank (Harker, 1987); listed are only those that lower the
 * consistency ratio by themselves.
 */
export function revisits(matrix: JudgementMatrix, table: RandomIndexName): Revisit[] {
  const before = consistencyRatio(matrix, table);
  if (before <= NOISE) return [];
  const found = pairsOf(matrix).flatMap(({ row, column, value }): Revisit[] => {
    const blank = withPair(matrix, row, column, undefined);
    if (connectedGroups(blank).length > 1) return [];
    const { priorities } = prioritise(blank, 'eigenvector', table);
    const suggested = (priorities[row] as number) / (priorities[column] as number);
    const cr = consistencyRatio(withPair(matrix, row, column, suggested), table);
    if (cr >= before - NOISE) return [];
    return [
      {
        left: matrix.items[row] as string,
        right: matrix.items[column] as string,
        given: value,
        suggested,
        cr,
      },
    ];
  });
  return found.sort((a, b) => distance(b) - distance(a));
}

/** How far what was given lies from what is suggested: the logarithm of their ratio, without its sign. */
export const distance = ({ given, suggested }: Revisit): number => Math.abs(Math.log(given / suggested));
