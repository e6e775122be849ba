import { type Decimal, multiply } from '../maths/decimal.ts';
import { compareFractions, type Fraction, fraction, minus, over, plus, times } from '../maths/fraction.ts';
import type { Bonus } from '../model/bonus.ts';
import { bug } from '../model/bug.ts';
import type { Period } from '../model/period.ts';
import type { Scorecard } from '../model/result.ts';
import type { Step } from '../model/step.ts';
import type { Template } from '../model/template.ts';
import { bonusLimit } from './pay.ts';

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };
const ALL: Fraction = { numerator: 1n, denominator: 1n };

/** Whoever is listed without being scored takes no part in the pool, nor one who is exempt from everything. */
const isInScope = ({ withheld }: Scorecard): boolean =>
  !withheld.includes('minimum-days') && !(withheld.length === 1 && withheld[0] === 'all-exempt');

/** Whether it is someone in the pool whose bonus cannot be told, so that nobody's share can. */
export const isUndecided = (scorecard: Scorecard): boolean =>
  isInScope(scorecard) && scorecard.bonus === null;

/** A bonus on its way through the pool, in units of `round-to`. */
interface Share {
  readonly scorecard: Scorecard;
  /** The bonus before the pool. */
  readonly units: bigint;
  /** What the cap allows; undefined: any amount. */
  readonly limit: { readonly exact: Fraction; readonly units: bigint } | undefined;
}

/**
 * What the pool leaves of everyone's bonus (RULES: pool). Bonuses that fit into it stay as they are, unless it
 * is to be shared out whole; else all change by one ratio, are cut to units of `round-to`, and the units left
 * over go to the largest remainders (ties: by id). A cap is never passed: what it refuses goes to the others,
 * and what nobody can take is left unspent. While a bonus in scope is undecided there is none.
 */
export function sharePool(
  directors: readonly Scorecard[],
  { bonus }: Template,
  period: Period,
  explain: (director: string) => boolean,
): readonly Scorecard[] {
  if (bonus?.pool === undefined) return directors;
  if (directors.some(isUndecided)) return directors.map(withoutBonus);
  const unit = fraction(bonus.roundTo);
  const pool = over(fraction(bonus.pool.amount), unit);
  const shares = directors.filter(isInScope).map((scorecard) => shareOf(scorecard, bonus, period));
  const sum = shares.reduce((total, { units }) => total + units, 0n);
  const room = compareFractions(pool, { numerator: sum, denominator: 1n });
  const stands = room === 0 || (room > 0 && bonus.pool.share !== 'all');
  const parted = stands ? asTheyStand(shares) : divide(shares, pool);
  return directors.map((scorecard) => {
    const part = parted.get(scorecard.director);
    if (part === undefined) return scorecard;
    const amount = multiply({ coefficient: part.units, scale: 0 }, bonus.roundTo);
    const steps = explain(scorecard.director) ? stepsOf(scorecard, part, bonus.roundTo, amount) : [];
    return { ...scorecard, bonus: amount, payable: amount, steps: [...scorecard.steps, ...steps] };
  });
}

const withoutBonus = (scorecard: Scorecard): Scorecard =>
  scorecard.bonus === null
    ? scorecard
    : {
        ...scorecard,
        bonus: null,
        payable: null,
        withheld: [...scorecard.withheld, 'undecided-pool'],
      };

function shareOf(scorecard: Scorecard, bonus: Bonus, period: Period): Share {
  const unit = fraction(bonus.roundTo);
  const exact = bonusLimit(bonus, scorecard.spells, period);
  const units = cut(over(fraction(scorecard.bonus as Decimal), unit));
  if (exact === undefined) return { scorecard, units, limit: undefined };
  return { scorecard, units, limit: { exact, units: cut(over(exact, unit)) } };
}

/** The whole units in an amount of 0 or more. */
const cut = ({ numerator, denominator }: Fraction): bigint => numerator / denominator;

/** What someone gets, and how. */
interface Part {
  readonly units: bigint;
  readonly ratio: Fraction;
  /** The exact share in units, before it is cut. */
  readonly exact: Fraction;
  /** The cap that it was cut to. */
  readonly limit: Fraction | undefined;
  readonly hasRemainder: boolean;
}

