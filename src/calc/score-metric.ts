import { type Decimal, ZERO } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import { type CycleValue, ownLevelsIn } from '../model/cycle-values.ts';
import type { Exemption } from '../model/director.ts';
import { hasLevels, levelsOf, type OwnLevels, templateLevels, type UsedLevels } from '../model/levels.ts';
import type { Measurement } from '../model/measurement.ts';
import { closesCycle } from '../model/period.ts';
import type { Evidence } from '../model/place.ts';
import { given as named, type Quantity, settled } from '../model/quantity.ts';
import type { MetricScore, MetricState, UsedCell } from '../model/result.ts';
import type { Step, Trace } from '../model/step.ts';
import { LEVELS, type Level, type Metric } from '../model/template.ts';
import { actualOf, evidenceOf, isOneCell } from './actual.ts';
import type { DirectorCase } from './case.ts';
import { curveScore, SCORE_PLACES } from './curve-score.ts';
import type { MetricPlan } from './plan.ts';
import { stepOf } from './rolled-up-step.ts';
import { valueOfMetric } from './value.ts';

interface Options {
  readonly provisional: boolean;
  readonly explain: boolean;
  /** False where nobody asks for the cell of a lone value: then it may be anyone's. */
  readonly details: boolean;
}

/** So many scores of a metric are remembered. */
const REMEMBERED = 4096;

/** What became of one metric of one director, and its score. */
export function scoreMetric(plan: MetricPlan, given: DirectorCase, options: Options): MetricScore {
  const value = options.explain ? undefined : onlyValue(plan, given);
  if (value === undefined) return scoreAnew(plan, given, options);
  const evidence = options.details ? cellOf(plan, given) : NONE;
  const known = plan.known.get(value);
  if (known !== undefined) return options.details ? { ...known, evidence } : known;
  const [other] = plan.known.values();
  const score =
    other === undefined
      ? { ...scoreAnew(plan, given, options), evidence }
      : { ...other, ...drawnScore(plan, value), evidence };
  if (plan.known.size < REMEMBERED) plan.known.set(value, score);
  return score;
}

/** The cell of a lone value. */
function cellOf({ metric, onlyPart }: MetricPlan, { measurements }: DirectorCase): readonly Evidence[] {
  const own = measurements
    .get(metric.id)
    ?.find(({ period }) => onlyPart !== undefined && closesCycle(period, onlyPart.period));
  return own?.actual === undefined ? NONE : [own.actual.evidence];
}

/** What of a score hangs on the number, where it is a lone value and the levels are the template's. */
function drawnScore(
  { metric, levels, drawn }: MetricPlan,
  value: Decimal,
): Pick<MetricScore, 'actual' | 'score' | 'limited'> {
  return { actual: value, ...curveScore(metric, named('actual', value), levels, drawn, undefined) };
}

/**
 * The value of whoever is scored by nothing else: a lone one of the one cycle that is due, and the template's
 * levels. All but the number, its score and its cell is the same for all of them.
 */
function onlyValue(
  { metric, onlyPart }: MetricPlan,
  { measurements, exemptions }: DirectorCase,
): Decimal | undefined {
  if (onlyPart === undefined || exemptions.has(metric.id)) return undefined;
  return measurements.lone(metric.id, onlyPart.period)?.value;
}

