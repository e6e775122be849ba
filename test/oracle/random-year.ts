import { type Case, metricsOf, type Period } from './case.ts';
import { type Dice, dice as diceOf } from './dice.ts';
import { randomCalibrations, withCalibratedBands } from './random-calibrations.ts';
import {
  withAimedEdges,
  withGates,
  withHalfHundredths,
  withRanges,
  withSoundTargets,
} from './random-edges.ts';
import { overTheYear, randomCycle, randomYearFacts } from './random-measure.ts';
import { randomMetric } from './random-metric.ts';
import { withAdvance, withPayments, withPool } from './random-money.ts';
import { DIRECTORS, randomAdjustments, randomExemptions, randomRoster } from './random-people.ts';
import { randomBonus, randomDimensions, randomGrades, randomWeights } from './random-template.ts';
import { withYearValues } from './random-year-values.ts';
import { exact } from './rational.ts';

/**
 * A valid case that goes beyond one cycle of each metric, the same for the same seed: years and half-years most
 * often, with roll-up and pieces, weights that change, pools and settlements.
 */
export function randomYear(seed: number): Case {
  const dice = diceOf(seed + 1_000_000_000);
  const period = randomPeriod(dice);
  const fiscalYearStarts = dice.chance(0.5) ? 1 : dice.whole(1, 12);
  const count = dice.pick([1, 2, 3, 3, 4, 5, 6, 8]);
  const ids = Array.from({ length: count }, (_, index) => `m${index + 1}`);
  const drawn = randomWeights(dice, count);
  const { weights, calibrations } = randomCalibrations(dice, ids, drawn, period, fiscalYearStarts);
  const plans = weights.map((weight, index) => {
    const plan = randomMetric(dice, index + 1, weight, randomCycle(dice, period, index === 0));
    return { ...plan, metric: overTheYear(dice, plan.metric, period) };
  });
  const currency = dice.pick(['CNY', 'CNY', 'CNY', 'USD', 'JPY', 'KWD']);
  const bonus = dice.chance(0.9) ? withAdvance(dice, randomBonus(dice, currency)) : undefined;
  const isLong = period.kind === 'year' || period.kind === 'half-year';
  const template: Case['template'] = {
    currency,
    fiscalYearStarts,
    dimensions: withCalibratedBands(randomDimensions(dice, plans), calibrations),
    facts: dice.chance(0.4) ? randomYearFacts(dice, period) : [],
    gates: [],
    minimumCoverage: dice.oneOf([undefined, undefined, '80', '60', '50', '100']),
    minimumDays: dice.oneOf([undefined, undefined, 1, 15, isLong ? 60 : 15, isLong ? 90 : 20]),
    adjustmentLimit: dice.chance(0.4) ? dice.pick(['5', '3', '10', '2.5']) : undefined,
    calibrations,
    year:
      calibrations.length > 0 || dice.chance(0.2)
        ? dice.pick(['last-weights', 'mean-weights', 'quarters'])
        : undefined,
    grades: randomGrades(dice),
    bonus,
  };
  const directors = dice.shuffled(DIRECTORS).slice(0, dice.whole(1, 5));
  const roster =
    dice.chance(0.92) || bonus?.settle ? randomRoster(dice, directors, period, template) : undefined;
  const limit = template.adjustmentLimit;
  const kase: Case = {
    period,
    template,
    roster,
    values: [],
    adjustments: limit
      ? withOtherPeriods(dice, randomAdjustments(dice, directors, period, exact(limit)), { points: '-1' })
      : [],
    exemptions: dice.chance(0.25)
      ? withOtherPeriods(dice, randomExemptions(dice, directors, period, template))
      : [],
    spelling: {
      headers: dice.pick(['en', 'zh']),
      periods: dice.pick(['plain', 'plain', 'compact', 'chinese', 'dates']),
      blank: dice.pick(['', '', '-', '—', 'N/A']),
      grouped: dice.chance(0.3),
      wide: dice.chance(0.5)
        ? metricsOf(template)
            .map(({ id }) => id)
            .filter(() => dice.chance(0.7))
        : [],
      plan: dice.chance(0.2) || undefined,
    },
  };
  return [
    withYearValues,
    withGates,
    withRanges,
    withSoundTargets,
    withHalfHundredths,
    withAimedEdges,
    withPool,
    withPayments,
  ].reduce((changed, step) => step(dice, changed, plans, directors), kase);
}

function randomPeriod(dice: Dice): Period {
  const year = dice.whole(2023, 2027);
  const kind = dice.pick([
    'year',
    'year',
    'year',
    'year',
    'year',
    'half-year',
    'half-year',
    'quarter',
    'quarter',
  ]);
  if (dice.chance(0.03)) return { kind: 'month', year, number: dice.whole(1, 12) };
  if (kind === 'quarter') return { kind, year, number: dice.pick([1, 2, 3, 4, 4]) };
  return { kind, year, number: kind === 'year' ? 1 : dice.whole(1, 2) };
}

/** More decisions of the same kind, for a quarter inside the scored period: there they count, not here. */
function withOtherPeriods<T extends { readonly period: Period }>(
  dice: Dice,
  rows: readonly T[],
  change: Partial<T> = {},
): T[] {
  return rows.flatMap((row) => {
    const { kind, year, number } = row.period;
    const inside: Period = { kind: 'quarter', year, number: number === 2 ? 3 : 1 };
    const isLong = kind === 'year' || kind === 'half-year';
    return isLong && dice.chance(0.15) ? [row, { ...row, ...change, period: inside }] : [row];
  });
}
