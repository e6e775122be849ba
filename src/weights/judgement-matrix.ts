import { type Fraction, over } from '../maths/fraction.ts';

/**
 * Pairwise comparisons of items: `at[i][j]` says how many times as important item i is as item j, and is the
 * reciprocal of `at[j][i]`; 1 on the diagonal; undefined where nobody compared the two.
 */
export interface JudgementMatrix {
  readonly items: readonly string[];
  readonly at: readonly (readonly (number | undefined)[])[];
}

/** One comparison: left is `value` times as important as right; above 0. */
export interface Comparison {
  readonly left: string;
  readonly right: string;
  readonly value: Fraction;
}

export const ONE: Fraction = { numerator: 1n, denominator: 1n };

export const reciprocal = (value: Fraction): Fraction => over(ONE, value);

/** A matrix from what each pair of items compares to; the pairs are asked for with the earlier item first. */
export function matrixOf(
  items: readonly string[],
  compared: (row: number, column: number) => number | undefined,
): JudgementMatrix {
  const upper = items.map((_, row) =>
    items.map((__, column) => (column > row ? compared(row, column) : undefined)),
  );
  return {
    items,
    at: items.map((_, row) =>
      items.map((__, column) => {
        if (row === column) return 1;
        if (column > row) return upper[row]?.[column];
        const mirrored = upper[column]?.[row];
        return mirrored === undefined ? undefined : 1 / mirrored;
      }),
    ),
  };
}

/** The pairs that were compared, earlier item first, in the order of the items. */
export function pairsOf({ items, at }: JudgementMatrix): { row: number; column: number; value: number }[] {
  return items.flatMap((_, row) =>
    items.flatMap((__, column) => {
      const value = column > row ? at[row]?.[column] : undefined;
      return value === undefined ? [] : [{ row, column, value }];
    }),
  );
}

/** The matrix with another value, or none, for one pair. */
export const withPair = (
  matrix: JudgementMatrix,
  row: number,
  column: number,
  value: number | undefined,
): JudgementMatrix =>
  matrixOf(matrix.items, (i, j) => (i === row && j === column ? value : matrix.at[i]?.[j]));

/** Groups of items that comparisons connect, directly or through others; one group is what is needed. */
export function connectedGroups(matrix: JudgementMatrix): string[][] {
  const group = matrix.items.map((_, index) => index);
  for (const { row, column } of pairsOf(matrix)) {
    const [kept, gone] = [group[row] as number, group[column] as number];
    for (const [index, own] of group.entries()) if (own === gone) group[index] = kept;
  }
  return [...new Set(group)].map((own) => matrix.items.filter((_, index) => group[index] === own));
}
