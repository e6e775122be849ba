import { type Fraction, minus, over, times } from './fraction.ts';

const isZero = ({ numerator }: Fraction): boolean => numerator === 0n;

/** How many rows of a matrix do not follow from the others, by elimination (C. F. Gauss), exactly. */
export function rank(rows: readonly (readonly Fraction[])[]): number {
  const left = rows.map((row) => [...row]);
  const columns = left[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < columns; column += 1) {
    const at = left.findIndex((row, index) => index >= found && !isZero(row[column] as Fraction));
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1) as [Fraction[]];
    left.splice(found, 0, pivot);
    for (const row of left.slice(found + 1)) eliminate(row, pivot, column);
    found += 1;
  }
  return found;
}

/** Takes as much of the pivot from a row that nothing is left of it in the column. */
function eliminate(row: Fraction[], pivot: readonly Fraction[], column: number): void {
  const factor = over(row[column] as Fraction, pivot[column] as Fraction);
  if (isZero(factor)) return;
  for (const [at, value] of row.entries()) row[at] = minus(value, times(factor, pivot[at] as Fraction));
}
