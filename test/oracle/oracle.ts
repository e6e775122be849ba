import { cycleBefore, cyclesEndingIn, dayOf, daysOf, lastOf, type Months, monthsOf } from './calendar.ts';
import {
  type Band,
  type Bonus,
  type Case,
  type Comparison,
  type Curve,
  type Cycle,
  type Fact,
  type Level,
  type Metric,
  metricsOf,
  type Point,
  samePeriod,
  type Value,
} from './case.ts';
import {
  compare,
  cutTo,
  divide,
  equal,
  exact,
  fraction,
  greatest,
  HUNDRED,
  least,
  less,
  minus,
  ONE,
  plus,
  type Rational,
  roundTo,
  sum,
  times,
  toNumber,
  ZERO,
} from './rational.ts';

/**
 * What a case must come to, written a second time from the rules alone. Each function is the definition of one
 * noun of the rules and takes the whole case: nothing is handed on from step to step, so a mistake here
 * is unlikely to be the program's mistake too.
 *
 * So far for a scored period in which no metric has more than one cycle, without pool and settlement.
 */
type State = 'scored' | 'not-due' | 'missing' | 'zeroed' | 'excluded' | 'carried' | 'exempt';

export interface ExpectedMetric {
  readonly id: string;
  readonly state: State;
  readonly score: number | null;
  readonly contribution: number | null;
}

interface ExpectedDimension {
  readonly id: string;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly metrics: readonly ExpectedMetric[];
}

export interface ExpectedDirector {
  readonly director: string;
  readonly score: number | null;
  readonly computed: number | null;
  readonly grade: string | null;
  readonly coefficient: number | null;
  readonly base: number | null;
  readonly proration: number;
  readonly bonus: number | null;
  readonly due: number;
  readonly coverage: number;
  readonly days: number;
  readonly daysInPeriod: number;
  /** Those whose `when` held, whether or not the grade fell. */
  readonly gates: readonly { readonly on: string; readonly grade: string }[];
  readonly dimensions: readonly ExpectedDimension[];
}

export interface Expected {
  readonly code: 0 | 1;
  readonly complete: boolean;
  readonly directors: readonly ExpectedDirector[];
}

const HUNDREDTH = fraction(1, 100);

type Subject = string | Months | { readonly id: string };
const nameOf = (subject: Subject): string =>
  typeof subject === 'string' ? subject : 'id' in subject ? subject.id : subject.join(' ');

/** What a definition says of a case is worked out only once: a matter of speed alone, since none has effects. */
function once<Rest extends readonly Subject[], Said>(
  definition: (kase: Case, ...rest: Rest) => Said,
): (kase: Case, ...rest: Rest) => Said {
  const said = new WeakMap<Case, Map<string, Said>>();
  return (kase, ...rest) => {
    const known = said.get(kase) ?? new Map<string, Said>();
    said.set(kase, known);
    const key = rest.map(nameOf).join('\n');
    if (!known.has(key)) known.set(key, definition(kase, ...rest));
    return known.get(key) as Said;
  };
}

// Time in post -------------------------------------------------------------------------------------------

const monthsScored = (kase: Case): Months => monthsOf(kase.period, kase.template.fiscalYearStarts);

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly base: Rational | undefined;
}

/** The director's spells; without a roster everyone is in post, all the time, on no known base. */
function stretchesOf({ roster }: Case, director: string): Stretch[] {
  if (!roster) return [{ first: -Infinity, last: Infinity, base: undefined }];
  return roster
    .filter((spell) => spell.director === director)
    .map(({ from, to, base }) => ({
      first: from === undefined ? -Infinity : dayOf(from),
      last: to === undefined ? Infinity : dayOf(to),
      base: base === undefined ? undefined : exact(base),
    }));
}

/** One entry a day on which the director is in post: the stretch that the day lies in. */
const daysInPost = once((kase, director: string, months: Months): Stretch[] => {
  const stretches = stretchesOf(kase, director);
  return daysOf(months).flatMap((day) => stretches.filter(({ first, last }) => first <= day && day <= last));
});

