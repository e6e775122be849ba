import type { Decimal } from '../maths/decimal.ts';
import { toDouble } from '../maths/double.ts';
import { fraction } from '../maths/fraction.ts';
import type { Scorecard } from '../model/result.ts';
import { metricsOfScorecard } from './weight-stretch.ts';

/** How far metrics tell directors apart. */
export interface MetricSpread {
  readonly id: string;
  /** Directors of whom it counts. */
  readonly n: number;
  /** Mean and standard deviation (n − 1) of its score; null under one and two directors. */
  readonly mean: number | null;
  readonly deviation: number | null;
  /** The part of the variance of the scores that comes from it: cov(contribution, score) ÷ var(score). */
  readonly influence: number | null;
}

/** Two metrics, and how far one follows from the other. */
export interface MetricPair {
  readonly left: string;
  readonly right: string;
  /** Directors of whom both count. */
  readonly n: number;
  /** Product-moment correlation of their scores (K. Pearson, 1896). */
  readonly correlation: number;
  /** Whether they are nearly one: what is paid for one is paid twice. */
  readonly isNearlyOne: boolean;
}

/** From this correlation on two metrics are nearly one, and from so many directors on that can be said. */
const NEARLY_ONE = 0.9;
const ENOUGH = 5;

const toNumber = (value: Decimal): number => toDouble(fraction(value));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Σ (x − mean) (y − mean): n − 1 times the covariance. */
function products(x: readonly number[], y: readonly number[]): number {
  const [ofX, ofY] = [mean(x), mean(y)];
  return x.reduce((sum, value, index) => sum + (value - ofX) * ((y[index] as number) - ofY), 0);
}

/** The scores of a metric, by director; those of whom it does not count are left out. */
function scoresOf(directors: readonly Scorecard[], id: string): Map<string, number> {
  return new Map(
    directors.flatMap((scorecard) => {
      const metric = metricsOfScorecard(scorecard).find((one) => one.id === id);
      return metric === undefined || metric.score === null || metric.contribution === null
        ? []
        : [[scorecard.director, toNumber(metric.score)] as const];
    }),
  );
}

/** Which metrics tell directors apart. */
export function spreads(directors: readonly Scorecard[], ids: readonly string[]): MetricSpread[] {
  const scored = directors.filter(({ computed }) => computed !== null);
  const totals = scored.map(({ computed }) => toNumber(computed as Decimal));
  const variance = totals.length < 2 ? 0 : products(totals, totals);
  return ids.map((id) => {
    const scores = [...scoresOf(scored, id).values()];
    const n = scores.length;
    const contributions = scored.map((scorecard) => {
      const own = metricsOfScorecard(scorecard).find((metric) => metric.id === id);
      return own?.contribution == null ? 0 : toNumber(own.contribution);
    });
    return {
      id,
      n,
      mean: n < 1 ? null : mean(scores),
      deviation: n < 2 ? null : Math.sqrt(products(scores, scores) / (n - 1)),
      influence: variance === 0 ? null : products(contributions, totals) / variance,
    };
  });
}

/** Every two metrics with their correlation, the most alike first; those that never vary have none. */
export function pairs(directors: readonly Scorecard[], ids: readonly string[]): MetricPair[] {
  const found = ids.flatMap((left, index) =>
    ids.slice(index + 1).flatMap((right): MetricPair[] => {
      const [ofLeft, ofRight] = [scoresOf(directors, left), scoresOf(directors, right)];
      const both = [...ofLeft.keys()].filter((director) => ofRight.has(director));
      const [x, y] = [ofLeft, ofRight].map((scores) =>
        both.map((director) => scores.get(director) as number),
      );
      if (x === undefined || y === undefined || both.length < 2) return [];
      const scale = Math.sqrt(products(x, x) * products(y, y));
      if (scale === 0) return [];
      const correlation = products(x, y) / scale;
      return [
        {
          left,
          right,
          n: both.length,
          correlation,
          isNearlyOne: correlation >= NEARLY_ONE && both.length >= ENOUGH,
        },
      ];
    }),
  );
  return found.sort((a, b) => b.correlation - a.correlation);
}
