import type { Decimal } from '../maths/decimal.ts';
import { levelsOfCurve } from '../model/curve-levels.ts';
import { type DueCycle, dueCycle, dueCycles, type Part } from '../model/due.ts';
import { templateLevels, type UsedLevels } from '../model/levels.ts';
import { cycleBefore, type Period } from '../model/period.ts';
import type { MetricScore } from '../model/result.ts';
import type { Step } from '../model/step.ts';
import { type Fact, type Metric, metricsOf, type Template } from '../model/template.ts';
import { changeWithin, cyclesInUse, quartersOf, templateInForce } from '../model/weights.ts';
import { type DrawnPoint, drawPoints } from './curves/points.ts';
import type { Standing } from './grade.ts';

/** What of a metric is the same for everyone who has no levels of his own and the whole time in post. */
export interface MetricPlan {
  readonly metric: Metric;
  /** The cycles that are due and in which it is in use, earliest first; none: the metric is not due. */
  readonly cycles: readonly DueCycle[];
  /** Whether one value is due and no more: what `missing` says holds for that alone. */
  readonly isSingle: boolean;
  /** The part whose value, where it is lone, is all that a score hangs on. */
  readonly onlyPart: Part | undefined;
  /** The cycle whose value may be carried. */
  readonly carried: DueCycle | undefined;
  readonly levels: UsedLevels;
  /** The points of the curve, where the template has all the levels that it needs. */
  readonly drawn: readonly DrawnPoint[] | undefined;
  /** How the weight in force came about, where it is not the template's own. */
  readonly weightStep: Step | undefined;
  /** Scores that hold for everyone with the same value, by that value; see `scoreMetric`. */
  readonly known: Map<Decimal, MetricScore>;
}

export interface FactPlan {
  readonly fact: Fact;
  readonly cycles: readonly DueCycle[];
}

/** What of a template and period is the same for all directors. */
export interface Plan {
  readonly period: Period;
  /** With the weights in force in the period. */
  readonly template: Template;
  readonly metrics: readonly MetricPlan[];
  readonly facts: readonly FactPlan[];
  /** The quarters whose mean the score is, each under its own weights; empty where the score is the period's own. */
  readonly quarters: readonly Plan[];
  /** What the grades say of scores that came up before. */
  readonly standings: Map<Decimal, Standing>;
}

/** @param template with its calibrations, which say what is in force when. */
export function planOf(template: Template, period: Period): Plan {
  const { fiscalYearStarts, facts } = template;
  const inForce = templateInForce(template, period);
  const original = metricsOf(template);
  return {
    period,
    template: inForce.template,
    metrics: metricsOf(inForce.template).map((metric, index) => {
      const due = dueCycles(metric, period, fiscalYearStarts);
      const inUse = cyclesInUse(template, original[index] as Metric, period);
      return metricPlan(metric, due, inUse, fiscalYearStarts, inForce.steps.get(metric.id));
    }),
    facts: facts.map((fact) => ({ fact, cycles: dueCycles(fact, period, fiscalYearStarts) })),
    quarters:
      template.year === 'quarters' && changeWithin(template, period)
        ? quartersOf(period, fiscalYearStarts).map((quarter) => planOf(template, quarter))
        : [],
    standings: new Map(),
  };
}

/** The same plan, with no score remembered yet. */
export const forgetful = (plan: Plan): Plan => ({
  ...plan,
  metrics: plan.metrics.map((metric) => ({ ...metric, known: new Map() })),
  quarters: plan.quarters.map(forgetful),
});

function metricPlan(
  metric: Metric,
  due: readonly DueCycle[],
  inUse: readonly DueCycle[],
  fiscalYearStarts: number,
  weightStep: Step | undefined,
): MetricPlan {
  const levels = templateLevels(metric, Math.max(1, inUse.length));
  const { curve } = metric;
  const hasPoints = curve.kind === 'anchors' || curve.kind === 'steps';
  const isWhole = levelsOfCurve(curve).every((name) => levels[name] !== undefined);
  const [only] = due;
  const isSingle = due.length === 1 && only?.parts.length === 1;
  const part = inUse[0]?.parts[0];
  const isAll = isSingle && part?.before === undefined && !metric.prorateTarget;
  return {
    metric,
    cycles: inUse,
    isSingle,
    onlyPart: isAll ? part : undefined,
    carried:
      isSingle && metric.missing === 'carry'
        ? dueCycle(metric, cycleBefore(only.cycle, fiscalYearStarts), fiscalYearStarts)
        : undefined,
    levels,
    drawn: hasPoints && isWhole ? drawPoints(curve.points, levels) : undefined,
    weightStep,
    known: new Map(),
  };
}