export const share = (kase: Case, director: string, months: Months): Rational =>
  fraction(daysInPost(kase, director, months).length, daysOf(months).length);

const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

function byCodePoint(left: string, right: string): number {
  const [a, b] = [codePoints(left), codePoints(right)];
  const unlike = a.findIndex((point, index) => point !== b[index]);
  return unlike < 0 ? a.length - b.length : (a[unlike] ?? -1) - (b[unlike] ?? -1);
}

/** Everyone on the roster, or in the data where there is none, with a day in post in the period. */
function directorsListed(kase: Case): string[] {
  const known = (kase.roster ?? kase.values).map(({ director }) => director);
  return [...new Set(known)]
    .filter((director) => daysInPost(kase, director, monthsScored(kase)).length > 0)
    .sort(byCodePoint);
}

const isLongEnough = (kase: Case, director: string): boolean =>
  daysInPost(kase, director, monthsScored(kase)).length >= (kase.template.minimumDays ?? 0);

// Values -------------------------------------------------------------------------------------------------

interface Measure {
  readonly id: string;
  readonly cycle: Cycle;
}

/** The cycle of the measure that ends in the scored period. */
export function cycleDue(kase: Case, { cycle }: Measure): Months | undefined {
  const ending = cyclesEndingIn(monthsScored(kase), cycle, kase.template.fiscalYearStarts);
  if (ending.length > 1) throw new RangeError('several cycles end in the period: not covered');
  return ending[0];
}

/** The row that speaks of the cycle: dated by the cycle itself, or by the quarter or month that closes it. */
export const rowOf = once((kase, director: string, measure: Measure, cycle: Months): Value | undefined => {
  return kase.values.find((value) => {
    const months = monthsOf(value.dated, kase.template.fiscalYearStarts);
    return (
      value.director === director &&
      value.measure === measure.id &&
      [measure.cycle, 'quarter', 'month'].includes(value.dated.kind) &&
      months.length <= cycle.length &&
      lastOf(months) === lastOf(cycle)
    );
  });
});

function actualIn(kase: Case, director: string, measure: Measure, cycle: Months): Rational | undefined {
  const actual = rowOf(kase, director, measure, cycle)?.actual;
  return actual === undefined ? undefined : exact(actual);
}

interface Measured {
  readonly state: State;
  readonly actual?: Rational;
  /** The cycle that the actual is of: the one before, if it was carried. */
  readonly cycle?: Months;
}

export const measured = once((kase, director: string, metric: Metric): Measured => {
  const cycle = cycleDue(kase, metric);
  if (!cycle || !isLongEnough(kase, director)) return { state: 'not-due' };
  const isExempt = kase.exemptions.some(
    (exemption) =>
      exemption.director === director &&
      exemption.metric === metric.id &&
      samePeriod(exemption.period, kase.period),
  );
  if (isExempt) return { state: 'exempt' };
  const actual = actualIn(kase, director, metric, cycle);
  if (actual) return { state: 'scored', actual, cycle };
  if (metric.missing === 'zero') return { state: 'zeroed' };
  if (metric.missing === 'exclude') return { state: 'excluded' };
  const before = cycleBefore(cycle);
  const earlier = metric.missing === 'carry' && actualIn(kase, director, metric, before);
  return earlier ? { state: 'carried', actual: earlier, cycle: before } : { state: 'missing' };
});

/**
 * Threshold, target or challenge: the director's own, from the row of the cycle that is due if it brings any,
 * else from the row that the actual was carried from; then the template's, cut to the days in post in the cycle of the actual where the
 * metric says so.
 */
