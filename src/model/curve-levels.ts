import type { Curve, Level } from './template.ts';

/** The levels without which a curve cannot be drawn. */
export function levelsOfCurve(curve: Curve): Level[] {
  if (curve.kind !== 'anchors' && curve.kind !== 'steps') return ['target'];
  const named = curve.points.map(({ x }) => x).filter((x) => typeof x === 'string');
  return [...new Set<Level>(curve.of === 'attainment' ? [...named, 'target'] : named)];
}
