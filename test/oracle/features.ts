import { bonusUnit, unroundedBonus, unroundedCoefficient } from './bonus.ts';
import { monthsOf } from './calendar.ts';
import { type Case, type Curve, type Metric, metricsOf, samePeriod } from './case.ts';
import { measured } from './measured.ts';
import { unroundedMetricScore } from './metric-score.ts';
import { type Expected, type ExpectedDirector, expectedResult } from './oracle.ts';
import { cyclesDue } from './parts.ts';
import { levelsUsed, pointsOf } from './random-metric.ts';
import { divide, exact, fraction, HUNDRED, isHalfway, type Rational, sum, times } from './rational.ts';
import { contributions, unroundedScore } from './score.ts';

/** What a case puts to the test, a name for each thing and as often as it occurs. */
export function featuresOf(kase: Case): string[] {
  const expected = expectedResult(kase);
  return [...ofCase(kase, expected), ...expected.directors.flatMap((director) => ofDirector(kase, director))];
}

const when = (features: Readonly<Record<string, boolean | undefined>>): string[] =>
  Object.entries(features).flatMap(([name, holds]) => (holds ? [name] : []));

function ofCase(kase: Case, expected: Expected): string[] {
  const { period, roster, spelling, template } = kase;
  const { bonus, dimensions } = template;
  const metrics = metricsOf(template);
  const ids = metrics.map(({ id }) => id);
  const listed = expected.directors.map(({ director }) => director);
  return [
    `period: ${period.kind}`,
    `exit ${expected.code}`,
    `currency: ${template.currency}`,
    `dimensions: ${dimensions.length}`,
    `headers: ${spelling.headers}`,
    `periods written: ${spelling.periods}`,
    `bonus: ${bonus ? `by ${typeof bonus.by === 'object' ? 'curve' : 'grade'}` : 'none'}`,
    ...when({
      'fiscal year not from January': template.fiscalYearStarts !== 1,
      'one metric': metrics.length === 1,
      'ten metrics or more': metrics.length >= 10,
      'weights with decimals': metrics.some(({ weight }) => exact(weight).under > 1n),
      'bands of dimensions': dimensions.some(({ band }) => band !== undefined),
      'no roster': roster === undefined,
      'not in post, not listed': roster?.some(({ director }) => !listed.includes(director)),
      'wide file': kase.values.some(({ measure }) => spelling.wide.includes(measure)),
      'long file': kase.values.some(
        ({ measure }) => ids.includes(measure) && !spelling.wide.includes(measure),
      ),
      'value dated by what closes its cycle': kase.values.some(({ measure, dated }) =>
        metrics.some(({ id, cycle }) => id === measure && cycle !== dated.kind),
      ),
      'base-per another period': bonus?.basePer !== undefined && bonus.basePer !== period.kind,
      'prorate: none': bonus?.prorate === 'none',
      'round-to': bonus?.roundTo !== undefined,
      'cap as amount': bonus?.cap !== undefined && /^\d+$/.test(bonus.cap),
      'cap as percentage': bonus?.cap?.endsWith('%'),
      'adjustment of another period': kase.adjustments.some((row) => !samePeriod(row.period, period)),
      'exemption in another period': kase.exemptions.some((row) => !samePeriod(row.period, period)),
    }),
  ];
}

function curveName(curve: Curve): string {
  if (typeof curve === 'string') return curve;
  if ('deduct' in curve) return 'deduct';
  const shape = 'anchors' in curve ? 'anchors' : 'steps';
  if (curve.of) return `${shape} of attainment`;
  return levelsUsed(curve).length > 0 ? `${shape} with levels` : shape;
}

