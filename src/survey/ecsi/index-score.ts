import { shortestDecimal } from '../../maths/shortest.ts';
import { total } from '../../maths/total.ts';
import type { IndexStatistic } from '../../model/statistic.ts';
import { blocksOf, type PathModel } from './model.ts';

/** The lowest and highest answer of the questionnaire. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/**
 * The index of each latent variable, 0 at the lowest answers and 100 at the highest; null where weights of both
 * signs cancel, so that there is no mean answer.
 */
export type Indices = Readonly<Record<string, number | null>>;

/** Weights whose sum is no larger part of their sizes cancel; what is left is rounding. */
const CANCELLED = 1e-12;

/** How much each item counts in the raw answers: its weight divided by its standard deviation. */
export const rawWeights = (weights: readonly number[], deviations: readonly number[]): number[] =>
  weights.map((weight, item) => weight / (deviations[item] as number));

/**
 * 100 × (Σ v m ÷ Σ v − LOW) ÷ (HIGH − LOW), with v the raw weight and m the mean answer of each item (C. Fornell
 * and others, "The American Customer Satisfaction Index", Journal of Marketing 60:4, 1996, appendix).
 */
export function indicesOf(
  model: PathModel,
  weights: readonly number[],
  means: readonly number[],
  { low, high }: Scale,
): Indices {
  return Object.fromEntries(
    blocksOf(model).map((block, latent) => {
      const weighted = total(block.map((item) => (weights[item] as number) * (means[item] as number)));
      const sum = total(block.map((item) => weights[item] as number));
      const sizes = total(block.map((item) => Math.abs(weights[item] as number)));
      const hasMean = Math.abs(sum) > CANCELLED * sizes;
      return [model.latents[latent]?.id, hasMean ? (100 * (weighted / sum - low)) / (high - low) : null];
    }),
  );
}

/** What the index of a latent variable was made of. */
export function indexStatistic(
  model: PathModel,
  latent: string,
  weights: readonly number[],
  means: readonly number[],
  { low, high }: Scale,
): IndexStatistic {
  const at = model.latents.findIndex(({ id }) => id === latent);
  const block = blocksOf(model)[at] ?? [];
  return {
    kind: 'index',
    scale: [shortestDecimal(low), shortestDecimal(high)],
    items: block.map((position, place) => ({
      item: model.latents[at]?.items[place] as string,
      mean: shortestDecimal(means[position] as number),
      weight: shortestDecimal(weights[position] as number),
    })),
  };
}
