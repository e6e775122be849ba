/**
 * The value below which a part of the values lies, between neighbours by a straight line (R. Hyndman and Y. Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50:4, 1996, definition 7).
 *
 * @param values at least one, in any order. @param part from 0 to 1.
 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return lower + (place - below) * (upper - lower);
}
