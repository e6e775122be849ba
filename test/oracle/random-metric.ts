import {
  type Better,
  type Curve,
  type Cycle,
  type Decimal,
  LEVELS,
  type Level,
  type Levels,
  type Metric,
  type Point,
  type Unit,
} from './case.ts';
import type { Dice } from './dice.ts';
import {
  compare,
  decimalText,
  divide,
  exact,
  fraction,
  HUNDRED,
  less,
  plus,
  type Rational,
  times,
  ZERO,
} from './rational.ts';

/** A metric, and how its values are to be made up. */
export interface MetricPlan {
  readonly metric: Metric;
  /** What its levels are, or would be if the template did not leave them to the data. */
  readonly levels: Levels;
  /** Whether directors bring levels of their own. */
  readonly own: 'never' | 'sometimes' | 'always';
}

/** The x of curves and the levels are `low` to `high`, times 10^`power`; actuals go down to 10^`finest`. */
interface Scale {
  readonly power: number;
  readonly low: number;
  readonly high: number;
  readonly finest: number;
  readonly negative: boolean;
}

const SCALES: Readonly<Record<Unit, Scale>> = {
  percent: { power: 0, low: 1, high: 130, finest: -3, negative: true },
  points: { power: 0, low: -60, high: 90, finest: -2, negative: true },
  money: { power: 4, low: 3, high: 900, finest: -2, negative: true },
  count: { power: 0, low: 0, high: 60, finest: 0, negative: false },
  rating: { power: -1, low: 10, high: 50, finest: -2, negative: false },
};

/** 123 and -2 are '1.23'. */
export const decimal = (units: number, power = 0): Decimal =>
  decimalText(
    power < 0 ? fraction(units, 10n ** BigInt(-power)) : fraction(BigInt(units) * 10n ** BigInt(power)),
  ) ?? '0';

const isLevel = (x: Decimal | Level): x is Level => (LEVELS as readonly string[]).includes(x);

export const pointsOf = (curve: Curve): readonly Point[] =>
  typeof curve === 'string' || 'deduct' in curve ? [] : 'anchors' in curve ? curve.anchors : curve.steps;

const isOfAttainment = (curve: Curve): boolean =>
  typeof curve === 'string' || (!('deduct' in curve) && curve.of === 'attainment');

/** The levels without which the curve says nothing. */
export function levelsUsed(curve: Curve): Level[] {
  if (isOfAttainment(curve) || (typeof curve !== 'string' && 'deduct' in curve)) return ['target'];
  return LEVELS.filter((level) => pointsOf(curve).some(([x]) => x === level));
}

/** Whether the rules allow these levels: in strict order, the curve's x ascending, what divides above 0. */
export function areSound(
  { better, curve }: Pick<Metric, 'better' | 'curve'>,
  level: (level: Level) => Rational | undefined,
): boolean {
  const ambition = LEVELS.map(level).filter((value) => value !== undefined);
  const xs = pointsOf(curve)
    .map(([x]) => (isLevel(x) ? level(x) : exact(x)))
    .filter((value) => value !== undefined);
  const ascends = (values: readonly Rational[]): boolean =>
    values.every((value, index) => index === 0 || compare(values[index - 1] ?? ZERO, value) < 0);
  return (
    ascends(better === 'higher' ? ambition : ambition.toReversed()) &&
    ascends(xs) &&
    (!isOfAttainment(curve) || less(ZERO, level('target') ?? ZERO))
  );
}

// Curves -------------------------------------------------------------------------------------------------

/** Scores for ascending x: they rise where higher is better, and fall from 100 or more where lower is. */
function scores(dice: Dice, count: number, better: Better): Decimal[] {
  const power = dice.pick([0, 0, -1, -2]);
  const unit = 10 ** -power;
  const rising = Array.from({ length: count }, () => dice.whole(0, 130 * unit)).sort((a, b) => a - b);
  const top = Math.max(rising.at(-1) ?? 0, 100 * unit);
  const all = [...rising.slice(0, -1), better === 'lower' ? top : (rising.at(-1) ?? top)];
  return (better === 'lower' ? all.toReversed() : all).map((score) => decimal(score, power));
}

