import type { Evidence } from '../../model/place.ts';
import type { MetricScore } from '../../model/result.ts';
import { isLevel } from '../../model/template.ts';

/** The cells that an actual came from: one, or of several cycles and pieces each of them, in their order. */
export function sourceCells({ evidence, cells }: MetricScore): readonly Evidence[] {
  if (cells.length === 0) return evidence.slice(0, 1);
  return cells.flatMap((cell) => (isLevel(cell.use) || cell.evidence === null ? [] : [cell.evidence]));
}
