import { bonusClaimed, highestShare } from './bonus.ts';
import { cycleBefore, lastOf, monthsOf } from './calendar.ts';
import { type Case, type Measure, type Metric, metricsOf, samePeriod } from './case.ts';
import { factFound, levelOf, measured } from './measured.ts';
import { type Expected, type ExpectedDirector, expectedResult } from './oracle.ts';
import { cyclesDue, cyclesOf, cyclesWeighed, figureOf, isOnePart, partsOf, partsOfCycle } from './parts.ts';
import { bonusOf, isPoolDecided } from './pool.ts';
import { compare, exact, less, type Rational, sum, ZERO } from './rational.ts';
import { isInPost, monthsScored } from './tenure.ts';
import { haveWeightsChanged, isMeanOfQuarters, quartersScored, weightIn, weightOf } from './weights.ts';

/** What a case of a year puts to the test, a name for each thing and as often as it occurs. */
export function yearFeaturesOf(kase: Case): string[] {
  const expected = expectedResult(kase);
  return [
    ...ofCase(kase, expected),
    ...ofMoney(kase, expected),
    ...expected.directors.flatMap((director) => ofDirector(kase, director)),
  ];
}

const when = (features: Readonly<Record<string, boolean | undefined>>): string[] =>
  Object.entries(features).flatMap(([name, holds]) => (holds ? [name] : []));

const partsDue = (kase: Case, measure: Measure): number =>
  cyclesDue(kase, measure).flatMap((cycle) => partsOfCycle(kase, measure, cycle)).length;

function ofCase(kase: Case, expected: Expected): string[] {
  const { period, roster, spelling, template } = kase;
  const { calibrations = [], year } = template;
  const metrics = metricsOf(template);
  const starts = template.fiscalYearStarts;
  const weights = (month: number): Rational[] => metrics.map((metric) => weightIn(kase, metric, month));
  const first = monthsScored(kase)[0] ?? 0;
  const isZeroAt = (month: number): boolean => weights(month).some((weight) => weight.over === 0n);
  return [
    `period: ${period.kind}`,
    `exit ${expected.code}`,
    ...(haveWeightsChanged(kase) ? [`weights changed: ${year}, ${period.kind}`] : []),
    ...calibrations.map(({ from }) => `calibration from: ${from.kind}`),
    ...when({
      'fiscal year not from January': starts !== 1,
      'no roster': roster === undefined,
      'wide file': kase.values.some(({ measure }) => spelling.wide.includes(measure)),
      'plan file': spelling.plan && kase.values.some(({ levels }) => Object.keys(levels ?? {}).length > 0),
      'two calibrations': calibrations.length === 2,
      'three calibrations': calibrations.length === 3,
      'calibration after the period': calibrations.some(
        ({ from }) => (monthsOf(from, starts)[0] ?? 0) > lastOf(monthsScored(kase)),
      ),
      retroactive: calibrations.some(({ retroactive }) => retroactive),
      'a metric enters': isZeroAt(first) && !isZeroAt(lastOf(monthsScored(kase))),
      'a metric leaves': !isZeroAt(first) && isZeroAt(lastOf(monthsScored(kase))),
      'bands under calibrations':
        calibrations.length > 0 && template.dimensions.some(({ band }) => band !== undefined),
      'mode without a change': year !== undefined && !haveWeightsChanged(kase),
      'value dated by what closes its part': kase.values.some(({ measure, dated }) =>
        metrics.some(({ id, cycle, pieces }) => id === measure && (pieces ?? cycle) !== dated.kind),
      ),
      'adjustment of a quarter inside': kase.adjustments.some(
        (row) => !samePeriod(row.period, period) && row.period.kind === 'quarter',
      ),
      'exemption of a quarter inside': kase.exemptions.some(
        (row) => !samePeriod(row.period, period) && row.period.kind === 'quarter',
      ),
      'coefficient by curve': typeof template.bonus?.by === 'object',
      'base-per another period':
        template.bonus?.basePer !== undefined && template.bonus.basePer !== period.kind,
    }),
    ...template.facts.flatMap((fact) => ofFact(kase, fact)),
  ];
}

