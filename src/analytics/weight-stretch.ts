import { type Decimal, HUNDRED, multiply, subtract, sum } from '../maths/decimal.ts';
import { type Fraction, fraction, integer, minus, times } from '../maths/fraction.ts';
import { isCounted } from '../model/counted.ts';
import type { MetricScore, Scorecard } from '../model/result.ts';
import type { ScoreRange } from './score-range.ts';
import { type Condition, narrowed, type Stretch } from './stretch.ts';

/** Whose result would change at an end, and why. */
export interface Change {
  readonly director: string;
  readonly why: 'score-rises' | 'score-falls' | 'coverage' | 'nothing-counts';
}

export const metricsOfScorecard = ({ dimensions }: Pick<Scorecard, 'dimensions'>): MetricScore[] =>
  dimensions.flatMap(({ metrics }) => metrics);

/**
 * a·t + b over the weight t of one metric, where every other weight w becomes w × (100 − t) ÷ (100 − own weight):
 * multiplied by (100 − own weight), which is above 0, the sum over metrics of `value` × weight is
 * t × value × (100 − own) + (100 − t) × Σ value × w of the others.
 */
function linear(
  metrics: readonly MetricScore[],
  id: string,
  figureOf: (metric: MetricScore) => Decimal,
): { readonly slope: Fraction; readonly constant: Fraction } {
  const own = metrics.filter((metric) => metric.id === id);
  const others = fraction(
    sum(
      metrics.filter((metric) => metric.id !== id).map((metric) => multiply(figureOf(metric), metric.weight)),
    ),
  );
  const rest = fraction(subtract(HUNDRED, sum(own.map(({ weight }) => weight))));
  const ownValue = fraction(sum(own.map(figureOf)));
  return {
    slope: minus(times(ownValue, rest), others),
    constant: times(integer(100), others),
  };
}

const ONE: Decimal = { coefficient: 1n, scale: 0 };
const ZERO: Decimal = { coefficient: 0n, scale: 0 };

/** Half of the last digit of a score. */
const HALF: Decimal = { coefficient: 5n, scale: 3 };

/**
 * The weights of a metric under which a director's score stays in a range, in closed form: a score is a quotient of
 * two sums that are linear in the weight, so that every bound of it is a linear inequality.
 *
 * @param stretch the weights that are of interest, in percent; the metric's own weight lies in it and is below 100.
 * @param range the scores before adjustments, to hundredths, for which nothing changes.
 * @param minimumCoverage in percent of the due weight that is not exempt.
 */
export function weightStretch(
  scorecard: Scorecard,
  id: string,
  range: ScoreRange,
  minimumCoverage: Decimal,
  stretch: Stretch<Change>,
): Stretch<Change> {
  const metrics = metricsOfScorecard(scorecard);
  const counted = metrics.filter(isCounted);
  const { director } = scorecard;
  const sides: Condition<Change>[] = [];
  const weight = linear(metrics, id, (metric) => (isCounted(metric) ? ONE : ZERO));
  sides.push({ ...weight, isStrict: true, by: { director, why: 'nothing-counts' } });
  /** Σ weight × (score − bound): at least 0 where the mean is at least the bound. */
  const above = (bound: Decimal) =>
    linear(metrics, id, (metric) =>
      counted.includes(metric) ? subtract(metric.score ?? ZERO, bound) : ZERO,
    );
  if (range.from !== undefined) {
    const bound = subtract(range.from, HALF);
    // A half is rounded away from 0: below 0 the bound itself falls out of the range.
    const isStrict = bound.coefficient < 0n;
    sides.push({ ...above(bound), isStrict, by: { director, why: 'score-falls' } });
  }
  if (range.to !== undefined) {
    const bound = { coefficient: range.to.coefficient * 10n + 5n, scale: range.to.scale + 1 };
    const { slope, constant } = above(bound);
    sides.push({
      slope: { ...slope, numerator: -slope.numerator },
      constant: { ...constant, numerator: -constant.numerator },
      isStrict: bound.coefficient > 0n,
      by: { director, why: 'score-rises' },
    });
  }
  const isDue = ({ state }: MetricScore): boolean => state !== 'not-due' && state !== 'exempt';
  const coverage = linear(metrics, id, (metric) =>
    subtract(isCounted(metric) ? HUNDRED : ZERO, isDue(metric) ? minimumCoverage : ZERO),
  );
  sides.push({ ...coverage, isStrict: false, by: { director, why: 'coverage' } });
  return sides.reduce(narrowed, stretch);
}
