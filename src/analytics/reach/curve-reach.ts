import { type Decimal, HUNDRED, isPositive } from '../../maths/decimal.ts';
import { type Fraction, fraction, integer, minus, over, plus, times } from '../../maths/fraction.ts';
import { bug } from '../../model/bug.ts';
import type { UsedLevels } from '../../model/levels.ts';
import type { Better, Curve, CurveKind, Level, Metric } from '../../model/template.ts';
import { type Bound, isAbove } from './bound.ts';

/** The actuals that score enough: all, none, or those from a bound on in the direction of `better`. */
export type Reach = 'all' | 'none' | Bound;

/** A curve of one kind turned round: the actuals for which it gives at least so much. */
type Inverse<K extends CurveKind> = (
  curve: Extract<Curve, { kind: K }>,
  least: Bound,
  levels: UsedLevels,
  better: Better,
) => Reach;

function levelOf(levels: UsedLevels, name: Level): Fraction {
  const level = levels[name];
  if (level === undefined) throw bug(`a curve is turned round without its ${name}`);
  return level.value;
}

const hundredth = (score: Fraction): Fraction => over(score, fraction(HUNDRED));

/** 100 × actual ÷ target ≥ y, so actual ≥ y × target ÷ 100. */
const ratio: Inverse<'ratio'> = (_, { value, isOpen }, levels) => ({
  value: times(hundredth(value), levelOf(levels, 'target')),
  isOpen,
});

/** 100 × (2 − actual ÷ target) ≥ y, so actual ≤ (2 − y ÷ 100) × target. */
const complement: Inverse<'complement'> = (_, { value, isOpen }, levels) => ({
  value: times(minus(integer(2), hundredth(value)), levelOf(levels, 'target')),
  isOpen,
});

/** 100 × target ÷ actual ≥ y, so actual ≤ 100 × target ÷ y; nothing is as low as 0 or less above 0. */
const inverse: Inverse<'inverse'> = (_, { value, isOpen }, levels) =>
  value.numerator <= 0n ? 'all' : { value: over(levelOf(levels, 'target'), hundredth(value)), isOpen };

/** from − points × short ÷ per ≥ y, so short ≤ (from − y) × per ÷ points. */
const deduct: Inverse<'deduct'> = ({ per, points, from }, least, levels, better) => {
  if (!isAbove(fraction(from), least)) return 'none';
  if (!isPositive(points)) return 'all';
  const short = over(times(minus(fraction(from), least.value), fraction(per)), fraction(points));
  const target = levelOf(levels, 'target');
  return { value: better === 'higher' ? minus(target, short) : plus(target, short), isOpen: least.isOpen };
};

interface Drawn {
  readonly x: Fraction;
  readonly y: Decimal;
}

type WithPoints = Extract<Curve, { kind: 'anchors' | 'steps' }>;

/** The points as numbers on the axis of the actual, from the worst to the best. */
function drawnPoints({ of, points }: WithPoints, levels: UsedLevels, better: Better): Drawn[] {
  const drawn = points.map(({ x, y }): Drawn => {
    const value = typeof x === 'string' ? levelOf(levels, x) : fraction(x);
    return { x: of === 'actual' ? value : times(hundredth(value), levelOf(levels, 'target')), y };
  });
  return better === 'higher' ? drawn : drawn.reverse();
}

/** The first point from the worst on that scores enough, and the one before it. */
function firstEnough(drawn: readonly Drawn[], least: Bound): Drawn[] {
  const at = drawn.findIndex(({ y }) => isAbove(fraction(y), least));
  return at < 0 ? [] : drawn.slice(Math.max(0, at - 1), at + 1);
}

/** On the line from the last point that does not score enough to the first that does. */
const anchors: Inverse<'anchors'> = (curve, least, levels, better) => {
  const [left, right] = firstEnough(drawnPoints(curve, levels, better), least);
  if (left === undefined) return 'none';
  if (right === undefined) return 'all';
  const part = over(minus(least.value, fraction(left.y)), minus(fraction(right.y), fraction(left.y)));
  return { value: plus(left.x, times(part, minus(right.x, left.x))), isOpen: least.isOpen };
};

/** From the bound of the first step that scores enough; the worst step goes on without end. */
const steps: Inverse<'steps'> = (curve, least, levels, better) => {
  const [left, right] = firstEnough(drawnPoints(curve, levels, better), least);
  if (left === undefined) return 'none';
  return right === undefined ? 'all' : { value: right.x, isOpen: false };
};

const INVERSES: { readonly [K in CurveKind]: Inverse<K> } = {
  ratio,
  complement,
  inverse,
  anchors,
  steps,
  deduct,
};

/**
 * The actuals with which a metric scores at least so much before rounding: floor and cap first, then the curve
 * turned round piece by piece. Curves never fall in the direction of `better`, so that it is always a stretch
 * without an end.
 */
export function actualsScoring(metric: Metric, levels: UsedLevels, least: Bound): Reach {
  const { curve, better, floor, cap } = metric;
  if (isAbove(fraction(floor), least)) return 'all';
  if (!isAbove(fraction(cap), least)) return 'none';
  return (INVERSES[curve.kind] as Inverse<CurveKind>)(curve as never, least, levels, better);
}