function ofFact(kase: Case, fact: Case['template']['facts'][number]): string[] {
  const found = expectedResult(kase).directors.map(({ director }) => factFound(kase, director, fact));
  if (partsDue(kase, fact) < 2) return [];
  return when({
    [`fact of several parts: ${fact.rollUp}`]: found.some((actual) => typeof actual === 'object'),
    'fact of several parts: absent is zero': fact.absent === 'zero',
    'fact of several parts: missing': found.includes('missing'),
    'fact of several parts: cumulative': fact.cumulative,
  });
}

// Money --------------------------------------------------------------------------------------------------

function ofMoney(kase: Case, { directors, totals }: Expected): string[] {
  const { bonus, currency } = kase.template;
  const { pool } = bonus ?? {};
  const ids = directors.map(({ director }) => director);
  const claims = ids.flatMap((id) => bonusClaimed(kase, id) ?? []);
  const isAbove = (id: string): boolean => {
    const [claim, highest] = [bonusClaimed(kase, id), highestShare(kase, id)];
    return claim !== undefined && highest !== undefined && less(highest, claim);
  };
  const order = pool ? compare(exact(pool.amount), sum(claims)) : 0;
  const decided = pool && isPoolDecided(kase) && claims.some(({ over }) => over > 0n);
  const share = pool?.share ?? 'ceiling';
  const [before, after] = [claims, ids.flatMap((id) => bonusOf(kase, id) ?? [])];
  return when({
    'pool undecided': pool && !isPoolDecided(kase),
    [`pool: too small, ${share}`]: decided && order < 0,
    [`pool: exactly enough, ${share}`]: decided && order === 0,
    [`pool: too large, ${share}`]: decided && order > 0,
    'pool in another currency than two decimals': decided && currency !== 'CNY' && currency !== 'USD',
    'pool not in whole units': decided && order < 0 && totals.unspent !== 0,
    'pool shared up to a cap': decided && order > 0 && share === 'all' && bonus?.cap?.includes('%'),
    'pool shared up, nobody below a cap': decided && order > 0 && share === 'all' && totals.unspent !== 0,
    'pool scaled down, among several': decided && order < 0 && claims.length > 2,
    'pool and a bonus of 0': decided && order !== 0 && claims.some(({ over }) => over === 0n),
    'pool and a rounded bonus above its cap': decided && order !== 0 && ids.some(isAbove),
    'pool of advances': decided && bonus?.settle !== undefined && kase.period.kind !== 'year',
    'shares move': decided && before.some((claim, index) => compare(claim, after[index] ?? ZERO) !== 0),
    [`settled, recover ${bonus?.recover ?? false}`]: bonus?.settle === kase.period.kind,
    'advance paid': bonus?.advance !== undefined && kase.period.kind !== 'year',
    'paid outside the year': bonus?.settle === kase.period.kind && isAnyOutside(kase),
    'paid more than the bonus': directors.some(({ paid, bonus: due }) => due !== null && paid > due),
    'settled to exactly 0': directors.some(({ paid, payable }) => paid > 0 && payable === 0),
    'payable below 0': directors.some(({ payable }) => (payable ?? 0) < 0),
    'paid, but no bonus': directors.some(({ paid, bonus: due }) => due === null && paid > 0),
  });
}

const isAnyOutside = (kase: Case): boolean =>
  (kase.payments ?? []).some(
    ({ period }) => !monthsScored(kase).includes(monthsOf(period, kase.template.fiscalYearStarts)[0] ?? 0),
  );

// Directors ----------------------------------------------------------------------------------------------

function ofDirector(kase: Case, result: ExpectedDirector): string[] {
  const { director, days, daysInPeriod, score, grade, gates } = result;
  const { facts, minimumDays = 0 } = kase.template;
  const quarters = quartersScored(kase);
  const out = quarters.filter((quarter) => !isInPost(kase, director, quarter));
  return [
    ...metricsOf(kase.template).flatMap((metric) => ofMetric(kase, director, metric)),
    ...when({
      'director with a bonus': result.bonus !== null,
      'mean of quarters': isMeanOfQuarters(kase) && score !== null,
      'mean of quarters, some out of post': isMeanOfQuarters(kase) && score !== null && out.length > 0,
      'under minimum-days': days < minimumDays,
      'in post for a part': days < daysInPeriod && days >= minimumDays,
      'blank base': kase.roster?.some((spell) => spell.director === director && spell.base === undefined),
      'gated by a fact': gates.some(({ on }) => facts.some(({ id }) => id === on)),
      'gated by a metric': gates.some(({ on }) => !facts.some(({ id }) => id === on)),
      'gated without a grade': gates.length > 0 && grade === null,
      adjusted: kase.adjustments.some(
        (row) => row.director === director && samePeriod(row.period, kase.period) && score !== null,
      ),
    }),
  ];
}

