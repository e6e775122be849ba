import { dateOf, daysOf, MONTHS_IN, type Months, monthsOf } from './calendar.ts';
import type { Calibration, Decimal, Dimension, Period } from './case.ts';
import type { Dice } from './dice.ts';
import {
  decimalText,
  equal,
  exact,
  fraction,
  greatest,
  least,
  minus,
  plus,
  type Rational,
  sum,
  times,
  ZERO,
} from './rational.ts';

/** Weights before the first calibration, by metric, and what changes them. */
interface Calibrated {
  readonly weights: readonly Decimal[];
  readonly calibrations: readonly Calibration[];
}

const text = (value: Rational): Decimal => decimalText(value) ?? '0';

/**
 * Changes of weights on and off the scored period, from where a quarter begins on. Metrics may enter from 0 and leave
 * to 0, but for the first one, which always weighs something.
 */
export function randomCalibrations(
  dice: Dice,
  ids: readonly string[],
  drawn: readonly Decimal[],
  period: Period,
  fiscalYearStarts: number,
): Calibrated {
  const isLong = MONTHS_IN[period.kind] > MONTHS_IN.quarter;
  const count = ids.length < 2 ? 0 : dice.pick(isLong ? [0, 1, 1, 2, 2, 3] : [0, 0, 1, 2]);
  const starts = randomStarts(dice, count, period, fiscalYearStarts);
  if (starts.length === 0) return { weights: drawn, calibrations: [] };

  const entering = dice.chance(0.35) ? dice.whole(1, ids.length - 1) : undefined;
  const before = drawn.map(exact);
  if (entering !== undefined) {
    before[0] = plus(before[0] ?? ZERO, before[entering] ?? ZERO);
    before[entering] = ZERO;
  }
  const weights = [...before];
  const calibrations = starts.flatMap(({ from, months }, index): Calibration[] => {
    const old = [...weights];
    if (index === 0 && entering !== undefined) move(weights, 0, entering, fraction(dice.whole(2, 6), 10));
    for (let times = dice.whole(1, 2); times > 0; times -= 1) {
      const [giver = 0, taker = 0] = dice.shuffled(ids.map((_, at) => at));
      const isLeaving = giver !== 0 && dice.chance(0.25);
      move(weights, giver, taker, fraction(isLeaving ? 10 : dice.whole(1, 9), 10));
    }
    const changes = ids
      .map((id, at): [string, Rational] => [id, minus(weights[at] ?? ZERO, old[at] ?? ZERO)])
      .filter(([, delta]) => !equal(delta, ZERO));
    if (changes.length === 0) return [];
    const deltas = Object.fromEntries(changes.map(([id, delta]) => [id, text(delta)]));
    return [{ from, deltas, ...randomApproval(dice, months) }];
  });
  return { weights: before.map(text), calibrations };
}

/** Gives a part of one weight to another. */
function move(weights: Rational[], giver: number, taker: number, part: Rational): void {
  const amount = times(weights[giver] ?? ZERO, part);
  weights[giver] = minus(weights[giver] ?? ZERO, amount);
  weights[taker] = plus(weights[taker] ?? ZERO, amount);
}

interface Start {
  readonly from: Period;
  readonly months: Months;
}

/** Periods that begin with a quarter of this fiscal year or the last one, no two on the same day, earliest first. */
function randomStarts(dice: Dice, count: number, period: Period, fiscalYearStarts: number): Start[] {
  const { kind, year, number } = period;
  const named = (from: Period): Start => ({ from, months: monthsOf(from, fiscalYearStarts) });
  const quarters = [2, 3, 4, 1].map((number) => named({ kind: 'quarter', year, number }));
  const months = quarters.map(({ months: [first = 0] }) =>
    named({ kind: 'month', year: Math.floor(first / 12), number: (first % 12) + 1 }),
  );
  const others = [
    named({ kind: 'half-year', year, number: 2 }),
    named({ kind: 'half-year', year, number: 1 }),
    named({ kind: 'year', year, number: 1 }),
    named({ kind: 'quarter', year: year - 1, number: 3 }),
  ];
  // Half a year has but one quarter in which its weights can change.
  const halfway = kind === 'half-year' ? quarters.filter((_, index) => index === (number === 1 ? 0 : 2)) : [];
  const candidates = dice.shuffled([
    ...quarters,
    ...quarters.slice(0, 3),
    ...halfway,
    ...halfway,
    ...halfway,
    ...months.slice(0, 2),
    ...others,
  ]);
  const first = ({ months: [month = 0] }: Start): number => month;
  return candidates
    .filter((start, index) => candidates.findIndex((other) => first(other) === first(start)) === index)
    .slice(0, count)
    .sort((a, b) => first(a) - first(b));
}

/** Approved before the period, within it, or after it closed: that has to be said. */
function randomApproval(dice: Dice, months: Months): Pick<Calibration, 'on' | 'retroactive'> {
  const days = daysOf(months);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  if (dice.chance(0.3)) return { on: dateOf(last + dice.whole(1, 120)), retroactive: true };
  return { on: dateOf(dice.pick([first - dice.whole(1, 90), dice.whole(first, last), last])) };
}

/** The bands widened to what the calibrations make of the weights, to the very figure. */
export function withCalibratedBands(
  dimensions: readonly Dimension[],
  calibrations: readonly Calibration[],
): Dimension[] {
  return dimensions.map((dimension) => {
    if (!dimension.band) return dimension;
    const totals = [0, ...calibrations.map((_, index) => index + 1)].map((applied) =>
      sum(
        dimension.metrics.flatMap(({ id, weight }) => [
          exact(weight),
          ...calibrations.slice(0, applied).map(({ deltas }) => exact(deltas[id] ?? '0')),
        ]),
      ),
    );
    const isFromBelow = dimension.band[0] === '0';
    const [first = ZERO, ...others] = totals;
    return {
      ...dimension,
      band: isFromBelow ? ['0', text(greatest(first, ...others))] : [text(least(first, ...others)), '100'],
    };
  });
}