export function levelOf(
  kase: Case,
  director: string,
  metric: Metric,
  cycle: Months,
  level: Level,
): Rational | undefined {
  const due = cycleDue(kase, metric) ?? cycle;
  const plan = [due, cycle]
    .map((months) => rowOf(kase, director, metric, months)?.levels ?? {})
    .find((levels) => Object.values(levels).some((text) => text !== undefined));
  const own = plan?.[level];
  if (own !== undefined) return exact(own);
  const template = metric[level];
  if (template === undefined) return undefined;
  return metric.prorateTarget ? times(exact(template), share(kase, director, cycle)) : exact(template);
}

// The score of a metric ----------------------------------------------------------------------------------

interface Located {
  readonly x: Rational;
  readonly y: Rational;
}

/** Straight lines through the points, flat beyond the ends. */
function alongAnchors(points: readonly Located[], x: Rational): Rational {
  const left = points.filter((point) => !less(x, point.x)).at(-1);
  const right = points.find((point) => !less(point.x, x));
  if (!left || !right) return (left ?? right)?.y ?? ZERO;
  if (equal(left.x, right.x)) return left.y;
  const weighted = plus(times(left.y, minus(right.x, x)), times(right.y, minus(x, left.x)));
  return divide(weighted, minus(right.x, left.x));
}

/** Higher is better: each x is the least that reaches its step. Lower: each x is the most that its step allows. */
function onSteps(points: readonly Located[], x: Rational, better: Metric['better']): Rational {
  const step =
    better === 'higher'
      ? (points.filter((point) => !less(x, point.x)).at(-1) ?? points[0])
      : (points.filter((point) => !less(point.x, x))[0] ?? points.at(-1));
  return step?.y ?? ZERO;
}

/** What the curve says of an actual, before floor and cap; undefined: as much as there can be. */
function onCurve(
  curve: Curve,
  better: Metric['better'],
  actual: Rational,
  level: (level: Level) => Rational,
): Rational | undefined {
  const attainment = (): Rational => times(HUNDRED, divide(actual, level('target')));
  if (curve === 'ratio') return attainment();
  if (curve === 'complement') return minus(fraction(200), attainment());
  if (curve === 'inverse')
    return less(ZERO, actual) ? times(HUNDRED, divide(level('target'), actual)) : undefined;
  if ('deduct' in curve) {
    const { per = '1', points, from = '100' } = curve.deduct;
    const short = better === 'higher' ? minus(level('target'), actual) : minus(actual, level('target'));
    return minus(exact(from), times(exact(points), divide(greatest(short, ZERO), exact(per))));
  }
  const x = curve.of === 'attainment' ? attainment() : actual;
  const locate = ([at, y]: Point): Located => ({
    x: at === 'threshold' || at === 'target' || at === 'challenge' ? level(at) : exact(at),
    y: exact(y),
  });
  return 'anchors' in curve
    ? alongAnchors(curve.anchors.map(locate), x)
    : onSteps(curve.steps.map(locate), x, better);
}

/** The score before it is rounded. */
export function unroundedMetricScore(kase: Case, director: string, metric: Metric): Rational | undefined {
  const { state, actual, cycle } = measured(kase, director, metric);
  if (state === 'zeroed') return ZERO;
  if (!actual || !cycle) return undefined;
  const cap = exact(metric.cap ?? '120');
  const raw = onCurve(metric.curve, metric.better, actual, (level) => {
    const value = levelOf(kase, director, metric, cycle, level);
    if (!value) throw new RangeError(`${metric.id} of ${director} has no ${level}`);
    return value;
  });
  return raw ? least(cap, greatest(exact(metric.floor ?? '0'), raw)) : cap;
}

const metricScore = once((kase, director: string, metric: Metric): Rational | undefined => {
  const unrounded = unroundedMetricScore(kase, director, metric);
  return unrounded && roundTo(unrounded, HUNDREDTH);
});

// The score of a director --------------------------------------------------------------------------------

const weightOf = (metrics: readonly Metric[]): Rational => sum(metrics.map(({ weight }) => exact(weight)));

const metricsIn = (kase: Case, director: string, ...states: readonly State[]): Metric[] =>
  metricsOf(kase.template).filter((metric) => states.includes(measured(kase, director, metric).state));