const asTheyStand = (shares: readonly Share[]): Map<string, Part> =>
  new Map(
    shares.map(({ scorecard, units }) => [
      scorecard.director,
      {
        units,
        ratio: ALL,
        exact: { numerator: units, denominator: 1n },
        limit: undefined,
        hasRemainder: false,
      },
    ]),
  );

function divide(shares: readonly Share[], pool: Fraction): Map<string, Part> {
  const { ratio, full } = ratioFor(shares, pool);
  const parts = shares.map((share) => {
    const isFull = full.has(share);
    const exact = isFull
      ? { numerator: share.limit?.units as bigint, denominator: 1n }
      : times({ numerator: share.units, denominator: 1n }, ratio);
    return { share, isFull, exact, units: cut(exact), hasRemainder: false };
  });
  let left = cut(pool) - parts.reduce((total, { units }) => total + units, 0n);
  // The sort is stable and directors stand in order of id, so that ties go by id.
  const byRemainder = parts
    .filter(({ share, isFull, units }) => !isFull && share.units > 0n && !isAtLimit(share, units))
    .toSorted((a, b) => compareFractions(remainder(b), remainder(a)));
  for (const part of byRemainder) {
    if (left <= 0n) break;
    part.units += 1n;
    part.hasRemainder = true;
    left -= 1n;
  }
  return new Map(
    parts.map(({ share, isFull, exact, units, hasRemainder }) => [
      share.scorecard.director,
      { units, ratio, exact, hasRemainder, limit: isFull ? share.limit?.exact : undefined },
    ]),
  );
}

const remainder = ({ exact, units }: { exact: Fraction; units: bigint }): Fraction =>
  minus(exact, { numerator: units, denominator: 1n });

const isAtLimit = ({ limit }: Share, units: bigint): boolean => limit !== undefined && units >= limit.units;

/**
 * The one ratio for all whom their cap does not stop, and those whom it does: they are set to it, and what it
 * refuses goes to the others, until it stops nobody else (progressive filling; D. Bertsekas, R. Gallager,
 * *Data Networks*, 2nd ed. 1992, section 6.5.2).
 */
function ratioFor(shares: readonly Share[], pool: Fraction): { ratio: Fraction; full: ReadonlySet<Share> } {
  const full = new Set<Share>();
  for (;;) {
    const open = shares.filter((share) => !full.has(share) && share.units > 0n);
    const taken = [...full].reduce((total, { limit }) => total + (limit?.units ?? 0n), 0n);
    const sum = open.reduce((total, { units }) => total + units, 0n);
    if (sum === 0n) return { ratio: NOTHING, full };
    const ratio = over(minus(pool, { numerator: taken, denominator: 1n }), {
      numerator: sum,
      denominator: 1n,
    });
    const stopped = open.filter(
      ({ units, limit }) =>
        limit !== undefined &&
        compareFractions(times({ numerator: units, denominator: 1n }, ratio), {
          numerator: limit.units,
          denominator: 1n,
        }) > 0,
    );
    if (stopped.length === 0) return { ratio, full };
    for (const share of stopped) full.add(share);
  }
}

function stepsOf({ bonus }: Scorecard, part: Part, unit: Decimal, amount: Decimal): Step[] {
  if (bonus === null) throw bug('a share of no bonus');
  if (part.limit !== undefined) {
    return [
      {
        rule: 'pool-limit',
        formula: '{limit}',
        operands: { limit: part.limit },
        result: part.limit,
        rounded: amount,
      },
    ];
  }
  const cutUnits = part.hasRemainder ? part.units - 1n : part.units;
  const cutAmount = multiply({ coefficient: cutUnits, scale: 0 }, unit);
  const share: Step = {
    rule: 'pool',
    formula: '{bonus} × {ratio}',
    operands: { bonus, ratio: part.ratio },
    result: times(part.exact, fraction(unit)),
    rounded: cutAmount,
  };
  if (!part.hasRemainder) return [share];
  return [
    share,
    {
      rule: 'pool-remainder',
      formula: '{cut} + {unit}',
      operands: { cut: cutAmount, unit },
      result: plus(fraction(cutAmount), fraction(unit)),
      rounded: amount,
    },
  ];
}
