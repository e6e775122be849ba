import { total } from '../../maths/total.ts';
import { blocksOf, type PathModel } from './model.ts';

/** How well the items of a latent variable measure it, 1 being best. */
export interface Reliability {
  readonly latent: string;
  /** Cronbach's alpha of the standardised items. */
  readonly alpha: number;
  /** Composite reliability. */
  readonly rhoC: number;
  /** Average variance extracted. */
  readonly ave: number;
}

/**
 * Alpha from the correlations, k ÷ (k − 1) × (1 − k ÷ Σ r) (L. Cronbach, Psychometrika 16, 1951, standardised);
 * ρC = (Σ λ)² ÷ ((Σ λ)² + Σ (1 − λ²)) and AVE = Σ λ² ÷ k (C. Fornell and D. Larcker, Journal of Marketing
 * Research 18:1, 1981). All 1 for a single item.
 *
 * @param loadings the correlation of each item with each latent variable.
 */
export function reliabilityOf(
  model: PathModel,
  items: readonly (readonly number[])[],
  loadings: readonly (readonly number[])[],
): Reliability[] {
  return blocksOf(model).map((block, latent) => {
    const { id } = model.latents[latent] as PathModel['latents'][number];
    const k = block.length;
    if (k === 1) return { latent: id, alpha: 1, rhoC: 1, ave: 1 };
    const own = block.map((item) => loadings[item]?.[latent] as number);
    const squares = total(own.map((loading) => loading ** 2));
    const together = total(own) ** 2;
    const all = total(block.flatMap((left) => block.map((right) => items[left]?.[right] as number)));
    return {
      latent: id,
      alpha: (k / (k - 1)) * (1 - k / all),
      rhoC: together / (together + (k - squares)),
      ave: squares / k,
    };
  });
}