function ofMetric(kase: Case, director: string, metric: Metric): string[] {
  const { state, actual } = measured(kase, director, metric);
  const unrounded = unroundedMetricScore(kase, director, metric);
  const isDue = cyclesDue(kase, metric).length > 0;
  const rows = kase.values.filter((value) => value.director === director && value.measure === metric.id);
  const hasOwn = rows.some(({ levels }) => levels && Object.keys(levels).length > 0);
  const isExempt = kase.exemptions.some(
    (row) => row.director === director && row.metric === metric.id && samePeriod(row.period, kase.period),
  );
  return [
    `state: ${state}`,
    ...(actual ? [`curve: ${curveName(metric.curve)}, ${metric.better}`] : []),
    ...when({
      'metric score between two hundredths': unrounded && isHalfway(unrounded, fraction(1, 100)),
      'metric score at its cap': unrounded && isSame(unrounded, exact(metric.cap ?? '120')),
      'metric score at its floor above 0':
        metric.floor !== '0' && unrounded && isSame(unrounded, exact(metric.floor ?? '-1')),
      'actual exactly on a number of the curve':
        actual && pointsOf(metric.curve).some(([x]) => /\d/.test(x) && isSame(exact(x), actual)),
      'own levels': actual && hasOwn,
      'target cut to days in post': actual && metric.prorateTarget && !hasOwn && isPartly(kase, director),
      'negative actual': actual && actual.over < 0n,
      'actual of 0 where lower is better': actual && actual.over === 0n && metric.better === 'lower',
      'missing though carry': state === 'missing' && metric.missing === 'carry',
      'exempt, not due': !isDue && isExempt,
      'exempt, with a value': state === 'exempt' && rows.some(({ actual }) => actual !== undefined),
      'gate on a metric that has no say':
        ['excluded', 'exempt', 'not-due', 'zeroed'].includes(state) &&
        kase.template.gates.some(({ on }) => on === metric.id),
      'gate on a carried metric held':
        state === 'carried' && kase.template.gates.some(({ on }) => on === metric.id),
    }),
  ];
}

const isSame = (a: Rational, b: Rational): boolean => a.over === b.over && a.under === b.under;

const isPartly = (kase: Case, director: string): boolean =>
  expectedResult(kase).directors.some((one) => one.director === director && one.days < one.daysInPeriod);