/** The metrics that the score is the mean of. A single missing value, and there is no such mean. */
const metricsInSum = (kase: Case, director: string): Metric[] =>
  metricsIn(kase, director, 'missing').length > 0 ? [] : metricsThatCount(kase, director);

const metricsThatCount = (kase: Case, director: string): Metric[] =>
  metricsIn(kase, director, 'scored', 'zeroed', 'carried');

function meanScore(kase: Case, director: string, metrics: readonly Metric[]): Rational | undefined {
  if (metrics.length === 0) return undefined;
  const parts = metrics.map((metric) =>
    times(exact(metric.weight), metricScore(kase, director, metric) ?? ZERO),
  );
  return divide(sum(parts), weightOf(metrics));
}

/** The mean before it is rounded. */
export const unroundedScore = (kase: Case, director: string): Rational | undefined =>
  meanScore(kase, director, metricsInSum(kase, director));

const computedScore = once((kase, director: string): Rational | undefined => {
  const unrounded = unroundedScore(kase, director);
  return unrounded && roundTo(unrounded, HUNDREDTH);
});

/** The published score: the computed one and the adjustments, not below 0, to hundredths. */
function publishedScore(kase: Case, director: string): Rational | undefined {
  const computed = computedScore(kase, director);
  const adjustments = kase.adjustments.filter(
    (adjustment) => adjustment.director === director && samePeriod(adjustment.period, kase.period),
  );
  const adjusted = computed && plus(computed, sum(adjustments.map(({ points }) => exact(points))));
  return adjusted && greatest(ZERO, roundTo(adjusted, HUNDREDTH));
}

/**
 * weight × score ÷ weight of the sum, cut to hundredths; the hundredths that the computed score has on top go
 * to the metrics that lost the most by the cut, the first in the template where they lost the same.
 */
export function contributions(kase: Case, director: string): Map<string, Rational> {
  const metrics = metricsInSum(kase, director);
  const parts = metrics.map((metric) => {
    const whole = divide(
      times(exact(metric.weight), metricScore(kase, director, metric) ?? ZERO),
      weightOf(metrics),
    );
    const cut = cutTo(whole, HUNDREDTH);
    return { id: metric.id, cut, lost: minus(whole, cut) };
  });
  const left = minus(computedScore(kase, director) ?? ZERO, sum(parts.map(({ cut }) => cut)));
  const topped = parts
    .toSorted((a, b) => compare(b.lost, a.lost))
    .filter((_, rank) => less(times(fraction(rank), HUNDREDTH), left));
  return new Map(
    parts.map((part) => [part.id, topped.includes(part) ? plus(part.cut, HUNDREDTH) : part.cut]),
  );
}

/** Whether so much is excluded that the rest is no measure of the director. */
function isCoverageLow(kase: Case, director: string): boolean {
  const measurable = metricsIn(kase, director, 'scored', 'zeroed', 'carried', 'excluded', 'missing');
  const least = exact(kase.template.minimumCoverage ?? '80');
  const covered = times(
    HUNDRED,
    weightOf(metricsIn(kase, director, 'scored', 'zeroed', 'carried', 'missing')),
  );
  return less(covered, times(least, weightOf(measurable)));
}

// Gates and grade ----------------------------------------------------------------------------------------

type FactFound = Rational | 'missing' | 'not-due';

function factFound(kase: Case, director: string, fact: Fact): FactFound {
  const cycle = cycleDue(kase, fact);
  if (!cycle || !isLongEnough(kase, director)) return 'not-due';
  const row = rowOf(kase, director, fact, cycle);
  if (row?.actual !== undefined) return exact(row.actual);
  return row === undefined && fact.absent === 'zero' ? ZERO : 'missing';
}

const isFactMissing = (kase: Case, director: string): boolean =>
  kase.template.facts.some((fact) => factFound(kase, director, fact) === 'missing');

const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
};

