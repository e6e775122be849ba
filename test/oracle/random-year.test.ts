import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { bonusClaimed } from './bonus.ts';
import { dayOf, daysOf, lastOf, monthsOf } from './calendar.ts';
import { type Case, type Measure, metricsOf, writeCase } from './case.ts';
import { levelOf, measured } from './measured.ts';
import { expectedResult } from './oracle.ts';
import { cyclesDue, partsOfCycle } from './parts.ts';
import { areSound, levelsUsed } from './random-metric.ts';
import { randomYear } from './random-year.ts';
import { equal, exact, HUNDRED, less, type Rational, sum, ZERO } from './rational.ts';
import { quartersScored, weightIn } from './weights.ts';
import { yearFeaturesOf } from './year-features.ts';

const TIMEOUT = 120_000;
const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Months in which every calibration before, in and after the scored period is in force. */
const monthsOfChange = ({ template }: Case): number[] =>
  (template.calibrations ?? []).map(({ from }) => monthsOf(from, template.fiscalYearStarts)[0] ?? 0);

/** What makes a case invalid, a line each. */
function invalidities(kase: Case): string[] {
  const { template, values } = kase;
  const metrics = metricsOf(template);
  const measures: readonly Measure[] = [...metrics, ...template.facts];
  const months = [0, ...monthsOfChange(kase), ...quartersScored(kase).map(lastOf)];
  const everyone: Case = { ...kase, exemptions: [], template: { ...template, minimumDays: undefined } };
  const directors = expectedResult(kase).directors.map(({ director }) => director);
  const keys = values.map(({ director, measure, dated }) => {
    const dates = monthsOf(dated, template.fiscalYearStarts);
    const last = lastOf(dates);
    const parts = measures.filter(({ id }) => id === measure).flatMap((one) => partsAround(kase, one));
    const isPart = parts.some((part) => lastOf(part) === last && dates.length <= part.length);
    return `${director} ${measure} ${isPart ? 'part' : `${dates.length} months`} until ${last}`;
  });
  return [
    ...months
      .filter((month) => !equal(sum(metrics.map((metric) => weightIn(kase, metric, month))), HUNDRED))
      .map((month) => `weights in month ${month} are not 100`),
    ...months
      .filter((month) => metrics.some((metric) => less(weightIn(kase, metric, month), ZERO)))
      .map((month) => `a weight in month ${month} is below 0`),
    ...template.dimensions.flatMap(({ id, band, metrics: own }) =>
      months
        .map((month) => sum(own.map((metric) => weightIn(kase, metric, month))))
        .filter((weight) => band && (less(weight, exact(band[0])) || less(exact(band[1]), weight)))
        .map(() => `${id} is out of its band`),
    ),
    ...(template.calibrations ?? [])
      .filter(({ on, from, retroactive = false }) => {
        const closed = daysOf(monthsOf(from, template.fiscalYearStarts)).at(-1) ?? 0;
        return dayOf(on) > closed !== retroactive;
      })
      .map(({ on }) => `a calibration of ${on} is retroactive without saying so`),
    ...measures
      .filter((measure) => !measure.rollUp && partsDue(kase, measure) > 1)
      .map(({ id }) => `${id} does not say how it rolls up`),
    ...metrics
      .filter(({ cumulative, unit }) => cumulative && unit !== 'money' && unit !== 'count')
      .map(({ id }) => `${id} cannot be cumulative`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} twice`),
    ...directors.flatMap((director) =>
      metrics
        .filter((metric) => measured(everyone, director, metric).cycles)
        .filter((metric) => {
          const level = (name: 'threshold' | 'target' | 'challenge'): Rational | undefined =>
            levelOf(everyone, director, metric, name);
          const isKnown = levelsUsed(metric.curve).every((name) => level(name) !== undefined);
          return !isKnown || !areSound(metric, level);
        })
        .map(({ id }) => `levels of ${id} for ${director}`),
    ),
    ...values
      .flatMap(({ actual, numerator, denominator }) => [actual, numerator, denominator])
      .filter((text) => text !== undefined && !/^-?\d+(\.\d+)?$/.test(text))
      .map((text) => `not a decimal: ${text}`),
  ];
}

const partsDue = (kase: Case, measure: Measure): number =>
  cyclesDue(kase, measure).flatMap((cycle) => partsOfCycle(kase, measure, cycle)).length;

/** The parts that values may speak of: those of the scored period, and of the year around it. */
const partsAround = (kase: Case, measure: Measure) =>
  [kase.period.year - 1, kase.period.year, kase.period.year + 1].flatMap((year) => {
    const around: Case = { ...kase, period: { kind: 'year', year, number: 1 } };
    return cyclesDue(around, measure).flatMap((cycle) => partsOfCycle(around, measure, cycle));
  });

describe('a random year', () => {
  it('is the same for the same seed', () => {
    expect(writeCase(randomYear(7))).toEqual(writeCase(randomYear(7)));
  });

  it('is valid', { timeout: TIMEOUT }, () => {
    for (const seed of seeds(300)) {
      const kase = randomYear(seed);
      const { 'template.yaml': template = '' } = writeCase(kase).files;
      const { errors, warnings } = parseDocument(template, { strict: true });
      expect([...errors, ...warnings], `seed ${seed}`).toEqual([]);
      expect(invalidities(kase), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('what the oracle expects of a random year', () => {
  const years = seeds(200).map((seed) => ({ seed, kase: randomYear(seed) }));

  it('has contributions that add up to the computed score', () => {
    for (const { seed, kase } of years) {
      for (const { director, computed, dimensions } of expectedResult(kase).directors) {
        const parts = dimensions.flatMap(({ metrics }) =>
          metrics.flatMap(({ contribution }) => contribution ?? []),
        );
        if (parts.length === 0 || computed === null) continue;
        const hundredths = parts.reduce((total, part) => total + Math.round(part * 100), 0);
        expect(hundredths, `seed ${seed}, ${director}`).toBe(Math.round(computed * 100));
      }
    }
  });

  it('never spends more than the pool, and says what is left', () => {
    for (const { seed, kase } of years) {
      const { bonus, pool, unspent } = expectedResult(kase).totals;
      if (pool === null || bonus === null || unspent === null) continue;
      expect(bonus + unspent, `seed ${seed}`).toBeCloseTo(pool, 6);
      expect(unspent, `seed ${seed}`).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps the order of bonuses that a pool scales down', () => {
    for (const { seed, kase } of years) {
      const pay = expectedResult(kase).directors.map(({ director, bonus }) => ({
        claimed: bonusClaimed(kase, director),
        bonus,
      }));
      for (const more of pay) {
        for (const fewer of pay) {
          if (!more.claimed || !fewer.claimed || !less(fewer.claimed, more.claimed)) continue;
          if (kase.template.bonus?.pool?.share === 'all') continue;
          expect(more.bonus ?? 0, `seed ${seed}`).toBeGreaterThanOrEqual(fewer.bonus ?? 0);
        }
      }
    }
  });

  it('does not depend on the order of rows', () => {
    for (const { seed, kase } of years.slice(0, 100)) {
      const turned: Case = {
        ...kase,
        roster: kase.roster?.toReversed(),
        values: kase.values.toReversed(),
        payments: kase.payments?.toReversed(),
      };
      expect(expectedResult(turned), `seed ${seed}`).toEqual(expectedResult(kase));
    }
  });
});

/** What must not go untested, however the generator changes. */
const FEATURES: readonly string[] = [
  ...['scored', 'not-due', 'missing', 'zeroed', 'excluded', 'carried', 'exempt'].map(
    (name) => `state: ${name}`,
  ),
  ...['month', 'quarter', 'half-year', 'year'].map((kind) => `period: ${kind}`),
  ...['sum', 'mean', 'last', 'ratio'].flatMap((way) => [
    `cycles rolled up: ${way}`,
    `pieces rolled up: ${way}`,
  ]),
  ...['sum', 'mean', 'last'].flatMap((way) => [`cumulative: ${way}`, `fact of several parts: ${way}`]),
  ...['error', 'zero', 'exclude', 'carry'].map((rule) => `part absent though ${rule}`),
  ...['last-weights', 'mean-weights', 'quarters'].flatMap((mode) => [
    `weights changed: ${mode}, half-year`,
    `weights changed: ${mode}, year`,
  ]),
  ...['month', 'quarter', 'half-year', 'year'].map((kind) => `calibration from: ${kind}`),
  ...['too small', 'exactly enough', 'too large'].flatMap((size) => [
    `pool: ${size}, ceiling`,
    `pool: ${size}, all`,
  ]),
  'exit 0',
  'exit 1',
  'fiscal year not from January',
  'no roster',
  'wide file',
  'plan file',
  'two calibrations',
  'three calibrations',
  'calibration after the period',
  'retroactive',
  'a metric enters',
  'a metric leaves',
  'bands under calibrations',
  'mode without a change',
  'cycles without weight',
  'in the sum without weight',
  'not due for want of weight',
  'mean of quarters',
  'mean of quarters, some out of post',
  'value dated by what closes its part',
  'adjustment of a quarter inside',
  'exemption of a quarter inside',
  'coefficient by curve',
  'base-per another period',
  'fact of several parts: absent is zero',
  'fact of several parts: missing',
  'fact of several parts: cumulative',
  'cumulative without the one before',
  'cumulative of one part',
  'cumulative carried',
  'ratio of one part',
  'ratio beside a bare figure',
  'only one of several cycles in post',
  'pieces out of post',
  'own levels rolled up',
  'own levels of pieces',
  'own levels of some cycles',
  'targets cut to days, rolled up',
  'one part, made up for',
  'actual that is no decimal',
  'pool undecided',
  'pool in another currency than two decimals',
  'pool not in whole units',
  'pool shared up to a cap',
  'pool shared up, nobody below a cap',
  'pool scaled down, among several',
  'pool and a bonus of 0',
  'pool and a rounded bonus above its cap',
  'pool of advances',
  'shares move',
  'settled, recover true',
  'settled, recover false',
  'advance paid',
  'paid outside the year',
  'paid more than the bonus',
  'settled to exactly 0',
  'payable below 0',
  'paid, but no bonus',
  'director with a bonus',
  'under minimum-days',
  'in post for a part',
  'blank base',
  'gated by a fact',
  'gated by a metric',
  'gated without a grade',
  'adjusted',
];

describe('random years', () => {
  it('put every feature to the test', { timeout: TIMEOUT }, () => {
    const met = new Set(seeds(700).flatMap((seed) => yearFeaturesOf(randomYear(seed))));
    expect(FEATURES.filter((feature) => !met.has(feature))).toEqual([]);
  });
});