function ofDirector(kase: Case, result: ExpectedDirector): string[] {
  const { director, gates, days, score, computed, grade } = result;
  const { template } = kase;
  const metrics = metricsOf(template);
  const states = metrics.map((metric) => measured(kase, director, metric).state);
  const weightIn = (...wanted: string[]): Rational =>
    sum(
      metrics.filter((_, index) => wanted.includes(states[index] ?? '')).map(({ weight }) => exact(weight)),
    );
  const isShort = days < (template.minimumDays ?? 0);
  const own = kase.adjustments.filter(
    (row) => row.director === director && samePeriod(row.period, kase.period),
  );
  const net = sum(own.map(({ points }) => exact(points)));
  const limit = exact(template.adjustmentLimit ?? '0');
  const spells = (kase.roster ?? []).filter((spell) => spell.director === director);
  const unrounded = {
    score: unroundedScore(kase, director),
    coefficient: unroundedCoefficient(kase, director),
    bonus: unroundedBonus(kase, director),
  };
  const minimum = times(
    weightIn('scored', 'zeroed', 'carried', 'excluded'),
    exact(template.minimumCoverage ?? '80'),
  );
  const covered = times(HUNDRED, weightIn('scored', 'zeroed', 'carried'));
  const reached = [...template.grades]
    .reverse()
    .filter(({ from }) => Number(from) <= (score ?? -1))
    .at(-1)?.grade;
  const held = template.gates.filter((gate) =>
    gates.some(({ on, grade: to }) => on === gate.on && to === gate.grade),
  );
  const isFact = (id: string): boolean => template.facts.some((fact) => fact.id === id);
  return [
    ...metrics.flatMap((metric) => ofMetric(kase, director, metric)),
    ...when({
      'director with a score': score !== null,
      'director with a grade': grade !== null,
      'director with a bonus': result.bonus !== null,
      'director with a bonus above 0': (result.bonus ?? 0) > 0,
      'under minimum-days': isShort,
      'exactly minimum-days': days === template.minimumDays,
      'in post for a part': days < result.daysInPeriod && !isShort,
      'several spells in the period': countedSpells(kase, spells) > 1,
      'blank base': spells.some(({ base }) => base === undefined) && template.bonus !== undefined,
      'all that is due exempt':
        states.includes('exempt') && states.every((state) => state === 'exempt' || state === 'not-due'),
      'low coverage':
        states.includes('excluded') &&
        grade === null &&
        !states.includes('missing') &&
        covered.over * minimum.under < minimum.over * covered.under,
      'coverage exactly enough':
        states.includes('excluded') && !states.includes('missing') && isSame(covered, minimum),
      'missing fact':
        score !== null &&
        grade === null &&
        !isShort &&
        template.facts.length > 0 &&
        covered.over * minimum.under >= minimum.over * covered.under,
      adjusted: own.length > 0 && score !== null,
      'adjustments exactly at the limit':
        own.length > 0 && score !== null && (isSame(net, limit) || isSame(net, times(limit, fraction(-1)))),
      'adjusted to 0, not below': score === 0 && computed !== null && isBelowZero(computed, net),
      'score exactly on the edge of a grade': template.grades.some(
        ({ from }) => score !== 0 && Number(from) === score,
      ),
      'on the edge by rounding': template.grades.some(
        ({ from }) =>
          unrounded.score !== undefined &&
          score === computed &&
          Number(from) === score &&
          isHalfway(unrounded.score, fraction(1, 100)),
      ),
      'score between two hundredths': unrounded.score && isHalfway(unrounded.score, fraction(1, 100)),
      'coefficient between two ten-thousandths':
        unrounded.coefficient && isHalfway(unrounded.coefficient, fraction(1, 10_000)),
      'bonus between two units': unrounded.bonus && isHalfway(unrounded.bonus, bonusUnit(kase)),
      'contributions topped up': isToppedUp(kase, director, metrics),
      'gated by a fact': held.some(({ on }) => isFact(on)),
      'gated by a metric': held.some(({ on }) => !isFact(on)),
      'gated by several': held.length > 1,
      'gated, grade fell': grade !== null && held.length > 0 && grade !== reached,
      'gated, grade did not fall': grade !== null && held.length > 0 && grade === reached,
      'gated under a coefficient curve':
        grade !== null && held.length > 0 && typeof template.bonus?.by === 'object',
      'gated without a grade': grade === null && held.length > 0,
      'dimension without a score':
        score !== null && result.dimensions.some((dimension) => dimension.score === null),
    }),
  ];
}

const isBelowZero = (computed: number, net: Rational): boolean =>
  computed + Number(net.over) / Number(net.under) < -1e-9;

function countedSpells(kase: Case, spells: NonNullable<Case['roster']>): number {
  const months = monthsOf(kase.period, kase.template.fiscalYearStarts);
  const text = (month: number): string =>
    `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const [first, last] = [text(months[0] ?? 0), text(months.at(-1) ?? 0)];
  return spells.filter(
    ({ from = '0000-01-01', to = '9999-12-31' }) => from.slice(0, 7) <= last && to.slice(0, 7) >= first,
  ).length;
}

/** Whether a contribution is more than its own cut. */
function isToppedUp(kase: Case, director: string, metrics: readonly Metric[]): boolean {
  const parts = contributions(kase, director);
  const weight = sum(metrics.filter(({ id }) => parts.has(id)).map((metric) => exact(metric.weight)));
  return metrics.some((metric) => {
    const part = parts.get(metric.id);
    const unrounded = unroundedMetricScore(kase, director, metric);
    if (!part || !unrounded || weight.over === 0n) return false;
    const whole = divide(times(exact(metric.weight), unrounded), weight);
    return part.over * whole.under > whole.over * part.under;
  });
}
