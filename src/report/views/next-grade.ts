import { compare, type Decimal, decimal, multiply, negate, subtract, sum } from '../../maths/decimal.ts';
import { type Fraction, fraction, integer, over, plus, times } from '../../maths/fraction.ts';
import { roundDown } from '../../maths/rounding.ts';
import type { MetricScore, Scorecard } from '../../model/result.ts';
import { type Metric, metricsOf, type Template } from '../../model/template.ts';
import { neededActual } from './needed-actual.ts';

/** What a metric alone would have to come to for the next grade. */
export interface Need {
  readonly metric: Metric;
  readonly now: Decimal;
  /** The least metric score, 2 decimals; null where it is above the metric's cap. */
  readonly score: Decimal | null;
  /** An actual that gives it, to 2 decimals on the safe side; null where no curve leads there. */
  readonly actual: Decimal | null;
}

export interface NextGrade {
  readonly grade: string;
  readonly from: Decimal;
  /** Points that the published score is short of it. */
  readonly points: Decimal;
  readonly needs: readonly Need[];
}

/** Half of the last digit that a score is published with: what rounds up to a bound reaches it. */
const HALF_DIGIT = decimal('0.005');

/** The least decimal with 2 places that is not below a fraction. */
const roundedUp = (value: Fraction): Decimal => negate(roundDown(times(value, integer(-1)), 2));

const isCounted = (metric: MetricScore): metric is MetricScore & { readonly score: Decimal } =>
  metric.contribution !== null && metric.score !== null;

/**
 * What would reach the next grade: for each metric by itself, all else as it is, the least score, and an actual
 * that gives it. From score = Σ weight × metric score ÷ Σ weight, rounded half up to 2 decimals, plus adjustments.
 *
 * @returns undefined where there is no grade above, a gate holds the grade down, or the score is no such mean.
 */
export function nextGrade(scorecard: Scorecard, template: Template): NextGrade | undefined {
  const { distances, grade, gradeBeforeGates, adjustments, score } = scorecard;
  const up = distances?.up;
  const band = template.grades.find((one) => one.grade === up?.grade);
  const counted = scorecard.dimensions.flatMap(({ metrics }) => metrics.filter(isCounted));
  if (up === null || up === undefined || band === undefined || score === null) return undefined;
  if (grade !== gradeBeforeGates || counted.length === 0) return undefined;
  const points = sum(adjustments.map((one) => one.points));
  const bound = roundedUp(fraction(subtract(band.from, points)));
  const weight = sum(counted.map((one) => one.weight));
  const reached = sum(counted.map((one) => multiply(one.weight, one.score)));
  const short = subtract(multiply(weight, subtract(bound, HALF_DIGIT)), reached);
  const definitions = new Map(metricsOf(template).map((one) => [one.id, one]));
  const needs = counted.flatMap((one): Need[] => {
    const metric = definitions.get(one.id);
    if (metric === undefined || one.weight.coefficient <= 0n) return [];
    const needed = roundedUp(plus(fraction(one.score), over(fraction(short), fraction(one.weight))));
    const isPossible = compare(needed, metric.cap) <= 0;
    return [
      {
        metric,
        now: one.score,
        score: isPossible ? needed : null,
        actual: isPossible ? safeActual(metric, one, needed) : null,
      },
    ];
  });
  return { grade: band.grade, from: band.from, points: up.points, needs };
}

function safeActual(definition: Metric, metric: MetricScore, score: Decimal): Decimal | null {
  const exact = neededActual(definition, metric, score);
  if (exact === undefined) return null;
  if (definition.better === 'higher') return roundedUp(exact);
  return roundDown(exact, 2);
}
