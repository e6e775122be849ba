import { type Decimal, HUNDRED, whole } from '../maths/decimal.ts';
import { compareFractions, type Fraction, fraction, integer, over, plus, times } from '../maths/fraction.ts';
import { roundHalfUp, roundToUnit } from '../maths/rounding.ts';
import type { Bonus } from '../model/bonus.ts';
import { minorUnits } from '../model/currency.ts';
import type { Director } from '../model/director.ts';
import { daysIn, MONTHS_OF, type Period } from '../model/period.ts';
import { given } from '../model/quantity.ts';
import type { PaidSpell } from '../model/result.ts';
import type { Trace } from '../model/step.ts';
import type { GradeBand, Template } from '../model/template.ts';
import { daysOfSpell } from '../model/tenure.ts';
import { anchors } from './curves/anchors.ts';

/** Digits after the point of a coefficient that a curve gives. */
const COEFFICIENT_PLACES = 4;

/**
 * The coefficient: the grade's, or a curve of the score rounded to 4 decimals. A gated director has the
 * grade's in both cases, or a gate would cost nothing.
 */
export function coefficientOf(
  template: Template,
  score: Decimal,
  grade: GradeBand,
  isGated: boolean,
  trace: Trace,
): Decimal | null {
  const by = template.bonus?.by ?? 'grade';
  if (by === 'grade' || isGated) return grade.coefficient ?? null;
  const rounded = (value: Fraction): Decimal => roundHalfUp(value, COEFFICIENT_PLACES);
  return rounded(
    anchors(
      { kind: 'anchors', of: 'actual', points: by.points },
      { actual: given('actual', score), levels: {}, better: 'higher' },
      trace && ((step) => trace({ ...step, rule: 'coefficient', rounded: rounded(step.result) })),
    ),
  );
}

/** A director's spells inside the period, each with its base and what that base is for. */
export const paidSpells = (director: Director, period: Period, basePer: Bonus['basePer']): PaidSpell[] =>
  director.spells
    .map((spell) => ({
      days: daysOfSpell(spell, period),
      base: spell.base ?? null,
      months: period.months,
      per: basePer === undefined ? period.months : MONTHS_OF[basePer],
    }))
    .filter(({ days }) => days > 0);

/** The base of a spell for the scored period: other periods convert by their number in a year. */
const baseFor = ({ base, months, per }: PaidSpell): Fraction =>
  over(times(fraction(base as Decimal), integer(months)), integer(per));

const total = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, integer(0));

/** Σ base × days over the spells; undefined where a base is blank or nobody's spell is known. */
function baseDays(spells: readonly PaidSpell[]): Fraction | undefined {
  if (spells.length === 0 || spells.some(({ base }) => base === null)) return undefined;
  return total(spells.map((spell) => times(baseFor(spell), integer(spell.days))));
}

const daysOf = (spells: readonly PaidSpell[]): number => spells.reduce((sum, { days }) => sum + days, 0);

/** The day-weighted mean base over the days in post, to the minor unit; null where a base is blank. */
export function meanBase(spells: readonly PaidSpell[], currency: string): Decimal | null {
  const weighted = baseDays(spells);
  return weighted === undefined
    ? null
    : roundHalfUp(over(weighted, integer(daysOf(spells))), minorUnits(currency));
}

/** The bonus of the period after the cap and rounding; null where a base is blank. */
export function bonusOf(
  bonus: Bonus,
  spells: readonly PaidSpell[],
  period: Period,
  coefficient: Decimal,
  trace: Trace,
): Decimal | null {
  const weighted = baseDays(spells);
  if (weighted === undefined) return null;
  const divisor = divisorOf(bonus, spells, period);
  const proratedBase = over(weighted, integer(divisor));
  const terms = spellTerms(spells, bonus.prorate === 'none' && spells.length === 1 ? null : divisor);
  trace?.({ rule: 'prorated-base', ...terms, result: proratedBase });

  const uncapped = times(proratedBase, fraction(coefficient));
  if (bonus.cap !== undefined) {
    trace?.({
      rule: 'uncapped-bonus',
      formula: `${factor(terms)} × {coefficient}`,
      operands: { ...terms.operands, coefficient },
      result: uncapped,
    });
  }
  const capped = capOf(bonus, proratedBase, terms, uncapped, trace);
  const advance = advanceIn(bonus, period);
  const result =
    advance === undefined ? capped.amount : over(times(capped.amount, fraction(advance)), fraction(HUNDRED));
  const rounded = roundToUnit(result, bonus.roundTo);
  const whole = capped.isCapped
    ? { formula: capped.formula, operands: capped.operands }
    : { formula: `${factor(terms)} × {coefficient}`, operands: { ...terms.operands, coefficient } };
  trace?.({
    rule: 'bonus',
    formula: advance === undefined ? whole.formula : `${whole.formula} × {advance} ÷ 100`,
    operands: advance === undefined ? whole.operands : { ...whole.operands, advance },
    result,
    rounded,
  });
  return rounded;
}

