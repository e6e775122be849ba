import type { Latent, PathModel } from './model.ts';

const latent = (id: string, items: string, count: number): Latent => ({
  id,
  items: Array.from({ length: count }, (_, index) => `${items}${index + 1}`),
  mode: 'A',
});

const PATHS: Readonly<Record<string, readonly string[]>> = {
  Image: ['Expectation', 'Satisfaction', 'Loyalty'],
  Expectation: ['Quality', 'Value', 'Satisfaction'],
  Quality: ['Value', 'Satisfaction'],
  Value: ['Satisfaction'],
  Satisfaction: ['Complaints', 'Loyalty'],
  Complaints: ['Loyalty'],
};

/** Blocks in the model's order; arrows by the latent variable they lead into. */
const LATENTS: readonly Latent[] = [
  latent('Image', 'IMAG', 5),
  latent('Expectation', 'CUEX', 3),
  latent('Quality', 'PERQ', 7),
  latent('Value', 'PERV', 2),
  latent('Satisfaction', 'CUSA', 3),
  { id: 'Complaints', items: ['CUSCO'], mode: 'A' },
  latent('Loyalty', 'CUSL', 3),
];

/**
 * The model of the European Customer Satisfaction Index (ECSI Technical Committee, 1998), with the items of
 * the mobile phone survey (M. Tenenhaus and others, "PLS path modeling", Computational Statistics & Data
 * Analysis 48, 2005, table 1 and figure 3).
 */
export const STANDARD_MODEL: PathModel = {
  latents: LATENTS,
  paths: LATENTS.flatMap(({ id: to }) =>
    LATENTS.filter(({ id }) => PATHS[id]?.includes(to)).map(({ id: from }) => ({ from, to })),
  ),
};