/** The actual that a gate on the metric or fact looks at, if there is one. */
function actualForGates(kase: Case, director: string, id: string): Rational | undefined {
  const fact = kase.template.facts.find((candidate) => candidate.id === id);
  const metric = metricsOf(kase.template).find((candidate) => candidate.id === id);
  if (metric) return measured(kase, director, metric).actual;
  const found = fact && factFound(kase, director, fact);
  return typeof found === 'object' ? found : undefined;
}

const gatesHeld = (kase: Case, director: string): Case['template']['gates'] =>
  kase.template.gates.filter(({ on, when: [comparison, limit] }) => {
    const actual = actualForGates(kase, director, on);
    return actual !== undefined && HOLDS[comparison](compare(actual, exact(limit)));
  });

const fromLowest = (bands: readonly Band[]): Band[] =>
  bands.toSorted((a, b) => compare(exact(a.from), exact(b.from)));

/** The highest band that the score reaches, or the lowest that a gate names if that is lower. */
function bandOf(kase: Case, director: string): Band | undefined {
  const score = publishedScore(kase, director);
  if (!score || isCoverageLow(kase, director) || isFactMissing(kase, director)) return undefined;
  const { grades } = kase.template;
  const reached = fromLowest(grades).filter(({ from }) => !less(score, exact(from)));
  const gated = gatesHeld(kase, director).map(({ grade }) => grade);
  return fromLowest([...reached.slice(-1), ...grades.filter(({ grade }) => gated.includes(grade))])[0];
}

// Money --------------------------------------------------------------------------------------------------

const MINOR_UNIT: Readonly<Record<string, Rational>> = { JPY: ONE, KWD: fraction(1, 1000) };
const minorUnit = ({ template }: Case): Rational => MINOR_UNIT[template.currency] ?? HUNDREDTH;

const PERIODS_IN_YEAR: Readonly<Record<Cycle, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 1 };

/** The base of each day in post, for a whole scored period; undefined where one of them is blank. */
const dailyBases = once((kase, director: string): Rational[] | undefined => {
  const { basePer = kase.period.kind } = kase.template.bonus ?? {};
  const conversion = fraction(PERIODS_IN_YEAR[basePer], PERIODS_IN_YEAR[kase.period.kind]);
  const bases = daysInPost(kase, director, monthsScored(kase)).map(({ base }) => base);
  const known = bases.filter((base) => base !== undefined);
  return kase.template.bonus && known.length === bases.length
    ? known.map((base) => times(base, conversion))
    : undefined;
});

const isBaseBlank = (kase: Case, director: string): boolean =>
  kase.roster !== undefined && kase.template.bonus !== undefined && !dailyBases(kase, director);

const meanBase = once((kase, director: string): Rational | undefined => {
  const bases = dailyBases(kase, director);
  return bases && divide(sum(bases), fraction(bases.length));
});

/** The part of the period that is paid for. */
function proration(kase: Case, director: string): Rational {
  return kase.template.bonus?.prorate === 'none' ? ONE : share(kase, director, monthsScored(kase));
}

/** The coefficient before it is rounded. */
export function unroundedCoefficient(kase: Case, director: string): Rational | undefined {
  const band = bandOf(kase, director);
  const score = publishedScore(kase, director);
  const by = kase.template.bonus?.by ?? 'grade';
  if (!band || !score) return undefined;
  if (by === 'grade' || gatesHeld(kase, director).length > 0)
    return band.coefficient === undefined ? undefined : exact(band.coefficient);
  return alongAnchors(
    by.anchors.map(([x, y]) => ({ x: exact(x), y: exact(y) })),
    score,
  );
}

function coefficientOf(kase: Case, director: string): Rational | undefined {
  const unrounded = unroundedCoefficient(kase, director);
  return unrounded && roundTo(unrounded, fraction(1, 10_000));
}

function capOf({ cap = 'none' }: Bonus, proratedBase: Rational): Rational | undefined {
  if (cap === 'none') return undefined;
  return cap.endsWith('%') ? times(proratedBase, divide(exact(cap.slice(0, -1)), HUNDRED)) : exact(cap);
}

