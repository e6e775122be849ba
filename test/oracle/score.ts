import { lastOf, type Months, periodEndingWith } from './calendar.ts';
import { type Case, type Metric, metricsOf, samePeriod } from './case.ts';
import { measured, type State } from './measured.ts';
import { metricScore } from './metric-score.ts';
import { once } from './once.ts';
import {
  compare,
  cutTo,
  divide,
  equal,
  exact,
  fraction,
  greatest,
  HUNDRED,
  HUNDREDTH,
  less,
  minus,
  plus,
  type Rational,
  roundTo,
  sum,
  times,
  ZERO,
} from './rational.ts';
import { isInPost, isLongEnough } from './tenure.ts';
import { isMeanOfQuarters, quartersScored, weightOf, weightOfAll } from './weights.ts';

export const metricsIn = (kase: Case, director: string, ...states: readonly State[]): Metric[] =>
  metricsOf(kase.template).filter((metric) => states.includes(measured(kase, director, metric).state));

/** The metrics that the score is the mean of. A single missing value, and there is no such mean. */
const metricsInSum = (kase: Case, director: string): Metric[] =>
  metricsIn(kase, director, 'missing').length > 0 ? [] : metricsThatCount(kase, director);

export const metricsThatCount = (kase: Case, director: string): Metric[] =>
  metricsIn(kase, director, 'scored', 'zeroed', 'carried');

/** Undefined where nothing weighs anything. */
export function meanScore(kase: Case, director: string, metrics: readonly Metric[]): Rational | undefined {
  const weight = weightOfAll(kase, metrics);
  const parts = metrics.map((metric) =>
    times(weightOf(kase, metric), metricScore(kase, director, metric) ?? ZERO),
  );
  return equal(weight, ZERO) ? undefined : divide(sum(parts), weight);
}

/**
 * A quarter of the scored period as if it were scored alone, but for what is decided for the whole of it: who is
 * exempt from what, and how many days are enough.
 */
const quarterAlone = once((kase, quarter: Months): Case => {
  const { fiscalYearStarts } = kase.template;
  const period = periodEndingWith(lastOf(quarter), 'quarter', fiscalYearStarts) ?? kase.period;
  return {
    ...kase,
    period,
    template: { ...kase.template, minimumDays: undefined },
    exemptions: kase.exemptions
      .filter((exemption) => samePeriod(exemption.period, kase.period))
      .map((exemption) => ({ ...exemption, period })),
  };
});

/** The mean of the quarters in post that have a score, each rounded and under its own weights. */
function meanOfQuarters(kase: Case, director: string): Rational | undefined {
  if (!isLongEnough(kase, director) || metricsIn(kase, director, 'missing').length > 0) return undefined;
  const scores = quartersScored(kase)
    .filter((quarter) => isInPost(kase, director, quarter))
    .map((quarter) => computedScore(quarterAlone(kase, quarter), director))
    .filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : divide(sum(scores), fraction(scores.length));
}

/** The mean before it is rounded. */
export const unroundedScore = (kase: Case, director: string): Rational | undefined =>
  isMeanOfQuarters(kase)
    ? meanOfQuarters(kase, director)
    : meanScore(kase, director, metricsInSum(kase, director));

export const computedScore = once((kase, director: string): Rational | undefined => {
  const unrounded = unroundedScore(kase, director);
  return unrounded && roundTo(unrounded, HUNDREDTH);
});

/** The published score: the computed one and the adjustments, not below 0, to hundredths. */
export function publishedScore(kase: Case, director: string): Rational | undefined {
  const computed = computedScore(kase, director);
  const adjustments = kase.adjustments.filter(
    (adjustment) => adjustment.director === director && samePeriod(adjustment.period, kase.period),
  );
  const adjusted = computed && plus(computed, sum(adjustments.map(({ points }) => exact(points))));
  return adjusted && greatest(ZERO, roundTo(adjusted, HUNDREDTH));
}

/**
 * weight × score ÷ weight of the sum, cut to hundredths; the hundredths that the computed score has on top go
 * to the metrics that lost the most by the cut, the first in the template where they lost the same. There are none
 * to a mean of quarters.
 */
export function contributions(kase: Case, director: string): Map<string, Rational> {
  const metrics = metricsInSum(kase, director);
  const score = computedScore(kase, director);
  if (isMeanOfQuarters(kase) || !score) return new Map();
  const parts = metrics.map((metric) => {
    const whole = divide(
      times(weightOf(kase, metric), metricScore(kase, director, metric) ?? ZERO),
      weightOfAll(kase, metrics),
    );
    const cut = cutTo(whole, HUNDREDTH);
    return { id: metric.id, cut, lost: minus(whole, cut) };
  });
  const left = minus(score, sum(parts.map(({ cut }) => cut)));
  const topped = parts
    .toSorted((a, b) => compare(b.lost, a.lost))
    .filter((_, rank) => less(times(fraction(rank), HUNDREDTH), left));
  return new Map(
    parts.map((part) => [part.id, topped.includes(part) ? plus(part.cut, HUNDREDTH) : part.cut]),
  );
}

/** Whether so much is excluded that the rest is no measure of the director. */
export function isCoverageLow(kase: Case, director: string): boolean {
  const measurable = metricsIn(kase, director, 'scored', 'zeroed', 'carried', 'excluded', 'missing');
  const least = exact(kase.template.minimumCoverage ?? '80');
  const covered = times(
    HUNDRED,
    weightOfAll(kase, metricsIn(kase, director, 'scored', 'zeroed', 'carried', 'missing')),
  );
  return less(covered, times(least, weightOfAll(kase, measurable)));
}
