import { solvePositiveDefinite } from '../../maths/cholesky.ts';
import { total } from '../../maths/total.ts';
import { blocksOf, type PathModel } from './model.ts';
import { type Inner, SCHEMES, type SchemeName } from './schemes.ts';

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
  const scheme = SCHEMES[schemeName];
  const ids = model.latents.map(({ id }) => id);
  const arrows = ids.map((from) =>
    ids.map((to) => model.paths.some((path) => path.from === from && path.to === to)),
  );
  const outer = (covariances: readonly number[], latent: number): number[] => {
    if (model.latents[latent]?.mode !== 'B') return [...covariances];
    const block = blocks[latent] as number[];
    const among = block.map((left) => block.map((right) => items[left]?.[right] as number));
    return solvePositiveDefinite(among, covariances);
  };
  let weights = normalised(
    blocks.map((block) => block.map(() => 1)),
    blocks,
    items,
  );
  for (let round = 1; round <= ROUNDS; round += 1) {
    const inner: Inner & { loadings: number[][] } = { arrows, ...correlationsOf(weights, blocks, items) };
    const next = normalised(
      blocks.map((block, latent) => {
        const speaks = scheme(inner, latent);
        const covariances = block.map((item) =>
          total(speaks.map((weight, other) => weight * (inner.loadings[item]?.[other] as number))),
        );
        return outer(covariances, latent);
      }),
      blocks,
      items,
    );
    // A latent variable that has nothing in common with those it is joined to has no variance left.
    if (next.flat().some((weight) => !Number.isFinite(weight))) return 'uncorrelated';
    const moved = next.flatMap((block, latent) =>
      block.map((weight, at) => Math.abs(weight - (weights[latent]?.[at] as number))),
    );
    weights = next;
    if (moved.every((distance) => distance < CLOSE)) return finished(weights, blocks, items, round);
  }
  return 'no-convergence';
}

/** Weights with which each latent variable has standard deviation 1. */
const normalised = (
  weights: readonly (readonly number[])[],
  blocks: readonly (readonly number[])[],
  items: readonly (readonly number[])[],
): number[][] =>
  weights.map((block, latent) => {
    const own = blocks[latent] as readonly number[];
    const variance = total(
      own.flatMap((left, a) =>
        own.map((right, b) => (block[a] as number) * (block[b] as number) * (items[left]?.[right] as number)),
      ),
    );
    return block.map((weight) => weight / Math.sqrt(variance));
  });

/** The correlations of each item with each latent variable, and of these with one another. */
function correlationsOf(
  weights: readonly (readonly number[])[],
  blocks: readonly (readonly number[])[],
  items: readonly (readonly number[])[],
): { loadings: number[][]; correlations: number[][] } {
  const loadings = items.map((row) =>
    weights.map((block, latent) =>
      total(block.map((weight, at) => weight * (row[blocks[latent]?.[at] as number] as number))),
    ),
  );
  const correlations = weights.map((block, latent) =>
    weights.map((_, other) =>
      total(
        block.map((weight, at) => weight * (loadings[blocks[latent]?.[at] as number]?.[other] as number)),
      ),
    ),
  );
  return { loadings, correlations };
}

function finished(
  weights: readonly (readonly number[])[],
  blocks: readonly (readonly number[])[],
  items: readonly (readonly number[])[],
  iterations: number,
): Weights {
  const { loadings } = correlationsOf(weights, blocks, items);
  const turned = weights.map((block, latent) => {
    const own = (blocks[latent] as readonly number[]).map((item) => loadings[item]?.[latent] as number);
    return total(own) < 0 ? block.map((weight) => -weight) : [...block];
  });
  return { iterations, weights: turned.flat(), ...correlationsOf(turned, blocks, items) };
}
