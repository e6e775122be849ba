import { blocksOf, type PathModel } from './model.ts';
import { explain } from './regression.ts';
import { SCHEMES, type SchemeName } from './schemes.ts';

/** The weights of a model's items, estimated. */
export interface Weights {
  readonly iterations: number;
  /** Of each item in the model's order; each latent variable has standard deviation 1. */
  readonly weights: readonly number[];
  /** The correlation of each item with each latent variable, by item. */
  readonly loadings: readonly (readonly number[])[];
  /** The correlations of the latent variables. */
  readonly correlations: readonly (readonly number[])[];
}

/** Why weights could not be estimated. */
export type Failure = 'no-convergence' | 'collinear' | 'uncorrelated';

const CLOSE = 1e-10;
const ROUNDS = 1000;

/**
 * Wold's algorithm of partial least squares (H. Wold, "Soft modeling: the basic design and some extensions",
 * 1982; M. Tenenhaus and others, Computational Statistics & Data Analysis 48, 2005, section 2.2), on the
 * correlations of the items: outer and inner estimation in turn, from weights of 1, until no weight moves by
 * 1e-10. A latent variable whose loadings add up to less than 0 is turned round.
 *
 * @param items the correlations of the items in the model's order.
 */
export function estimateWeights(
  model: PathModel,
  items: readonly (readonly number[])[],
  schemeName: SchemeName,
): Weights | Failure {
  try {
    return iterate(model, items, schemeName);
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'collinear';
    throw thrown;
  }
}

function iterate(
  model: PathModel,
  items: readonly (readonly number[])[],
  schemeName: SchemeName,
): Weights | Failure {
  const blocks = blocksOf(model);
  const among = Float64Array.from(items.flat());
  const scheme = SCHEMES[schemeName];
  const ids = model.latents.map(({ id }) => id);
  const arrows = ids.map((from) =>
    ids.map((to) => model.paths.some((path) => path.from === from && path.to === to)),
  );
  let weights = normalised(new Float64Array(items.length).fill(1), blocks, among);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { loadings, correlations } = correlationsOf(weights, blocks, among);
    const next = new Float64Array(items.length);
    for (const [latent, block] of blocks.entries()) {
      const speaks = scheme({ arrows, correlations }, latent);
      const covariances = block.map((item) =>
        speaks.reduce((sum, weight, other) => sum + weight * (loadings[item]?.[other] as number), 0),
      );
      // Mode B: the items explain together what speaks for their latent variable.
      const isFormative = model.latents[latent]?.mode === 'B';
      const own = isFormative ? explain(items, block, covariances) : covariances;
      next.set(own, block[0]);
    }
    const scaled = normalised(next, blocks, among);
    // A latent variable that has nothing in common with those it is joined to has no variance left.
    if (!scaled.every(Number.isFinite)) return 'uncorrelated';
    const before = weights;
    weights = scaled;
    if (scaled.every((weight, item) => Math.abs(weight - (before[item] as number)) < CLOSE)) {
      return finished(weights, blocks, among, round);
    }
  }
  return 'no-convergence';
}

/** Σ over a block of weight × correlation with an item: what the block's latent variable has in common with it. */
function common(weights: Float64Array, block: readonly number[], among: Float64Array, item: number): number {
  const row = item * weights.length;
  let sum = 0;
  for (const other of block) sum += (weights[other] as number) * (among[row + other] as number);
  return sum;
}

/** Weights with which each latent variable has standard deviation 1. */
function normalised(
  weights: Float64Array,
  blocks: readonly (readonly number[])[],
  among: Float64Array,
): Float64Array {
  const scaled = new Float64Array(weights.length);
  for (const block of blocks) {
    let variance = 0;
    for (const item of block) variance += (weights[item] as number) * common(weights, block, among, item);
    for (const item of block) scaled[item] = (weights[item] as number) / Math.sqrt(variance);
  }
  return scaled;
}

/** The correlations of each item with each latent variable, and of these with one another. */
function correlationsOf(
  weights: Float64Array,
  blocks: readonly (readonly number[])[],
  among: Float64Array,
): { loadings: number[][]; correlations: number[][] } {
  const loadings = Array.from(weights, (_, item) =>
    blocks.map((block) => common(weights, block, among, item)),
  );
  const correlations = blocks.map((block) =>
    blocks.map((_, other) =>
      block.reduce((sum, item) => sum + (weights[item] as number) * (loadings[item]?.[other] as number), 0),
    ),
  );
  return { loadings, correlations };
}

function finished(
  weights: Float64Array,
  blocks: readonly (readonly number[])[],
  among: Float64Array,
  iterations: number,
): Weights {
  const turned = Float64Array.from(weights);
  for (const block of blocks) {
    let sum = 0;
    for (const item of block) sum += common(weights, block, among, item);
    if (sum < 0) for (const item of block) turned[item] = -(weights[item] as number);
  }
  return { iterations, weights: [...turned], ...correlationsOf(turned, blocks, among) };
}
