import { HUNDRED } from '../../maths/decimal.ts';
import { fraction, over, times } from '../../maths/fraction.ts';
import type { CurveFunction } from './curve.ts';
import { level } from './level.ts';

/**
 * 100 × target ÷ actual, for lower-is-better. The target is above 0; an actual of 0 or below is as good as
 * can be, which `scoreMetric` turns into the cap before it comes here.
 */
export const inverse: CurveFunction<'inverse'> = (_curve, { actual, levels }, trace) => {
  const target = level(levels, 'target');
  const result = over(times(fraction(HUNDRED), target.value), actual.value);
  trace?.({
    rule: 'curve',
    formula: `100 × ${target.formula} ÷ ${actual.formula}`,
    operands: { ...actual.operands, ...target.operands },
    result,
  });
  return result;
};
