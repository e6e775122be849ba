import { add, type Decimal, equals, isZero, sum, ZERO } from '../maths/decimal.ts';
import { exactDecimal, fraction, integer, over } from '../maths/fraction.ts';
import { bug } from './bug.ts';
import { type DueCycle, dueCycles } from './due.ts';
import { MONTHS_OF, type Period, partsIn, quarterOf } from './period.ts';
import type { Step } from './step.ts';
import { type Calibration, type Metric, metricsOf, type Template } from './template.ts';

/** The quarters of a period, earliest first; of one that is no longer than a quarter, the one it lies in. */
export const quartersOf = (period: Period, fiscalYearStarts: number): Period[] =>
  period.months <= MONTHS_OF.quarter
    ? [quarterOf(period, fiscalYearStarts)]
    : partsIn(period, 'quarter', fiscalYearStarts);

/** The calibrations that have begun by the end of a quarter, earliest first. */
export const calibrationsBy = ({ calibrations }: Template, quarter: Period): Calibration[] =>
  calibrations
    .filter(({ from }) => from.firstMonth <= quarter.firstMonth)
    .toSorted((a, b) => a.from.firstMonth - b.from.firstMonth);

/** What calibrations have made of a metric's weight by a quarter, in percent. */
export const weightIn = (template: Template, { id, weight }: Metric, quarter: Period): Decimal =>
  calibrationsBy(template, quarter).reduce((total, { deltas }) => add(total, deltas.get(id) ?? ZERO), weight);

/** Whether a calibration names the metric at all. */
const isCalibrated = ({ calibrations }: Template, { id }: Metric): boolean =>
  calibrations.some(({ deltas }) => deltas.has(id));

/**
 * The cycles of a metric that end in the period and at whose end it had a weight. A metric that has left by the last
 * quarter is not due under its weights; for the mean of the quarters it is, since it counts in those before.
 *
 * @param metric as the template has it, with the weight that calibrations start from.
 */
export function cyclesInUse(template: Template, metric: Metric, period: Period): DueCycle[] {
  const due = dueCycles(metric, period, template.fiscalYearStarts);
  if (!isCalibrated(template, metric)) return due;
  const { weight } = weightInForce(template, metric, period);
  if (isZero(weight) && template.year !== 'quarters') return [];
  return due.filter(({ cycle }) => !isOutOfUse(template, metric, cycle));
}

/** Whether calibrations leave the metric without weight in the quarter in which a cycle ends: it is not in use then. */
const isOutOfUse = (template: Template, metric: Metric, cycle: Period): boolean =>
  isCalibrated(template, metric) &&
  isZero(weightIn(template, metric, quarterOf(cycle, template.fiscalYearStarts)));

/** Whether some weight changes between the quarters of the period. */
export function changeWithin(template: Template, period: Period): boolean {
  const [first, ...later] = quartersOf(period, template.fiscalYearStarts);
  return metricsOf(template).some((metric) => {
    const weight = weightIn(template, metric, first as Period);
    return later.some((quarter) => !equals(weightIn(template, metric, quarter), weight));
  });
}

/**
 * The weight in force in a period (RULES: weights that change): that of its last quarter or, with
 * `year: mean-weights`, the mean of its quarters'.
 *
 * @returns the weight in percent, and the step that shows it; no step where nothing changed it.
 */
function weightInForce(
  template: Template,
  metric: Metric,
  period: Period,
): { weight: Decimal; step: Step | undefined } {
  if (!isCalibrated(template, metric)) return { weight: metric.weight, step: undefined };
  const quarters = quartersOf(period, template.fiscalYearStarts);
  const last = quarters.at(-1) as Period;
  if (template.year !== 'mean-weights' || !changeWithin(template, period)) {
    const deltas = calibrationsBy(template, last).flatMap(({ deltas }) => deltas.get(metric.id) ?? []);
    const weight = weightIn(template, metric, last);
    if (deltas.length === 0) return { weight, step: undefined };
    const terms = deltas.map((_, index) => `{delta${index}}`);
    const operands = Object.fromEntries(deltas.map((delta, index) => [`delta${index}`, delta]));
    return {
      weight,
      step: {
        rule: 'weight',
        formula: `{weight} + ${terms.join(' + ')}`,
        operands: { weight: metric.weight, ...operands },
        result: fraction(weight),
      },
    };
  }
  const weights = quarters.map((quarter) => weightIn(template, metric, quarter));
  const mean = over(fraction(sum(weights)), integer(weights.length));
  // A period has one, two or four quarters, so that two more digits always hold the mean.
  const weight = exactDecimal(mean, Math.max(...weights.map(({ scale }) => scale)) + 2);
  if (weight === undefined) throw bug('a mean of weights that does not end');
  return {
    weight,
    step: {
      rule: 'weight',
      formula: `(${weights.map((_, index) => `{quarter${index}}`).join(' + ')}) ÷ ${weights.length}`,
      operands: Object.fromEntries(weights.map((one, index) => [`quarter${index}`, one])),
      result: mean,
    },
  };
}

/** A template whose metrics have the weights in force in a period, and how each came about. */
export interface TemplateInForce {
  readonly template: Template;
  /** By metric id; none for a weight that nothing changed. */
  readonly steps: ReadonlyMap<string, Step>;
}

/** The template as it holds in a period. Its calibrations are applied, so that it has none any more. */
export function templateInForce(template: Template, period: Period): TemplateInForce {
  if (template.calibrations.length === 0) return { template, steps: new Map() };
  const steps = new Map<string, Step>();
  const dimensions = template.dimensions.map((dimension) => ({
    ...dimension,
    metrics: dimension.metrics.map((metric): Metric => {
      const { weight, step } = weightInForce(template, metric, period);
      if (step !== undefined) steps.set(metric.id, step);
      return { ...metric, weight };
    }),
  }));
  return { template: { ...template, dimensions, calibrations: [] }, steps };
}

/** The calibrations that have a say in a period's weights. */
export const calibrationsIn = (template: Template, period: Period): Calibration[] =>
  calibrationsBy(template, quartersOf(period, template.fiscalYearStarts).at(-1) as Period);

/** The template with the weights that a quarter or longer period begins with. */
export const weightsFrom = (template: Template, from: Period): Template => ({
  ...template,
  dimensions: template.dimensions.map((dimension) => ({
    ...dimension,
    metrics: dimension.metrics.map((metric) => ({ ...metric, weight: weightIn(template, metric, from) })),
  })),
});
