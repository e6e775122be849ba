import { type Decimal, sum } from '../maths/decimal.ts';
import { toDouble } from '../maths/double.ts';
import { fraction } from '../maths/fraction.ts';
import { pointsWithin } from '../maths/hit-and-run.ts';
import type { HalfSpace } from '../maths/nearest-point.ts';
import { randomFrom } from '../maths/random.ts';
import type { Scorecard } from '../model/result.ts';
import { metricsOfScorecard } from './weight-stretch.ts';

/** Where a director stands under the weights in force, and under others that the template would allow. */
export interface RankRange {
  readonly director: string;
  readonly name: string;
  readonly score: Decimal;
  /** 1 is best; equals share the better rank. */
  readonly rank: number;
  readonly median: number;
  /** 5 % of the ranks are better than this, or as good. */
  readonly best: number;
  /** 95 % of the ranks are better than this, or as good. */
  readonly worst: number;
}

export interface RankOptions {
  /** In percent, in the order of the metrics: a point that lies in every half-space. */
  readonly weights: readonly number[];
  readonly halfSpaces: readonly HalfSpace[];
  readonly samples: number;
  readonly seed: number;
}

/** A weight in units of which a double holds any sum here exactly. */
const UNITS = 10_000;

interface Scored {
  readonly scorecard: Scorecard;
  /** Of each metric, in hundredths; null where it does not count. */
  readonly scores: readonly (number | null)[];
  /** Of all adjustments, in hundredths. */
  readonly net: number;
}

/** Scores have two decimals, so that theirs are whole numbers; points that are added may have more. */
const inHundredths = (value: Decimal): number => Math.round(toDouble(fraction(value)) * 1e8) / 1e6;

/** The published score in hundredths: a mean of whole numbers, rounded half up, in whole numbers below 2^53. */
function published({ scores, net }: Scored, weights: readonly number[]): number {
  let [total, weight] = [0, 0];
  for (const [index, score] of scores.entries()) {
    if (score === null) continue;
    total += (weights[index] as number) * score;
    weight += weights[index] as number;
  }
  if (weight === 0) return 0;
  const doubled = 2 * Math.abs(total) + weight;
  const rounded = Math.floor(doubled / (2 * weight));
  const exact = rounded * 2 * weight > doubled ? rounded - 1 : rounded;
  return Math.max(0, (total < 0 ? -exact : exact) + net);
}

/** Each one's place; those with equal scores share the better one. */
function ranksOf(scores: readonly number[]): number[] {
  const sorted = scores.toSorted((a, b) => b - a);
  const places = new Map<number, number>();
  for (const [index, score] of sorted.entries()) if (!places.has(score)) places.set(score, index + 1);
  return scores.map((score) => places.get(score) as number);
}

/** The rank at or below which a part of the ranks lies: a rank that occurred (Hyndman and Fan, 1996, definition 1). */
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] as number;

/** Ranks under random weights that keep every band and rule; the same for the same seed on every machine. */
export function rankRanges(directors: readonly Scorecard[], options: RankOptions): RankRange[] {
  const scored = directors
    .filter(({ score }) => score !== null)
    .map(
      (scorecard): Scored => ({
        scorecard,
        scores: metricsOfScorecard(scorecard).map((metric) =>
          metric.score === null || metric.contribution === null ? null : inHundredths(metric.score),
        ),
        net: inHundredths(sum(scorecard.adjustments.map(({ points }) => points))),
      }),
    );
  const own = ranksOf(scored.map(({ scorecard }) => inHundredths(scorecard.score as Decimal)));
  const ranks: number[][] = scored.map(() => []);
  const points = pointsWithin(options.weights, options.halfSpaces, randomFrom(options.seed));
  for (let sample = 0; sample < options.samples; sample += 1) {
    const weights = points.next().value.map((weight) => Math.max(0, Math.round(weight * UNITS)));
    const places = ranksOf(scored.map((one) => published(one, weights)));
    for (const [index, place] of places.entries()) ranks[index]?.push(place);
  }
  return scored.map(({ scorecard }, index) => {
    const sorted = (ranks[index] as number[]).sort((a, b) => a - b);
    return {
      director: scorecard.director,
      name: scorecard.name,
      score: scorecard.score as Decimal,
      rank: own[index] as number,
      median: quantile(sorted, 0.5),
      best: quantile(sorted, 0.05),
      worst: quantile(sorted, 0.95),
    };
  });
}
