import { describe, expect, it } from 'vitest';
import { bootstrap, type Intervals } from '../../src/survey/ecsi/bootstrap.ts';
import { estimate } from '../../src/survey/ecsi/estimate.ts';
import type { PathModel } from '../../src/survey/ecsi/model.ts';
import { type Matrix, momentsOf } from '../../src/survey/ecsi/moments.ts';
import { STANDARD_MODEL } from '../../src/survey/ecsi/standard-model.ts';
import { caseText, hasCases, needsCases } from './cases.ts';
import { matrixFrom } from './models.ts';

const SCALE = { low: 1, high: 10 };

const MODEL: PathModel = {
  latents: [
    { id: 'A', items: ['A1'], mode: 'A' },
    { id: 'B', items: ['B1'], mode: 'A' },
  ],
  paths: [{ from: 'A', to: 'B' }],
};

/** Forty sheets, half of them of each group. */
const matrix: Matrix = {
  rows: 40,
  columns: 2,
  values: Float64Array.from({ length: 40 }, (_, row) => row).reduce((values, row) => {
    values.set([1 + (row % 10), 1 + ((row * 7 + 3) % 10) * 0.5 + (row % 10) * 0.5], 2 * row);
    return values;
  }, new Float64Array(80)),
};
const groups = { count: 2, of: Int32Array.from({ length: 40 }, (_, row) => row % 2) };

const drawn = (seed: number, resamples = 400): Intervals =>
  bootstrap(MODEL, matrix, groups, 'path', SCALE, { resamples, seed });

describe('the bootstrap', () => {
  it('is the same for a seed, and another for another', () => {
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1).index).not.toEqual(drawn(2).index);
  });

  it('has as standard error of a mean about s ÷ √n (Efron and Tibshirani 1993, section 6.1)', () => {
    const [lower, upper] = drawn(1, 4000).index.A as readonly [number, number];
    const { means, deviations } = momentsOf(matrix);
    const mean = (100 * ((means[0] as number) - 1)) / 9;
    const error = (((100 / 9) * (deviations[0] as number)) / Math.sqrt(40)) * Math.sqrt(39 / 40);
    expect((upper - lower) / (2 * 1.96 * error)).toBeGreaterThan(0.95);
    expect((upper - lower) / (2 * 1.96 * error)).toBeLessThan(1.05);
    expect(Math.abs((upper + lower) / 2 - mean)).toBeLessThan(0.1 * error + 0.2);
  });

  it('gives each group an interval of its own, wider than everyone’s', () => {
    const { index, groups: own } = drawn(1, 1000);
    const width = (interval: readonly [number, number] | null | undefined): number =>
      interval === null || interval === undefined ? Number.NaN : interval[1] - interval[0];
    for (const group of own) expect(width(group.A)).toBeGreaterThan(width(index.A));
  });

  it('says of how many resamples nothing could be made', () => {
    const nearlyStill: Matrix = { rows: 12, columns: 2, values: Float64Array.from({ length: 24 }, () => 5) };
    nearlyStill.values.set([1, 9], 0);
    const { failed, resamples } = bootstrap(
      MODEL,
      nearlyStill,
      { count: 0, of: new Int32Array(12) },
      'path',
      SCALE,
      {
        resamples: 500,
        seed: 3,
      },
    );
    // The one sheet that differs is not drawn in (11 ÷ 12)¹² of the resamples.
    const expected = resamples * (11 / 12) ** 12;
    expect(Math.abs(failed - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it.skipIf(!hasCases)(`of the published survey holds the published figures${needsCases}`, () => {
    const mobi = matrixFrom(caseText('ecsi-mobi/mobi.csv'), STANDARD_MODEL);
    const found = estimate(STANDARD_MODEL, momentsOf(mobi), 'path', SCALE);
    if (typeof found === 'string') throw new Error(found);
    const { paths, index, failed } = bootstrap(
      STANDARD_MODEL,
      mobi,
      { count: 0, of: new Int32Array(mobi.rows) },
      'path',
      SCALE,
      { resamples: 200, seed: 1 },
    );
    expect(failed).toBe(0);
    for (const [at, interval] of paths.entries()) {
      const { coefficient } = found.paths[at] as (typeof found.paths)[number];
      expect(interval?.[0]).toBeLessThan(coefficient);
      expect(interval?.[1]).toBeGreaterThan(coefficient);
    }
    for (const [id, interval] of Object.entries(index)) {
      expect(interval?.[0]).toBeLessThan(found.index[id] as number);
      expect(interval?.[1]).toBeGreaterThan(found.index[id] as number);
    }
  });
});