/** What the cap leaves of a bonus at most, with the advance taken; undefined where there is no cap or no base. */
export function bonusLimit(bonus: Bonus, spells: readonly PaidSpell[], period: Period): Fraction | undefined {
  const weighted = baseDays(spells);
  if (bonus.cap === undefined || weighted === undefined) return undefined;
  const advance = advanceIn(bonus, period) ?? HUNDRED;
  const limit = capAmount(bonus.cap, over(weighted, integer(divisorOf(bonus, spells, period))));
  return over(times(limit, fraction(advance)), fraction(HUNDRED));
}

/** The days that the spells are a part of: those of the period, or with `prorate: none` their own. */
const divisorOf = ({ prorate }: Bonus, spells: readonly PaidSpell[], period: Period): number =>
  prorate === 'none' ? daysOf(spells) : daysIn(period);

const capAmount = (cap: NonNullable<Bonus['cap']>, proratedBase: Fraction): Fraction =>
  cap.kind === 'amount'
    ? fraction(cap.amount)
    : over(times(proratedBase, fraction(cap.percentage)), fraction(HUNDRED));

/** The part that is paid at once, in percent, in a period that is settled later; undefined: all of it. */
export const advanceIn = ({ advance, settle }: Bonus, period: Period): Decimal | undefined =>
  settle !== undefined && period.months < MONTHS_OF[settle] ? advance : undefined;

interface Terms {
  readonly formula: string;
  readonly operands: Readonly<Record<string, Decimal>>;
}

/** The terms as one factor: a sum stands in brackets. */
const factor = ({ formula }: Terms): string => (formula.includes(' + ') ? `(${formula})` : formula);

/** `base × months ÷ months × days ÷ days`, one term a spell, with only the factors that change something. */
function spellTerms(spells: readonly PaidSpell[], divisor: number | null): Terms {
  const operands: Record<string, Decimal> = {};
  const terms = spells.map(({ base, days, months, per }, index) => {
    operands[`base${index}`] = base as Decimal;
    let term = `{base${index}}`;
    if (months !== per) {
      operands.months = whole(months);
      operands.per = whole(per);
      term += ' × {months} ÷ {per}';
    }
    if (divisor !== null && !(spells.length === 1 && days === divisor)) {
      operands[`days${index}`] = whole(days);
      operands.of = whole(divisor);
      term += ` × {days${index}} ÷ {of}`;
    }
    return term;
  });
  return { formula: terms.join(' + '), operands };
}

function capOf(
  { cap }: Bonus,
  proratedBase: Fraction,
  terms: Terms,
  uncapped: Fraction,
  trace: Trace,
): Terms & { amount: Fraction; isCapped: boolean } {
  if (cap === undefined) return { amount: uncapped, isCapped: false, formula: '', operands: {} };
  const amount = capAmount(cap, proratedBase);
  const limit =
    cap.kind === 'amount'
      ? { formula: '{cap}', operands: { cap: cap.amount }, amount }
      : {
          formula: `${factor(terms)} × {cap} ÷ 100`,
          operands: { ...terms.operands, cap: cap.percentage },
          amount,
        };
  const isCapped = compareFractions(uncapped, limit.amount) > 0;
  trace?.({ rule: 'bonus-cap', formula: limit.formula, operands: limit.operands, result: limit.amount });
  return { ...limit, amount: isCapped ? limit.amount : uncapped, isCapped };
}