/** Gives some of the points' x the names of levels that lie there. */
function named(
  dice: Dice,
  points: readonly Point[],
  better: Better,
): { readonly points: Point[]; readonly levels: Levels } {
  const target = dice.whole(0, points.length - 1);
  const ahead = better === 'higher' ? 1 : -1;
  const names = new Map<number, Level>([[target, 'target']]);
  if (dice.chance(0.5)) names.set(target + ahead, 'challenge');
  if (dice.chance(0.5)) names.set(target - ahead, 'threshold');
  return {
    points: points.map(([x, y], index) => [names.get(index) ?? x, y]),
    levels: Object.fromEntries(
      points.flatMap(([x], index) => {
        const name = names.get(index);
        return name ? [[name, x]] : [];
      }),
    ),
  };
}

function randomCurve(dice: Dice, unit: Unit, better: Better): { curve: Curve; levels: Levels } {
  const { power, low, high } = SCALES[unit];
  const isRound = unit === 'percent' && dice.chance(0.5);
  const target = isRound ? '100' : decimal(dice.whole(Math.max(1, low), high), power);
  const shape = dice.pick(
    better === 'higher'
      ? ['ratio', 'ratio', 'anchors', 'anchors', 'steps', 'steps', 'deduct']
      : ['complement', 'inverse', 'anchors', 'anchors', 'steps', 'steps', 'deduct'],
  );
  if (shape === 'ratio' || shape === 'complement' || shape === 'inverse')
    return { curve: shape, levels: { target } };
  if (shape === 'deduct') {
    const per = dice.oneOf([undefined, decimal(1, power), decimal(5, power - 1), decimal(3, power)]);
    const from = dice.oneOf([undefined, undefined, '100', '110', '120']);
    const points = dice.pick(['10', '5', '2.5', '7', '0.3']);
    return {
      curve: { deduct: { per, points, from } },
      levels: { target: decimal(dice.whole(low, high), power) },
    };
  }
  const count = dice.whole(2, 5);
  const ys = scores(dice, count, better);
  const along = (xs: readonly number[], at: number): Point[] =>
    xs.map((x, index) => [decimal(x, at), ys[index] ?? '0']);
  if (dice.chance(0.25)) {
    const points = along(dice.distinct(count, 40, 150), 0);
    const of = 'attainment';
    return {
      curve: shape === 'anchors' ? { anchors: points, of } : { steps: points, of },
      levels: { target },
    };
  }
  const points = along(dice.distinct(count, low, high), power);
  const { points: words, levels } = named(dice, points, better);
  if (dice.chance(0.6)) return { curve: shape === 'anchors' ? { anchors: words } : { steps: words }, levels };
  return {
    curve: shape === 'anchors' ? { anchors: points } : { steps: points },
    // Sometimes a target that the curve does not use: warned of, and no more.
    levels: dice.chance(0.2) ? { target } : {},
  };
}

export function randomMetric(dice: Dice, number: number, weight: Decimal, cycle: Cycle): MetricPlan {
  const unit = dice.pick(['percent', 'percent', 'points', 'money', 'count', 'rating']);
  const better = dice.pick(['higher', 'higher', 'lower']);
  const { curve, levels } = randomCurve(dice, unit, better);
  const needed = levelsUsed(curve).length > 0;
  const own = needed ? dice.pick(['never', 'never', 'never', 'sometimes', 'sometimes', 'always']) : 'never';
  const caps = better === 'lower' ? ['100', '115.5', '150'] : ['100', '95.5', '110', '150', '200'];
  const prorateTarget = (unit === 'money' || unit === 'count') && own !== 'always' && dice.chance(0.6);
  return {
    metric: {
      id: `m${number}`,
      title: `指标${number}`,
      weight,
      cycle,
      unit,
      better,
      ...(own === 'always' ? {} : levels),
      curve,
      floor: dice.oneOf([undefined, undefined, undefined, '0', '20', '60']),
      cap: dice.chance(0.5) ? undefined : dice.oneOf(caps),
      missing: dice.oneOf([undefined, 'error', 'zero', 'zero', 'exclude', 'exclude', 'carry', 'carry']),
      prorateTarget: prorateTarget || undefined,
    },
    levels,
    own,
  };
}

