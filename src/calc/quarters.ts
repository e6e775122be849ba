import { type Decimal, sum } from '../maths/decimal.ts';
import { fraction, integer, over } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import type { QuarterScore } from '../model/result.ts';
import type { Step, Trace } from '../model/step.ts';
import { daysInPost } from '../model/tenure.ts';
import type { DirectorCase } from './case.ts';
import { combine } from './combine.ts';
import { SCORE_PLACES } from './curve-score.ts';
import type { Plan } from './plan.ts';
import { scoreMetric } from './score-metric.ts';

/**
 * The score of each quarter by itself, under its own weights and what is due in it. Quarters out of post, and
 * those in which nothing counts, are left out.
 */
export const quarterScores = (
  given: DirectorCase,
  plans: readonly Plan[],
  options: { readonly provisional: boolean; readonly explain: boolean; readonly details: boolean },
): QuarterScore[] =>
  plans.flatMap(({ period, template, metrics }): QuarterScore[] => {
    if (daysInPost(given.director.spells, period) === 0) return [];
    const steps: Step[] = [];
    const trace: Trace = options.explain ? (step) => steps.push(step) : undefined;
    const scores = metrics.map((plan) => scoreMetric(plan, given, options));
    const { computed } = combine(template.dimensions, scores, true, trace);
    if (computed === null) return [];
    const weighted = steps.filter(({ rule }) => rule === 'score');
    return [{ period: period.label, score: computed, metrics: scores, steps: weighted }];
  });

/** The mean of the quarters' scores, to 2 decimals; null where there is none. */
export function meanOfQuarters(quarters: readonly QuarterScore[], trace: Trace): Decimal | null {
  if (quarters.length === 0) return null;
  const scores = quarters.map(({ score }) => score);
  const result = over(fraction(sum(scores)), integer(scores.length));
  const rounded = roundHalfUp(result, SCORE_PLACES);
  trace?.({
    rule: 'quarters',
    formula: `(${scores.map((_, index) => `{quarter${index}}`).join(' + ')}) ÷ ${scores.length}`,
    operands: Object.fromEntries(scores.map((score, index) => [`quarter${index}`, score])),
    result,
    rounded,
  });
  return rounded;
}
