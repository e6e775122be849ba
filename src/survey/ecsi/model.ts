/** How the items of a latent variable make it: reflective (A) or formative (B). */
export type Mode = 'A' | 'B';

/** A latent variable and the items of the questionnaire that show it. */
export interface Latent {
  readonly id: string;
  readonly items: readonly string[];
  readonly mode: Mode;
}

/** An arrow: the first latent variable acts on the second. */
export interface Path {
  readonly from: string;
  readonly to: string;
}

/** A path model: every latent variable has an arrow, and none leads back to itself. */
export interface PathModel {
  readonly latents: readonly Latent[];
  readonly paths: readonly Path[];
}

/** The items of a model, block by block. */
export const itemsOf = ({ latents }: PathModel): string[] => latents.flatMap(({ items }) => items);

/** Arrows that lead into a latent variable. */
export const arrowsInto = ({ paths }: PathModel, latent: string): number =>
  paths.filter(({ to }) => to === latent).length;

/** Respondents for each of the arrows or formative items that a regression of the model has at most. */
const PER_REGRESSOR = 10;

/**
 * The least number of respondents for whom the weights of a model can be estimated: ten times the largest
 * number of arrows into one latent variable or of items of one formative block (D. Barclay, C. Higgins and R.
 * Thompson, Technology Studies 2:2, 1995).
 */
export const leastSample = (model: PathModel): number =>
  PER_REGRESSOR *
  Math.max(
    ...model.latents.map(({ id, items, mode }) =>
      Math.max(arrowsInto(model, id), mode === 'B' ? items.length : 1),
    ),
  );

/** Where the items of each latent variable stand among all items. */
export function blocksOf({ latents }: PathModel): number[][] {
  let next = 0;
  return latents.map(({ items }) => items.map(() => next++));
}
