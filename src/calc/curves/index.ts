import type { Fraction } from '../../maths/fraction.ts';
import type { Trace } from '../../model/step.ts';
import type { Curve, CurveKind } from '../../model/template.ts';
import { anchors } from './anchors.ts';
import { complement } from './complement.ts';
import type { Attempt, CurveFunction } from './curve.ts';
import { deduct } from './deduct.ts';
import { inverse } from './inverse.ts';
import { ratio } from './ratio.ts';
import { steps } from './steps.ts';

const CURVES: { readonly [K in CurveKind]: CurveFunction<K> } = {
  ratio,
  complement,
  inverse,
  anchors,
  steps,
  deduct,
};

/** The score that a curve gives, exactly, before floor, cap and rounding. */
export const applyCurve = (curve: Curve, attempt: Attempt, trace: Trace): Fraction =>
  (CURVES[curve.kind] as CurveFunction<CurveKind>)(curve as never, attempt, trace);
