import { cyclesEndingIn, lastOf, type Months, monthsOf } from './calendar.ts';
import { type Case, type Metric, metricsOf } from './case.ts';
import { once } from './once.ts';
import { divide, equal, exact, fraction, plus, type Rational, sum, ZERO } from './rational.ts';
import { monthsScored } from './tenure.ts';

/** The weight in force in a month: the template's, and every calibration from then or from before. */
export const weightIn = ({ template }: Case, metric: Metric, month: number): Rational =>
  (template.calibrations ?? [])
    .filter(({ from }) => (monthsOf(from, template.fiscalYearStarts)[0] ?? Number.NaN) <= month)
    .reduce((weight, { deltas }) => plus(weight, exact(deltas[metric.id] ?? '0')), exact(metric.weight));

/** The quarters of the scored period; a month is what weights hold for where it is scored alone. */
export function quartersScored(kase: Case): Months[] {
  const quarters = cyclesEndingIn(monthsScored(kase), 'quarter', kase.template.fiscalYearStarts);
  return kase.period.kind === 'month' ? [monthsScored(kase)] : quarters;
}

const weightsByQuarter = (kase: Case, metric: Metric): Rational[] =>
  quartersScored(kase).map((quarter) => weightIn(kase, metric, lastOf(quarter)));

/** Whether a quarter of the scored period has other weights than another one. */
export const haveWeightsChanged = once((kase): boolean =>
  metricsOf(kase.template).some((metric) => {
    const [first = ZERO, ...others] = weightsByQuarter(kase, metric);
    return others.some((weight) => !equal(weight, first));
  }),
);

/** Whether the score of the period is the mean of those of its quarters. */
export const isMeanOfQuarters = (kase: Case): boolean =>
  kase.template.year === 'quarters' && haveWeightsChanged(kase);

/** What a metric weighs in the scored period: the last quarter's weight, or the mean of the quarters'. */
export const weightOf = once((kase, metric: Metric): Rational => {
  const weights = weightsByQuarter(kase, metric);
  if (haveWeightsChanged(kase) && !kase.template.year)
    throw new RangeError('weights changed, and the template does not say what that means');
  if (!haveWeightsChanged(kase) || kase.template.year !== 'mean-weights') return weights.at(-1) ?? ZERO;
  return divide(sum(weights), fraction(weights.length));
});

export const weightOfAll = (kase: Case, metrics: readonly Metric[]): Rational =>
  sum(metrics.map((metric) => weightOf(kase, metric)));
