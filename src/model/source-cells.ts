import type { Evidence } from './place.ts';
import type { MetricScore, UsedCell } from './result.ts';
import { isLevel } from './template.ts';

/** The cells that an actual was made of, where it came of several; none where it is the number of one. */
export const partsOf = ({ cells }: Pick<MetricScore, 'cells'>): UsedCell[] =>
  cells.filter(({ use }) => !isLevel(use));

/** The cells that an actual came from: one, or of several cycles and pieces each of them, in their order. */
export function sourceCells(value: Pick<MetricScore, 'evidence' | 'cells'>): readonly Evidence[] {
  if (value.cells.length === 0) return value.evidence.slice(0, 1);
  return partsOf(value).flatMap(({ evidence }) => evidence ?? []);
}
