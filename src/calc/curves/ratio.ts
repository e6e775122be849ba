import { HUNDRED } from '../../maths/decimal.ts';
import { fraction, over, times } from '../../maths/fraction.ts';
import type { CurveFunction } from './curve.ts';
import { level } from './level.ts';

/** 100 × actual ÷ target: the attainment itself. The target is above 0. */
export const ratio: CurveFunction<'ratio'> = (_curve, { actual, levels }, trace) => {
  const target = level(levels, 'target');
  const result = over(times(fraction(HUNDRED), actual.value), target.value);
  trace?.({
    rule: 'curve',
    formula: `100 × ${actual.formula} ÷ ${target.formula}`,
    operands: { ...actual.operands, ...target.operands },
    result,
  });
  return result;
};
