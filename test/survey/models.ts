import { itemsOf, type PathModel } from '../../src/survey/ecsi/model.ts';
import type { Matrix } from '../../src/survey/ecsi/moments.ts';

const BLOCKS = { IMAG: 5, EXPE: 5, QUAL: 5, VAL: 4, SAT: 4, LOY: 4 };

/** The model of the bank survey `satisfaction` (G. Sanchez, PLS Path Modeling with R, 2013). */
export const BANK_MODEL: PathModel = {
  latents: Object.entries(BLOCKS).map(([id, count]) => ({
    id,
    items: Array.from({ length: count }, (_, at) => `${id.toLowerCase()}${at + 1}`),
    mode: 'A',
  })),
  paths: Object.entries({
    IMAG: ['EXPE', 'SAT', 'LOY'],
    EXPE: ['QUAL', 'VAL', 'SAT'],
    QUAL: ['VAL', 'SAT'],
    VAL: ['SAT'],
    SAT: ['LOY'],
  }).flatMap(([from, all]) => all.map((to) => ({ from, to }))),
};

/** A model in which some blocks are formative. */
export const formative = (model: PathModel, ...ids: readonly string[]): PathModel => ({
  ...model,
  latents: model.latents.map((latent) => (ids.includes(latent.id) ? { ...latent, mode: 'B' } : latent)),
});

/** The answers to a model's items in a plain CSV file. */
export function matrixFrom(csv: string, model: PathModel): Matrix {
  const [header = [], ...rows] = csv
    .replaceAll('"', '')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const places = itemsOf(model).map((item) => header.indexOf(item));
  return {
    rows: rows.length,
    columns: places.length,
    values: Float64Array.from(rows.flatMap((row) => places.map((place) => Number(row[place])))),
  };
}
