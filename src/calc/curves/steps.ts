import { compareFractions, fraction } from '../../maths/fraction.ts';
import type { CurveFunction } from './curve.ts';
import { type DrawnPoint, draw } from './points.ts';

/**
 * Where higher is better each x is an inclusive lower bound, and below the first the first's value holds;
 * where lower is, each x is an inclusive upper bound, and beyond the worst step the worst step's value holds.
 */
export const steps: CurveFunction<'steps'> = (curve, attempt, trace) => {
  const { x, points } = draw(curve, attempt, trace);
  const isHigher = attempt.better === 'higher';
  const reached = isHigher
    ? points.findLastIndex((point) => compareFractions(point.x, x) <= 0)
    : points.findIndex((point) => compareFractions(x, point.x) <= 0);
  const index = reached >= 0 ? reached : isHigher ? 0 : points.length - 1;
  const step = points[index] as DrawnPoint;
  const result = fraction(step.y);
  trace?.({
    rule: 'curve',
    formula: '{y}',
    operands: { y: step.y },
    result,
    segment: isHigher
      ? reached < 0
        ? { to: step.x, open: 'to' }
        : { from: step.x, to: points[index + 1]?.x, open: 'to' }
      : reached < 0
        ? { from: step.x, open: 'from' }
        : { from: points[index - 1]?.x, to: step.x, open: 'from' },
  });
  return result;
};
