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
import { type MetricPlan, usedAsItIs } from './plan.ts';
import { valueOfMetric } from './value.ts';

/** Digits after the point of a published score. */
export const SCORE_PLACES = 2;

/** Digits after the point of a prorated level where it is shown; it is computed with exactly. */
const LEVEL_PLACES = 10;

/** What became of one metric of one director, and its score. */
export function scoreMetric(
  plan: MetricPlan,
  given: DirectorCase,
  options: { readonly provisional: boolean; readonly explain: boolean },
): MetricScore {
  const { metric, due } = plan;
  const measurements = given.measurements.get(metric.id) ?? NONE;
  const value = valueOfMetric(metric, due, measurements, options.provisional);
  if (value.state === 'not-due') return notDue(metric);
  const exemption = given.exemptions.get(metric.id);
  if (exemption !== undefined) return unscored(metric, 'exempt', { exemption });
  if (value.state !== 'scored' && value.state !== 'carried') {
    return unscored(metric, value.state, {
      levels: value.levels,
      score: value.state === 'zeroed' ? roundHalfUp(fraction(ZERO), SCORE_PLACES) : null,
    });
  }

  const steps: Step[] = [];
  const trace: Trace = options.explain ? (step) => steps.push(step) : undefined;
  const actual = value.measurement.actual as NonNullable<Measurement['actual']>;
  const levels = levelsFor(plan, value.levels, given.director.spells, value.cycle);
  const drawn = levels === plan.levels ? plan.drawn : undefined;
  const { score, limited } = scoreOf(metric, actual.value, levels, drawn, trace);
  const ownLevels = hasLevels(value.levels) ? LEVELS.filter((name) => value.levels.levels[name]) : NONE;
  return {
    id: metric.id,
    weight: metric.weight,
    state: value.state,
    actual: actual.value,
    target: levels.target?.shown ?? null,
    threshold: levels.threshold?.shown ?? null,
    challenge: levels.challenge?.shown ?? null,
    score,
    contribution: null,
    curve: metric.curve.kind,
    limited,
    carriedFrom: value.state === 'carried' ? value.measurement.period.label : null,
    exemption: null,
    evidence: [actual.evidence, ...levelEvidence(ownLevels, value.levels)],
    ownLevels,
    steps: options.explain ? steps : NONE,
  };
}

/** One empty list for all that have nothing. */
const NONE: readonly never[] = [];

const hasLevels = ({ levels }: Measurement): boolean => LEVELS.some((name) => levels[name] !== undefined);

/** A metric that nobody owes: its cycle does not end in the period, or the director is not scored. */
export const notDue = (metric: Metric): MetricScore => unscored(metric, 'not-due', {});

function unscored(
  metric: Metric,
  state: MetricState,
  {
    exemption,
    levels,
    score = null,
  }: {
    readonly exemption?: Exemption | undefined;
    readonly levels?: Measurement | undefined;
    readonly score?: Decimal | null;
  },
): MetricScore {
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
    steps: NONE,
  };
}

const levelEvidence = (names: readonly Level[], { levels }: Measurement): readonly Evidence[] =>
  names.length === 0 ? NONE : names.flatMap((name) => levels[name]?.evidence ?? []);

/**
 * The director's own levels win over the template's. Those of the template scale by days in post in the
 * cycle that the value is of, where the metric says so; all of them, or their order could break.
 */
function levelsFor(
  { metric, levels: ofTemplate }: MetricPlan,
  own: Measurement,
  spells: DirectorCase['director']['spells'],
  cycle: Period,
): UsedLevels {
  const of = daysIn(cycle);
  const days = metric.prorateTarget ? daysInPost(spells, cycle) : of;
  if (days >= of && !hasLevels(own)) return ofTemplate;
  const levels: { [L in Level]?: UsedLevel } = {};
  for (const name of LEVELS) {
    const ownValue = own.levels[name]?.value;
    if (ownValue !== undefined) levels[name] = usedAsItIs(name, ownValue);
    else if (metric[name] !== undefined) {
      levels[name] = days < of ? prorated(name, metric[name], days, of) : usedAsItIs(name, metric[name]);
    }
  }
  return levels;
}

function prorated(name: Level, value: Decimal, days: number, of: number): UsedLevel {
  const exact = over(times(fraction(value), integer(days)), integer(of));
  return {
    value: exact,
    formula: `({${name}} × {days} ÷ {of})`,
    operands: { [name]: value, days: whole(days), of: whole(of) },
    shown: exactDecimal(exact, LEVEL_PLACES) ?? roundHalfUp(exact, LEVEL_PLACES),
  };
}

export const whole = (count: number): Decimal => ({ coefficient: BigInt(count), scale: 0 });

/** Curve, then floor and cap, then rounding, once: the last step shown is the one that is rounded. */
function scoreOf(
  { curve, better, floor, cap }: Metric,
  actual: Decimal,
  levels: UsedLevels,
  points: MetricPlan['drawn'],
  trace: Trace,
): { score: Decimal; limited: 'floor' | 'cap' | null } {
  const steps: Step[] = [];
  const keep: Trace = trace && ((step) => steps.push(step));
  // As the actual nears 0 the quotient of `inverse` grows without end: at 0 and below only the cap is left.
  const isEndless = curve.kind === 'inverse' && !isPositive(actual);
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