/** The bonus after the cap, before it is rounded. */
export function unroundedBonus(kase: Case, director: string): Rational | undefined {
  const { bonus } = kase.template;
  const base = meanBase(kase, director);
  const coefficient = coefficientOf(kase, director);
  if (!bonus || !base || !coefficient) return undefined;
  const proratedBase = times(base, proration(kase, director));
  const whole = times(proratedBase, coefficient);
  return least(whole, capOf(bonus, proratedBase) ?? whole);
}

export const bonusUnit = (kase: Case): Rational => {
  const { roundTo: unit } = kase.template.bonus ?? {};
  return unit === undefined ? minorUnit(kase) : exact(unit);
};

function bonusOf(kase: Case, director: string): Rational | undefined {
  const unrounded = unroundedBonus(kase, director);
  return unrounded && roundTo(unrounded, bonusUnit(kase));
}

// The whole ----------------------------------------------------------------------------------------------

const shown = (value: Rational | undefined): number | null => (value ? toNumber(value) : null);

function expectedDimensions(kase: Case, director: string): ExpectedDimension[] {
  const parts = contributions(kase, director);
  const thatCount = metricsThatCount(kase, director).map(({ id }) => id);
  return kase.template.dimensions.map(({ id, metrics }) => {
    const counted = metrics.filter((metric) => thatCount.includes(metric.id));
    const isWhole = metrics.every((metric) => measured(kase, director, metric).state !== 'missing');
    const mean = isWhole ? meanScore(kase, director, counted) : undefined;
    return {
      id,
      score: shown(mean && roundTo(mean, HUNDREDTH)),
      contribution: shown(
        counted.some((metric) => parts.has(metric.id))
          ? sum(counted.map((metric) => parts.get(metric.id) ?? ZERO))
          : undefined,
      ),
      metrics: metrics.map((metric) => ({
        id: metric.id,
        state: measured(kase, director, metric).state,
        score: shown(metricScore(kase, director, metric)),
        contribution: shown(parts.get(metric.id)),
      })),
    };
  });
}

function expectedDirector(kase: Case, director: string): ExpectedDirector {
  const base = meanBase(kase, director);
  const days = daysInPost(kase, director, monthsScored(kase)).length;
  const due: State[] = ['scored', 'zeroed', 'carried', 'excluded', 'missing', 'exempt'];
  return {
    director,
    score: shown(publishedScore(kase, director)),
    computed: shown(computedScore(kase, director)),
    grade: bandOf(kase, director)?.grade ?? null,
    coefficient: shown(coefficientOf(kase, director)),
    base: shown(base && roundTo(base, minorUnit(kase))),
    proration: kase.template.bonus?.prorate === 'none' ? 1 : days / daysOf(monthsScored(kase)).length,
    bonus: shown(bonusOf(kase, director)),
    due: toNumber(weightOf(metricsIn(kase, director, ...due))),
    coverage: toNumber(weightOf(metricsThatCount(kase, director))),
    days,
    daysInPeriod: daysOf(monthsScored(kase)).length,
    gates: gatesHeld(kase, director).map(({ on, grade }) => ({ on, grade })),
    dimensions: expectedDimensions(kase, director),
  };
}

/** Whether all that the director's result stands on was there. */
const isDecided = (kase: Case, director: string): boolean =>
  !isLongEnough(kase, director) ||
  !(
    metricsIn(kase, director, 'missing').length > 0 ||
    isCoverageLow(kase, director) ||
    isFactMissing(kase, director) ||
    isBaseBlank(kase, director)
  );

export const expectedResult = once((kase): Expected => {
  const listed = directorsListed(kase);
  const complete = listed.every((director) => isDecided(kase, director));
  return {
    code: complete ? 0 : 1,
    complete,
    directors: listed.map((director) => expectedDirector(kase, director)),
  };
});
