import type { Bonus, Case, Cycle } from './case.ts';
import { bandOf, gatesHeld } from './grade.ts';
import { alongAnchors } from './metric-score.ts';
import { once } from './once.ts';
import {
  cutTo,
  divide,
  exact,
  fraction,
  HUNDRED,
  HUNDREDTH,
  least,
  ONE,
  type Rational,
  roundTo,
  sum,
  times,
} from './rational.ts';
import { publishedScore } from './score.ts';
import { daysInPost, monthsScored, share } from './tenure.ts';

const MINOR_UNIT: Readonly<Record<string, Rational>> = { JPY: ONE, KWD: fraction(1, 1000) };
export const minorUnit = ({ template }: Case): Rational => MINOR_UNIT[template.currency] ?? HUNDREDTH;

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

export const isBaseBlank = (kase: Case, director: string): boolean =>
  kase.roster !== undefined && kase.template.bonus !== undefined && !dailyBases(kase, director);

export const meanBase = once((kase, director: string): Rational | undefined => {
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

export function coefficientOf(kase: Case, director: string): Rational | undefined {
  const unrounded = unroundedCoefficient(kase, director);
  return unrounded && roundTo(unrounded, fraction(1, 10_000));
}

function capOf({ cap = 'none' }: Bonus, proratedBase: Rational): Rational | undefined {
  if (cap === 'none') return undefined;
  return cap.endsWith('%') ? times(proratedBase, divide(exact(cap.slice(0, -1)), HUNDRED)) : exact(cap);
}

/** The part of a bonus that is paid at once; where the year is settled, all of it. */
const advanceOf = ({ period }: Case, { advance = '100', settle }: Bonus): Rational =>
  settle === undefined || period.kind === settle ? ONE : divide(exact(advance), HUNDRED);

/** The bonus after cap and advance, before it is rounded. */
export function unroundedBonus(kase: Case, director: string): Rational | undefined {
  const { bonus } = kase.template;
  const base = meanBase(kase, director);
  const coefficient = coefficientOf(kase, director);
  if (!bonus || !base || !coefficient) return undefined;
  const proratedBase = times(base, proration(kase, director));
  const whole = times(proratedBase, coefficient);
  return times(least(whole, capOf(bonus, proratedBase) ?? whole), advanceOf(kase, bonus));
}

/** What a share of a pool must not pass: the same part of the cap, in whole units. Undefined: anything. */
export function highestShare(kase: Case, director: string): Rational | undefined {
  const { bonus } = kase.template;
  const base = meanBase(kase, director);
  const cap = bonus && base && capOf(bonus, times(base, proration(kase, director)));
  return cap && cutTo(times(cap, advanceOf(kase, bonus)), bonusUnit(kase));
}

export const bonusUnit = (kase: Case): Rational => {
  const { roundTo: unit } = kase.template.bonus ?? {};
  return unit === undefined ? minorUnit(kase) : exact(unit);
};

/** The bonus as it stands before a pool has its say. */
export function bonusClaimed(kase: Case, director: string): Rational | undefined {
  const unrounded = unroundedBonus(kase, director);
  return unrounded && roundTo(unrounded, bonusUnit(kase));
}
