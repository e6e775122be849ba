import { type Indices, indicesOf, rawWeights, type Scale } from './index-score.ts';
import type { Path, PathModel } from './model.ts';
import { blocksOf } from './model.ts';
import type { Moments } from './moments.ts';
import { estimateWeights, type Failure } from './pls.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';
import type { SchemeName } from './schemes.ts';
import { structureOf } from './structure.ts';

/** An item in its latent variable. */
export interface OuterEstimate {
  readonly latent: string;
  readonly item: string;
  readonly weight: number;
  /** Its correlation with its latent variable; null where no model was estimated. */
  readonly loading: number | null;
}

/** What a model comes to for everyone who answered. */
export interface Estimate {
  readonly iterations: number;
  readonly paths: readonly (Path & { readonly coefficient: number })[];
  readonly rSquared: Readonly<Record<string, number>>;
  readonly outer: readonly OuterEstimate[];
  readonly reliability: readonly Reliability[];
  readonly index: Indices;
  /** How much each item counts in the raw answers, with which every group is measured. */
  readonly rawWeights: readonly number[];
}

/** Estimates a model from the moments of its items. No item may be without variance. */
export function estimate(
  model: PathModel,
  { means, deviations, correlations }: Moments,
  scheme: SchemeName,
  scale: Scale,
): Estimate | Failure {
  const found = estimateWeights(model, correlations, scheme);
  if (typeof found === 'string') return found;
  const structure = structureOf(model, found.correlations);
  if (typeof structure === 'string') return structure;
  const raw = rawWeights(found.weights, deviations);
  const blocks = blocksOf(model);
  return {
    iterations: found.iterations,
    paths: model.paths.map((path, at) => ({ ...path, coefficient: structure.coefficients[at] as number })),
    rSquared: structure.rSquared,
    outer: model.latents.flatMap(({ id, items }, latent) =>
      items.map((item, at) => {
        const position = blocks[latent]?.[at] as number;
        return {
          latent: id,
          item,
          weight: found.weights[position] as number,
          loading: found.loadings[position]?.[latent] as number,
        };
      }),
    ),
    reliability: reliabilityOf(model, correlations, found.loadings),
    index: indicesOf(model, raw, means, scale),
    rawWeights: raw,
  };
}

/**
 * Every item of a latent variable counts alike in the raw answers: no model is estimated, so few answers are
 * enough. The weights are shares that add up to 1 in each latent variable.
 */
export function estimateEqually(model: PathModel, means: readonly number[], scale: Scale): Estimate {
  const outer = model.latents.flatMap(({ id, items }) =>
    items.map((item) => ({ latent: id, item, weight: 1 / items.length, loading: null })),
  );
  const weights = outer.map(({ weight }) => weight);
  return {
    iterations: 0,
    paths: [],
    rSquared: {},
    outer,
    reliability: [],
    index: indicesOf(model, weights, means, scale),
    rawWeights: weights,
  };
}
