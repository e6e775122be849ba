import { subtract } from '../../maths/decimal.ts';
import { compareFractions, fraction, minus, over, plus, times } from '../../maths/fraction.ts';
import type { CurveFunction } from './curve.ts';
import { type DrawnPoint, draw } from './points.ts';

/** Straight lines through the points (piecewise linear interpolation), flat beyond the ends. */
export const anchors: CurveFunction<'anchors'> = (curve, attempt, trace) => {
  const { x, formula, operands, points } = draw(curve, attempt, trace);
  const above = points.findIndex((point) => compareFractions(x, point.x) < 0);
  const left = (above < 0 ? points.at(-1) : points[above - 1]) as DrawnPoint | undefined;
  const right = above < 0 ? undefined : points[above];

  if (left === undefined || right === undefined) {
    const end = (left ?? right) as DrawnPoint;
    const result = fraction(end.y);
    const segment = left === undefined ? { to: end.x } : { from: end.x };
    trace?.({ rule: 'curve', formula: '{y}', operands: { y: end.y }, result, segment });
    return result;
  }
  const slope = over(fraction(subtract(right.y, left.y)), minus(right.x, left.x));
  const result = plus(fraction(left.y), times(slope, minus(x, left.x)));
  trace?.({
    rule: 'curve',
    formula: `{y1} + (${formula} - ${left.formula}) × ({y2} - {y1}) ÷ (${right.formula} - ${left.formula})`,
    operands: { ...operands, ...left.operands, ...right.operands, y1: left.y, y2: right.y },
    result,
    segment: { from: left.x, to: right.x },
  });
  return result;
};
