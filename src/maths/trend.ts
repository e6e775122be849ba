import { type Fraction, integer, minus, over, plus, times } from './fraction.ts';

const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, integer(0));

/**
 * Where the straight line of least squares through points leads to at `x` (A.-M. Legendre, *Nouvelles méthodes
 * pour la détermination des orbites des comètes*, 1805, appendix), exactly.
 *
 * @param points at least two different x, which are whole numbers.
 * @throws RangeError where all x are the same.
 */
export function nextOnLine(
  points: readonly { readonly x: number; readonly y: Fraction }[],
  x: number,
): Fraction {
  const n = integer(points.length);
  const meanX = over(total(points.map((point) => integer(point.x))), n);
  const meanY = over(total(points.map(({ y }) => y)), n);
  const apart = points.map((point) => ({
    x: minus(integer(point.x), meanX),
    y: minus(point.y, meanY),
  }));
  const slope = over(
    total(apart.map((point) => times(point.x, point.y))),
    total(apart.map((point) => times(point.x, point.x))),
  );
  return plus(meanY, times(slope, minus(integer(x), meanX)));
}
