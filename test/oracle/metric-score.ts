import type { Case, Curve, Level, Metric, Point } from './case.ts';
import { levelOf, measured } from './measured.ts';
import { once } from './once.ts';
import {
  divide,
  equal,
  exact,
  fraction,
  greatest,
  HUNDRED,
  HUNDREDTH,
  least,
  less,
  minus,
  plus,
  type Rational,
  roundTo,
  times,
  ZERO,
} from './rational.ts';

interface Located {
  readonly x: Rational;
  readonly y: Rational;
}

/** Straight lines through the points, flat beyond the ends. */
export function alongAnchors(points: readonly Located[], x: Rational): Rational {
  const left = points.filter((point) => !less(x, point.x)).at(-1);
  const right = points.find((point) => !less(point.x, x));
  if (!left || !right) return (left ?? right)?.y ?? ZERO;
  if (equal(left.x, right.x)) return left.y;
  const weighted = plus(times(left.y, minus(right.x, x)), times(right.y, minus(x, left.x)));
  return divide(weighted, minus(right.x, left.x));
}

/** Higher is better: each x is the least that reaches its step. Lower: each x is the most that its step allows. */
function onSteps(points: readonly Located[], x: Rational, better: Metric['better']): Rational {
  const step =
    better === 'higher'
      ? (points.filter((point) => !less(x, point.x)).at(-1) ?? points[0])
      : (points.filter((point) => !less(point.x, x))[0] ?? points.at(-1));
  return step?.y ?? ZERO;
}

/** What the curve says of an actual, before floor and cap; undefined: as much as there can be. */
function onCurve(
  curve: Curve,
  better: Metric['better'],
  actual: Rational,
  level: (level: Level) => Rational,
): Rational | undefined {
  const attainment = (): Rational => times(HUNDRED, divide(actual, level('target')));
  if (curve === 'ratio') return attainment();
  if (curve === 'complement') return minus(fraction(200), attainment());
  if (curve === 'inverse')
    return less(ZERO, actual) ? times(HUNDRED, divide(level('target'), actual)) : undefined;
  if ('deduct' in curve) {
    const { per = '1', points, from = '100' } = curve.deduct;
    const short = better === 'higher' ? minus(level('target'), actual) : minus(actual, level('target'));
    return minus(exact(from), times(exact(points), divide(greatest(short, ZERO), exact(per))));
  }
  const x = curve.of === 'attainment' ? attainment() : actual;
  const locate = ([at, y]: Point): Located => ({
    x: at === 'threshold' || at === 'target' || at === 'challenge' ? level(at) : exact(at),
    y: exact(y),
  });
  return 'anchors' in curve
    ? alongAnchors(curve.anchors.map(locate), x)
    : onSteps(curve.steps.map(locate), x, better);
}

/** The score before it is rounded. */
export function unroundedMetricScore(kase: Case, director: string, metric: Metric): Rational | undefined {
  const { state, actual } = measured(kase, director, metric);
  if (state === 'zeroed') return ZERO;
  if (!actual) return undefined;
  const cap = exact(metric.cap ?? '120');
  const raw = onCurve(metric.curve, metric.better, actual, (level) => {
    const value = levelOf(kase, director, metric, level);
    if (!value) throw new RangeError(`${metric.id} of ${director} has no ${level}`);
    return value;
  });
  return raw ? least(cap, greatest(exact(metric.floor ?? '0'), raw)) : cap;
}

export const metricScore = once((kase, director: string, metric: Metric): Rational | undefined => {
  const unrounded = unroundedMetricScore(kase, director, metric);
  return unrounded && roundTo(unrounded, HUNDREDTH);
});
