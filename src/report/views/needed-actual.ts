import type { Decimal } from '../../maths/decimal.ts';
import { HUNDRED } from '../../maths/decimal.ts';
import {
  compareFractions,
  type Fraction,
  fraction,
  integer,
  minus,
  over,
  plus,
  times,
} from '../../maths/fraction.ts';
import type { MetricScore } from '../../model/result.ts';
import type { CurvePoint, Level, Metric } from '../../model/template.ts';

interface Point {
  readonly x: Fraction;
  readonly y: Fraction;
}

/**
 * The least ambitious actual whose curve gives a score: the curve of a metric read from the score to the actual.
 *
 * @returns undefined where no actual gives it, or the levels of the curve are not known.
 */
export function neededActual(definition: Metric, metric: MetricScore, score: Decimal): Fraction | undefined {
  const { curve, better } = definition;
  const wanted = fraction(score);
  const level = (name: Level): Fraction | undefined => {
    const value = metric[name];
    return value === null ? undefined : fraction(value);
  };
  const target = level('target');
  switch (curve.kind) {
    case 'ratio':
      return target && over(times(wanted, target), integer(100));
    case 'complement':
      return target && times(target, minus(integer(2), over(wanted, integer(100))));
    case 'inverse':
      return target && over(times(integer(100), target), wanted);
    case 'deduct': {
      if (target === undefined || compareFractions(wanted, fraction(curve.from)) > 0) return undefined;
      const short = over(
        times(minus(fraction(curve.from), wanted), fraction(curve.per)),
        fraction(curve.points),
      );
      return better === 'higher' ? minus(target, short) : plus(target, short);
    }
    case 'anchors':
    case 'steps': {
      const points = drawn(curve.points, level);
      const x = points && leastAmbitious(points, wanted, better === 'higher', curve.kind === 'anchors');
      if (x === undefined || curve.of === 'actual') return x;
      return target && over(times(x, target), fraction(HUNDRED));
    }
  }
}

function drawn(
  points: readonly CurvePoint[],
  level: (name: Level) => Fraction | undefined,
): Point[] | undefined {
  const found = points.flatMap(({ x, y }) => {
    const at = typeof x === 'string' ? level(x) : fraction(x);
    return at === undefined ? [] : [{ x: at, y: fraction(y) }];
  });
  return found.length === points.length ? found : undefined;
}

/** The first x, from the modest end of a curve, at which it gives what is wanted. */
function leastAmbitious(
  points: readonly Point[],
  wanted: Fraction,
  isHigher: boolean,
  isJoined: boolean,
): Fraction | undefined {
  const fromModest = isHigher ? points : points.toReversed();
  const index = fromModest.findIndex(({ y }) => compareFractions(y, wanted) >= 0);
  const reached = fromModest[index];
  const before = fromModest[index - 1];
  if (reached === undefined || before === undefined || !isJoined) return reached?.x;
  const part = over(minus(wanted, before.y), minus(reached.y, before.y));
  return plus(before.x, times(part, minus(reached.x, before.x)));
}
