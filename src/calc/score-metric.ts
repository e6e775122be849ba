import { type Decimal, isPositive, ZERO } from '../maths/decimal.ts';
import { compareFractions, exactDecimal, fraction, integer, over, times } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import type { Exemption } from '../model/director.ts';
import type { Measurement } from '../model/measurement.ts';
import { daysIn, type Period } from '../model/period.ts';
import type { Evidence } from '../model/place.ts';
import type { MetricScore, MetricState } from '../model/result.ts';
import type { Step, Trace } from '../model/step.ts';
import { LEVELS, type Level, type Metric } from '../model/template.ts';
import { daysInPost } from '../model/tenure.ts';
import type { DirectorCase } from './case.ts';
import type { UsedLevel, UsedLevels } from './curves/curve.ts';
import { applyCurve } from './curves/index.ts';
import { valueOfMetric } from './value.ts';

/** Digits after the point of a published score. */
export const SCORE_PLACES = 2;

/** Digits after the point of a prorated level where it is shown; it is computed with exactly. */
const LEVEL_PLACES = 10;

/** What became of one metric of one director, and its score. */
export function scoreMetric(
  metric: Metric,
  given: DirectorCase,
  period: Period,
  options: { readonly fiscalYearStarts: number; readonly provisional: boolean; readonly explain: boolean },
): MetricScore {
  const steps: Step[] = options.explain ? [] : NO_STEPS;
  const trace: Trace = options.explain ? (step) => steps.push(step) : undefined;
  const measurements = given.measurements.get(metric.id) ?? [];
  const value = valueOfMetric(metric, measurements, period, options.fiscalYearStarts, options.provisional);
  const exemption = value.state === 'not-due' ? undefined : given.exemptions.get(metric.id);
  const state: MetricState = exemption === undefined ? value.state : 'exempt';

  const common = { metric, state, exemption, steps };
  if (value.state === 'not-due') return notDue(metric);
  if (state === 'exempt') return unscored(common);
  if (value.state !== 'scored' && value.state !== 'carried') {
    return unscored({
      ...common,
      levels: value.levels,
      score: value.state === 'zeroed' ? roundHalfUp(fraction(ZERO), SCORE_PLACES) : null,
    });
  }

  const actual = value.measurement.actual as NonNullable<Measurement['actual']>;
  const levels = levelsFor(metric, value.levels, given.director.spells, value.cycle);
  const { score, limited } = scoreOf(metric, actual.value, levels, trace);
  return {
    ...unscored({ ...common, levels: value.levels, score }),
    actual: actual.value,
    target: shownLevel(levels.target),
    threshold: shownLevel(levels.threshold),
    challenge: shownLevel(levels.challenge),
    limited,
    carriedFrom: value.state === 'carried' ? value.measurement.period.label : null,
    evidence: [actual.evidence, ...levelEvidence(value.levels)],
    ownLevels: ownLevelsOf(value.levels),
  };
}

/** A metric that nobody owes: its cycle does not end in the period, or the director is not scored. */
export const notDue = (metric: Metric): MetricScore =>
  unscored({ metric, state: 'not-due', exemption: undefined, steps: [] });

function unscored({
  metric,
  state,
  exemption,
  steps,
  levels,
  score = null,
}: {
  readonly metric: Metric;
  readonly state: MetricState;
  readonly exemption: Exemption | undefined;
  readonly steps: readonly Step[];
  readonly levels?: Measurement | undefined;
  readonly score?: Decimal | null;
}): MetricScore {
  const own = (name: Level): Decimal | null => levels?.levels[name]?.value ?? metric[name] ?? null;
  return {
    id: metric.id,
    weight: metric.weight,
    state,
    actual: null,
    target: own('target'),
    threshold: own('threshold'),
    challenge: own('challenge'),
    score,
    contribution: null,
    curve: metric.curve.kind,
    limited: null,
    carriedFrom: null,
    exemption: exemption === undefined ? null : { reason: exemption.reason, approver: exemption.approver },
    evidence: NONE,
    ownLevels: NONE,
    steps,
  };
}

/** Millions of metrics have none of these: they share one empty list. */
const NONE: readonly never[] = [];
const NO_STEPS: Step[] = [];

function ownLevelsOf({ levels }: Measurement): readonly Level[] {
  const own = LEVELS.filter((name) => levels[name] !== undefined);
  return own.length === 0 ? NONE : own;
}

const levelEvidence = (levels: Measurement): Evidence[] =>
  LEVELS.flatMap((name) => levels.levels[name]?.evidence ?? []);

/**
 * The director's own levels win over the template's. Those of the template scale by days in post in the
 * cycle that the value is of, where the metric says so; all of them, or their order could break.
 */
function levelsFor(
  metric: Metric,
  own: Measurement,
  spells: DirectorCase['director']['spells'],
  cycle: Period,
): UsedLevels {
  const of = daysIn(cycle);
  const days = daysInPost(spells, cycle);
  const isProrated = metric.prorateTarget && days < of;
  const levels: { [L in Level]?: UsedLevel } = {};
  for (const name of LEVELS) {
    const value = own.levels[name]?.value ?? metric[name];
    if (value === undefined) continue;
    levels[name] =
      isProrated && own.levels[name] === undefined
        ? {
            value: over(times(fraction(value), integer(days)), integer(of)),
            formula: `({${name}} × {days} ÷ {of})`,
            operands: { [name]: value, days: whole(days), of: whole(of) },
          }
        : { value: fraction(value), formula: `{${name}}`, operands: { [name]: value } };
  }
  return levels;
}

/** A level as it is shown: exactly, or where days do not divide it to 10 decimals. */
function shownLevel(level: UsedLevel | undefined): Decimal | null {
  if (level === undefined) return null;
  return exactDecimal(level.value, LEVEL_PLACES) ?? roundHalfUp(level.value, LEVEL_PLACES);
}

export const whole = (count: number): Decimal => ({ coefficient: BigInt(count), scale: 0 });

/** Curve, then floor and cap, then rounding, once: the last step shown is the one that is rounded. */
function scoreOf(
  { curve, better, floor, cap }: Metric,
  actual: Decimal,
  levels: UsedLevels,
  trace: Trace,
): { score: Decimal; limited: 'floor' | 'cap' | null } {
  const steps: Step[] = [];
  const keep: Trace = trace && ((step) => steps.push(step));
  // As the actual nears 0 the quotient of `inverse` grows without end: at 0 and below only the cap is left.
  const isEndless = curve.kind === 'inverse' && !isPositive(actual);
  const drawn = isEndless ? undefined : applyCurve(curve, { actual, levels, better }, keep);
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
  for (const [index, step] of steps.entries()) {
    trace?.(index === steps.length - 1 ? { ...step, rounded: score } : step);
  }
  return { score, limited };
}