function ofMetric(kase: Case, director: string, metric: Metric): string[] {
  const { state, actual } = measured(kase, director, metric);
  const rows = kase.values.filter((row) => row.director === director && row.measure === metric.id);
  const isOwn = rows.some(({ levels }) => Object.keys(levels ?? {}).length > 0);
  const isSeveral = partsDue(kase, metric) > 1;
  const cycles = cyclesOf(kase, director, metric);
  const weighed = cyclesWeighed(kase, director, metric);
  const parts = partsOf(kase, director, metric, weighed);
  const isRolled = isSeveral && state === 'scored';
  const target = levelOf(kase, director, metric, 'target');
  const shape = metric.pieces ? 'pieces' : 'cycles';
  const lost = parts.filter((part) => figureOf(kase, director, metric, part) === 'absent');
  const unknown = parts.filter((part) => figureOf(kase, director, metric, part) === 'unknown');
  return [
    `state: ${state}`,
    ...(isRolled ? [`${shape} rolled up: ${metric.rollUp}`] : []),
    ...(isRolled && metric.cumulative ? [`cumulative: ${metric.rollUp}`] : []),
    ...(isSeveral && lost.length > 0 && state === 'missing' ? [`part absent though ${metric.missing}`] : []),
    ...when({
      'cumulative without the one before': state === 'missing' && unknown.length > 0,
      'cumulative of one part':
        !isSeveral && state === 'scored' && metric.cumulative && isContinued(kase, parts[0] ?? []),
      'cumulative carried': state === 'carried' && metric.cumulative,
      'ratio of one part': !isSeveral && state === 'scored' && metric.rollUp === 'ratio',
      'ratio beside a bare figure': rows.some(
        (row) => row.numerator !== undefined && row.actual !== undefined,
      ),
      'only one of several cycles in post':
        isRolled && cycles.length === 1 && cyclesDue(kase, metric).length > 1,
      'pieces out of post': isRolled && metric.pieces && parts.length < partsDue(kase, metric),
      'cycles without weight': isRolled && weighed.length < cycles.length,
      'in the sum without weight': state === 'scored' && weightOf(kase, metric).over === 0n,
      'not due for want of weight': state === 'not-due' && cycles.length > 0 && weighed.length === 0,
      'own levels rolled up': isRolled && isOwn && target !== undefined,
      'own levels of pieces': isRolled && isOwn && metric.pieces !== undefined,
      'own levels of some cycles': isRolled && isOwn && rows.some(({ levels }) => !levels),
      'targets cut to days, rolled up': isRolled && metric.prorateTarget && isPartly(kase, director),
      'one part, made up for': isOnePart(kase, metric) && ['zeroed', 'excluded', 'carried'].includes(state),
      'actual that is no decimal': actual && isNoDecimal(actual),
    }),
  ];
}

/** Whether the part has a part before it in the fiscal year. */
const isContinued = (kase: Case, part: readonly number[]): boolean =>
  kase.values.some(
    ({ dated }) => lastOf(monthsOf(dated, kase.template.fiscalYearStarts)) === lastOf(cycleBefore(part)),
  );

const isPartly = (kase: Case, director: string): boolean =>
  expectedResult(kase).directors.some((one) => one.director === director && one.days < one.daysInPeriod);

/** Thirds and the like: what is left of the denominator without twos and fives. */
function isNoDecimal(value: Rational): boolean {
  const rest = (under: bigint, by: bigint): bigint => (under % by === 0n ? rest(under / by, by) : under);
  return rest(rest(value.under, 2n), 5n) !== 1n;
}
