import { integer, minus, over, times } from '../../maths/fraction.ts';
import type { CurveFunction } from './curve.ts';
import { level } from './level.ts';

/** 100 × (2 − actual ÷ target), for lower-is-better: 0 scores 200, the target 100. The target is above 0. */
export const complement: CurveFunction<'complement'> = (_curve, { actual, levels }, trace) => {
  const target = level(levels, 'target');
  const result = times(integer(100), minus(integer(2), over(actual.value, target.value)));
  trace?.({
    rule: 'curve',
    formula: `100 × (2 - ${actual.formula} ÷ ${target.formula})`,
    operands: { ...actual.operands, ...target.operands },
    result,
  });
  return result;
};
