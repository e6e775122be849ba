import { compareFractions, fraction, integer, minus, over, times } from '../../maths/fraction.ts';
import type { CurveFunction } from './curve.ts';
import { level } from './level.ts';

/**
 * `from` at the target or better; `points` off for each `per` that the actual is short of it, pro rata.
 * Short is target − actual where higher is better, and actual − target where lower is.
 */
export const deduct: CurveFunction<'deduct'> = ({ per, points, from }, { actual, levels, better }, trace) => {
  const target = level(levels, 'target');
  const isHigher = better === 'higher';
  const short = isHigher ? minus(target.value, actual.value) : minus(actual.value, target.value);
  if (compareFractions(short, integer(0)) <= 0) {
    const result = fraction(from);
    const segment = isHigher ? { from: target.value } : { to: target.value };
    trace?.({ rule: 'curve', formula: '{from}', operands: { from }, result, segment });
    return result;
  }
  const result = minus(fraction(from), over(times(fraction(points), short), fraction(per)));
  trace?.({
    rule: 'curve',
    formula: `{from} - {points} × (${isHigher ? `${target.formula} - ${actual.formula}` : `${actual.formula} - ${target.formula}`}) ÷ {per}`,
    operands: { from, points, ...target.operands, ...actual.operands, per },
    result,
  });
  return result;
};
