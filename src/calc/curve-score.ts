import type { Decimal } from '../maths/decimal.ts';
import { compareFractions, fraction, integer } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import type { UsedLevels } from '../model/levels.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Step, Trace } from '../model/step.ts';
import type { Metric } from '../model/template.ts';
import { applyCurve } from './curves/index.ts';
import type { MetricPlan } from './plan.ts';

/** Digits after the point of a published score. */
export const SCORE_PLACES = 2;

/** Curve, then floor and cap, then rounding, once: the last step shown is the one that is rounded. */
export function curveScore(
  { curve, better, floor, cap }: Metric,
  actual: Quantity,
  levels: UsedLevels,
  points: MetricPlan['drawn'],
  trace: Trace,
): { score: Decimal; limited: 'floor' | 'cap' | null } {
  const steps: Step[] = [];
  const keep: Trace = trace && ((step) => steps.push(step));
  // As the actual nears 0 the quotient of `inverse` grows without end: at 0 and below only the cap is left.
  const isEndless = curve.kind === 'inverse' && compareFractions(actual.value, integer(0)) <= 0;
  const drawn = isEndless ? undefined : applyCurve(curve, { actual, levels, better, drawn: points }, keep);
  const isAbove = drawn === undefined || compareFractions(drawn, fraction(cap)) > 0;
  const isBelow = !isAbove && compareFractions(drawn, fraction(floor)) < 0;
  const limited = isAbove ? 'cap' : isBelow ? 'floor' : null;
  const bounded =
    limited === null || drawn === undefined ? (drawn ?? fraction(cap)) : fraction(isAbove ? cap : floor);
  const score = roundHalfUp(bounded, SCORE_PLACES);
  if (limited !== null) {
    keep?.({
      rule: limited,
      formula: '{limit}',
      operands: { limit: isAbove ? cap : floor },
      result: bounded,
    });
  }
  if (trace === undefined) return { score, limited };
  for (const [index, step] of steps.entries()) {
    trace(index === steps.length - 1 ? { ...step, rounded: score } : step);
  }
  return { score, limited };
}