// Values -------------------------------------------------------------------------------------------------

/** The levels that a row brings along; the same ones in each row of a metric. */
export function randomLevels(dice: Dice, plan: MetricPlan): Levels | undefined {
  const { metric, own } = plan;
  if (own === 'never' || (own === 'sometimes' && dice.chance(0.5))) return undefined;
  const { power, low, high } = SCALES[metric.unit];
  const moved = (level: Level): Rational => {
    const farthest = Math.ceil((high - low) / 8);
    const step = fraction(10n ** BigInt(Math.abs(power)));
    const move = fraction(dice.whole(-farthest, farthest));
    return plus(exact(plan.levels[level] ?? '0'), power < 0 ? divide(move, step) : times(move, step));
  };
  const tries = Array.from(
    { length: 8 },
    (): Levels =>
      Object.fromEntries(levelsUsed(metric.curve).map((level) => [level, decimalText(moved(level))])),
  );
  const sound = tries.find((levels) =>
    areSound(metric, (level) => {
      const text = levels[level] ?? metric[level];
      return text === undefined ? undefined : exact(text);
    }),
  );
  return sound ?? (own === 'always' ? plan.levels : undefined);
}

/** Where the curve bends, jumps or ends, as actuals. */
function placesOfInterest({ curve }: Metric, level: (level: Level) => Rational | undefined): Rational[] {
  const target = level('target');
  const xs = pointsOf(curve).flatMap(([x]) => (isLevel(x) ? (level(x) ?? []) : exact(x)));
  const attained = target ? xs.map((x) => divide(times(target, x), HUNDRED)) : [];
  return [ZERO, ...(target ? [target, target] : []), ...(isOfAttainment(curve) ? attained : xs)];
}

/** Often exactly on a point of the curve or next to it, else anywhere; at the bad end for a poor director. */
export function randomActual(
  dice: Dice,
  metric: Metric,
  level: (level: Level) => Rational | undefined,
  isPoor: boolean,
): Decimal {
  const { power, low, high, finest, negative } = SCALES[metric.unit];
  const least = negative ? -(10n ** 15n) : 0n;
  const allowed = (value: Rational): Decimal | undefined =>
    less(value, fraction(least)) || (finest === 0 && value.under !== 1n) ? undefined : decimalText(value);
  const smallest = fraction(1, 10n ** BigInt(-finest));

  const known = dice.oneOf(placesOfInterest(metric, level)) ?? ZERO;
  const nudge = times(smallest, fraction(dice.pick([0, 0, 0, 1, -1])));
  const special = dice.chance(0.45) && !isPoor ? allowed(plus(known, nudge)) : undefined;
  if (special !== undefined) return special;

  const places = dice.chance(0.4) ? finest : dice.whole(finest, Math.min(power, 0));
  const scale = 10 ** (power - places);
  const [from, to] = isPoor
    ? metric.better === 'higher'
      ? [low, low]
      : [2 * high, 3 * high]
    : [Math.floor(low - (negative ? high / 10 : 0)), Math.ceil(high * 1.2)];
  const units = dice.whole(from * scale, to * scale);
  // Ends in a 5 rather often, so that scores fall between two hundredths.
  const ending = places < 0 && dice.chance(0.4) ? Math.trunc(units / 10) * 10 + 5 : units;
  return decimal(ending, places);
}
