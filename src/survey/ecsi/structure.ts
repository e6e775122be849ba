import { total } from '../../maths/total.ts';
import type { PathModel } from './model.ts';
import type { Failure } from './pls.ts';
import { regress } from './regression.ts';

/** How much each arrow counts, and how much of each latent variable the arrows into it explain. */
export interface Structure {
  /** In the order of the model's paths. */
  readonly coefficients: readonly number[];
  /** Unadjusted R², of latent variables with an arrow in. */
  readonly rSquared: Readonly<Record<string, number>>;
}

/**
 * The regression of each latent variable on those that act on it (Tenenhaus and others 2005, section 2.3).
 *
 * @returns `collinear` where those that act on one say the same.
 */
export function structureOf(
  { latents, paths }: PathModel,
  correlations: readonly (readonly number[])[],
): Structure | Failure {
  const position = new Map(latents.map(({ id }, index) => [id, index]));
  const of = (id: string): number => position.get(id) as number;
  const coefficients = new Map<string, number>();
  const rSquared: Record<string, number> = {};
  for (const { id } of latents) {
    const before = paths.filter(({ to }) => to === id).map(({ from }) => of(from));
    if (before.length === 0) continue;
    try {
      const found = regress(correlations, of(id), before);
      for (const [at, other] of before.entries()) {
        coefficients.set(`${other} ${of(id)}`, found[at] as number);
      }
      rSquared[id] = total(
        found.map(
          (coefficient, at) => coefficient * (correlations[of(id)]?.[before[at] as number] as number),
        ),
      );
    } catch (thrown) {
      if (thrown instanceof RangeError) return 'collinear';
      throw thrown;
    }
  }
  return {
    coefficients: paths.map(({ from, to }) => coefficients.get(`${of(from)} ${of(to)}`) as number),
    rSquared,
  };
}