function scoreAnew(plan: MetricPlan, given: DirectorCase, options: Options): MetricScore {
  const { metric } = plan;
  const measurements = given.measurements.get(metric.id) ?? NONE;
  const { spells } = given.director;
  const value = valueOfMetric(plan, measurements, spells, options.provisional);
  if (value.state === 'not-due') return notDue(metric);
  const exemption = given.exemptions.get(metric.id);
  if (exemption !== undefined) return unscored(metric, 'exempt', { exemption });
  if ('absent' in value) {
    return unscored(metric, value.state, {
      levels: levelsOf(metric, ownLevelsIn(value.cycles), spells, templateFor(plan, value.cycles)),
      absent: value.absent,
      score: value.state === 'zeroed' ? roundHalfUp(fraction(ZERO), SCORE_PLACES) : null,
    });
  }

  const steps: Step[] = [];
  const trace: Trace = options.explain ? (step) => steps.push(step) : undefined;
  if (plan.weightStep !== undefined) trace?.(plan.weightStep);
  const parts = value.cycles.flatMap((cycle) => cycle.parts);
  const actual = actualOf(metric, parts);
  const levels = levelsOf(metric, value.levels, spells, templateFor(plan, value.cycles));
  const isOne = isOneCell(metric, parts);
  const attempt = isOne
    ? { actual: actual.quantity, levels }
    : takenOver(actual.quantity, levels, value.cycles.length > 1 || parts.length > 1, trace);
  const { score, limited } = curveScore(
    metric,
    attempt.actual,
    attempt.levels,
    levels === plan.levels && attempt.levels === levels ? plan.drawn : undefined,
    trace,
  );
  const own = isOne ? ownLevelsOf(value.levels[0]?.whole) : levelCells(value.levels);
  const cells = isOne ? NONE : [...actual.cells, ...own];
  return {
    id: metric.id,
    weight: metric.weight,
    state: value.state,
    actual: actual.quantity.shown,
    exact: isOne ? null : actual.quantity.value,
    target: levels.target?.shown ?? null,
    threshold: levels.threshold?.shown ?? null,
    challenge: levels.challenge?.shown ?? null,
    levels,
    score,
    contribution: null,
    curve: metric.curve.kind,
    limited,
    carriedFrom: value.state === 'carried' ? carriedFrom(value.cycles) : null,
    absent: NONE,
    exemption: null,
    evidence: evidenceOf([...actual.cells, ...own]),
    ownLevels: isOne && own.length > 0 ? own.map(({ use }) => use as Level) : NONE,
    cells,
    steps: options.explain ? steps : NONE,
  };
}

/** One empty list for all that have nothing. */
const NONE: readonly never[] = [];
const NO_LEVELS: UsedLevels = {};

/** The template's levels for the cycles that count: the plan's own, where all of them do. */
const templateFor = ({ metric, cycles, levels }: MetricPlan, counted: readonly CycleValue[]): UsedLevels =>
  counted.length === cycles.length ? levels : templateLevels(metric, counted.length);

const carriedFrom = ([cycle]: readonly CycleValue[]): string | null =>
  cycle?.parts[0]?.measurement?.period.label ?? null;

/**
 * The actual and the levels as the curve takes them over, with the steps that made one of several: each is
 * one number from here on, where that can be written down whole.
 */
function takenOver(
  actual: Quantity,
  levels: UsedLevels,
  areLevelsRolledUp: boolean,
  trace: Trace,
): { actual: Quantity; levels: UsedLevels } {
  trace?.(stepOf('roll-up', actual));
  if (!areLevelsRolledUp) return { actual: settled('actual', actual), levels };
  const names = LEVELS.filter((name) => levels[name] !== undefined);
  for (const name of names) {
    const level = levels[name] as Quantity;
    if (level.formula !== `{${name}}`) trace?.(stepOf(name, level));
  }
  return {
    actual: settled('actual', actual),
    levels: Object.fromEntries(names.map((name) => [name, settled(name, levels[name] as Quantity)])),
  };
}

/** The cells of the levels that came from data. */
function ownLevelsOf(measurement: Measurement | undefined): readonly UsedCell[] {
  if (measurement === undefined || !hasLevels(measurement)) return NONE;
  return LEVELS.flatMap((use): UsedCell[] => {
    const figure = measurement.levels[use];
    return figure === undefined ? [] : [{ use, period: measurement.period.label, ...figure }];
  });
}

const levelCells = (levels: readonly OwnLevels[]): UsedCell[] =>
  levels.flatMap(({ whole, pieces }) => [whole, ...pieces].flatMap((one) => [...ownLevelsOf(one)]));

/** A metric that nobody owes: its cycle does not end in the period, or the director is not scored. */
export const notDue = (metric: Metric): MetricScore => unscored(metric, 'not-due', {});

function unscored(
  metric: Metric,
  state: MetricState,
  {
    exemption,
    levels,
    absent = NONE,
    score = null,
  }: {
    readonly exemption?: Exemption | undefined;
    readonly levels?: UsedLevels | undefined;
    readonly absent?: readonly string[];
    readonly score?: Decimal | null;
  },
): MetricScore {
  const shown = (name: Level): Decimal | null => levels?.[name]?.shown ?? metric[name] ?? null;
  return {
    id: metric.id,
    weight: metric.weight,
    state,
    actual: null,
    exact: null,
    target: shown('target'),
    threshold: shown('threshold'),
    challenge: shown('challenge'),
    levels: levels ?? NO_LEVELS,
    score,
    contribution: null,
    curve: metric.curve.kind,
    limited: null,
    carriedFrom: null,
    absent,
    exemption: exemption === undefined ? null : { reason: exemption.reason, approver: exemption.approver },
    evidence: NONE,
    ownLevels: NONE,
    cells: NONE,
    steps: NONE,
  };
}
