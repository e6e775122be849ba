import type { Decimal } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import { levelsOfCurve } from '../model/curve-levels.ts';
import { cycleBefore, cyclesEndingIn, type Period } from '../model/period.ts';
import { LEVELS, type Level, type Measure, type Metric } from '../model/template.ts';
import type { UsedLevel, UsedLevels } from './curves/curve.ts';
import { type DrawnPoint, drawPoints } from './curves/points.ts';

/** The cycle of a measure whose value is due in the period, and the one before; undefined where none ends in it. */
export interface DueCycle {
  readonly cycle: Period;
  readonly before: Period;
}

export function dueCycle(measure: Measure, period: Period, fiscalYearStarts: number): DueCycle | undefined {
  const cycle = cyclesEndingIn(measure.cycle, period, fiscalYearStarts).at(-1);
  return cycle && { cycle, before: cycleBefore(cycle, fiscalYearStarts) };
}

/** What of a metric is the same for everyone who has no levels of his own and the whole cycle in post. */
export interface MetricPlan {
  readonly metric: Metric;
  readonly due: DueCycle | undefined;
  readonly levels: UsedLevels;
  /** The points of the curve, where the template has all the levels that it needs. */
  readonly drawn: readonly DrawnPoint[] | undefined;
}

export const usedAsItIs = (name: Level, value: Decimal): UsedLevel => ({
  value: fraction(value),
  formula: `{${name}}`,
  operands: { [name]: value },
  shown: value,
});

export function metricPlan(metric: Metric, period: Period, fiscalYearStarts: number): MetricPlan {
  const levels: { [L in Level]?: UsedLevel } = {};
  for (const name of LEVELS) {
    const value = metric[name];
    if (value === undefined) continue;
    levels[name] = usedAsItIs(name, value);
  }
  const { curve } = metric;
  const hasPoints = curve.kind === 'anchors' || curve.kind === 'steps';
  const isWhole = levelsOfCurve(curve).every((name) => levels[name] !== undefined);
  return {
    metric,
    due: dueCycle(metric, period, fiscalYearStarts),
    levels,
    drawn: hasPoints && isWhole ? drawPoints(curve.points, levels) : undefined,
  };
}
