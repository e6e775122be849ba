import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, estimate } from '../../src/survey/ecsi/estimate.ts';
import { indicesOf } from '../../src/survey/ecsi/index-score.ts';
import { leastSample, type PathModel } from '../../src/survey/ecsi/model.ts';
import { type Matrix, momentsOf } from '../../src/survey/ecsi/moments.ts';
import type { SchemeName } from '../../src/survey/ecsi/schemes.ts';
import { STANDARD_MODEL } from '../../src/survey/ecsi/standard-model.ts';
import { caseJson, caseText, hasCases, needsCases } from './cases.ts';
import { BANK_MODEL, formative, matrixFrom } from './models.ts';

/** Figures that an independent program computed: `pls.R` beside this file. */
type ByR = Readonly<
  Record<
    string,
    {
      readonly paths: Readonly<Record<string, number>>;
      readonly rSquared: Readonly<Record<string, number>>;
      readonly weights: readonly number[];
      readonly loadings: readonly number[];
    }
  >
>;

const SCALE = { low: 1, high: 10 };

function estimated(model: PathModel, matrix: Matrix, scheme: SchemeName = 'path'): Estimate {
  const found = estimate(model, momentsOf(matrix), scheme, SCALE);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** The largest distance between figures and what they should be. */
/** The largest difference; one from a figure that is not there is no number. */
const apart = (figures: readonly (number | null)[], expected: readonly number[]): number => {
  expect(figures).toHaveLength(expected.length);
  return Math.max(
    ...figures.map((figure, at) => Math.abs((figure ?? Number.NaN) - (expected[at] as number))),
  );
};

interface Published {
  readonly path_coefficients: readonly {
    readonly from: string;
    readonly to: string;
    readonly coef: number;
  }[];
  readonly r_squared: Readonly<Record<string, number>>;
  readonly outer: readonly { readonly item: string; readonly weight: number; readonly loading: number }[];
  readonly reliability: readonly {
    readonly alpha_std: number;
    readonly rhoC: number;
    readonly AVE: number;
  }[];
  readonly index_0_100: Readonly<Record<string, { readonly index_0_100_mean: number }>>;
}

describe.skipIf(!hasCases)(`the mobile phone survey of Tenenhaus and others, 2005${needsCases}`, () => {
  const published = hasCases ? (caseJson('ecsi-mobi/expected.json') as Published) : undefined;
  const found = hasCases
    ? estimated(STANDARD_MODEL, matrixFrom(caseText('ecsi-mobi/mobi.csv'), STANDARD_MODEL))
    : undefined;
  const {
    path_coefficients = [],
    r_squared = {},
    outer = [],
    reliability = [],
    index_0_100 = {},
  } = published ?? {};

  it('has the published paths, in their order', () => {
    expect(found?.paths.map(({ from, to }) => [from, to])).toEqual(
      path_coefficients.map(({ from, to }) => [from, to]),
    );
    const coefficients = found?.paths.map(({ coefficient }) => coefficient) ?? [];
    expect(
      apart(
        coefficients,
        path_coefficients.map(({ coef }) => coef),
      ),
    ).toBeLessThan(1e-9);
  });

  it('has the published R²', () => {
    expect(Object.keys(found?.rSquared ?? {})).toEqual(Object.keys(r_squared));
    expect(apart(Object.values(found?.rSquared ?? {}), Object.values(r_squared))).toBeLessThan(1e-9);
  });

  it('has the published weights and loadings', () => {
    expect(found?.outer.map(({ item }) => item)).toEqual(outer.map(({ item }) => item));
    const figures = found?.outer.flatMap(({ weight, loading }) => [weight, loading ?? Number.NaN]) ?? [];
    expect(
      apart(
        figures,
        outer.flatMap(({ weight, loading }) => [weight, loading]),
      ),
    ).toBeLessThan(1e-9);
  });

  it('has the published reliability', () => {
    const figures = found?.reliability.flatMap(({ alpha, rhoC, ave }) => [alpha, rhoC, ave]) ?? [];
    const expected = reliability.flatMap(({ alpha_std, rhoC, AVE }) => [alpha_std, rhoC, AVE]);
    expect(apart(figures, expected)).toBeLessThan(1e-9);
  });

  it('has the published indices', () => {
    const expected = Object.values(index_0_100).map(({ index_0_100_mean }) => index_0_100_mean);
    expect(apart(Object.values(found?.index ?? {}), expected)).toBeLessThan(1e-9);
  });
});

describe.skipIf(!hasCases)(`every scheme and mode as R computes it${needsCases}`, () => {
  const byR = JSON.parse(readFileSync(new URL('pls-by-r.json', import.meta.url), 'utf8')) as ByR;
  const cases: Readonly<Record<string, readonly [file: string, model: PathModel]>> = {
    mobi: ['ecsi-mobi/mobi.csv', STANDARD_MODEL],
    mobiB: ['ecsi-mobi/mobi.csv', formative(STANDARD_MODEL, 'Image', 'Quality')],
    bank: ['ecsi-bank/satisfaction.csv', BANK_MODEL],
    bankB: ['ecsi-bank/satisfaction.csv', formative(BANK_MODEL, 'IMAG', 'QUAL')],
  };
  it.each(Object.entries(byR))('%s', (name, expected) => {
    const [key = '', scheme] = name.split(' ');
    const [file, model] = cases[key] as readonly [string, PathModel];
    const found = estimated(model, matrixFrom(caseText(file), model), scheme as SchemeName);
    const path = ({ from, to }: { from: string; to: string }): number =>
      expected.paths[`${from}->${to}`] ?? Number.NaN;
    const figures = [
      apart(
        found.paths.map(({ coefficient }) => coefficient),
        found.paths.map(path),
      ),
      apart(
        Object.values(found.rSquared),
        Object.keys(found.rSquared).map((id) => expected.rSquared[id] as number),
      ),
      apart(
        found.outer.map(({ weight }) => weight),
        expected.weights,
      ),
      apart(
        found.outer.map(({ loading }) => loading ?? Number.NaN),
        expected.loadings,
      ),
    ];
    expect(Math.max(...figures)).toBeLessThan(1e-9);
  });
});

const SMALL: PathModel = {
  latents: [
    { id: 'Quality', items: ['Q1', 'Q2', 'Q3'], mode: 'A' },
    { id: 'Satisfaction', items: ['S1', 'S2'], mode: 'A' },
    { id: 'Loyalty', items: ['L1', 'L2'], mode: 'A' },
  ],
  paths: [
    { from: 'Quality', to: 'Satisfaction' },
    { from: 'Quality', to: 'Loyalty' },
    { from: 'Satisfaction', to: 'Loyalty' },
  ],
};

/** Sheets whose answers have one mood each, and noise: a model of them always settles. */
const sheets = fc
  .array(
    fc.tuple(
      fc.integer({ min: 3, max: 8 }),
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 7, maxLength: 7 }),
    ),
    { minLength: 40, maxLength: 80 },
  )
  .map((all) => all.map(([mood, noise]) => noise.map((one) => mood + one)))
  .filter((rows) => rows.some((row, _, [first]) => row[0] !== first?.[0]));

const matrixOf = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: 7,
  values: Float64Array.from(rows.flat()),
});

const LAWS = { seed: 1982, numRuns: 60 };

const flat = ({ paths, rSquared, outer, reliability }: Estimate): number[] => [
  ...paths.map(({ coefficient }) => coefficient),
  ...Object.values(rSquared),
  ...outer.flatMap(({ weight, loading }) => [weight, loading ?? Number.NaN]),
  ...reliability.flatMap(({ alpha, rhoC, ave }) => [alpha, rhoC, ave]),
];

describe('laws of the path model', () => {
  it('the order of the sheets never matters', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const [one, other] = [rows, rows.toReversed()].map((some) => estimated(SMALL, matrixOf(some)));
        expect(apart(flat(other as Estimate), flat(one as Estimate))).toBeLessThan(1e-8);
      }),
      LAWS,
    );
  });

  it('another scale of an item changes nothing but its raw weight', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const scaled = rows.map((row) => row.map((answer, at) => (at === 1 ? 10 * answer - 3 : answer)));
        const [one, other] = [rows, scaled].map((some) => estimated(SMALL, matrixOf(some)));
        expect(apart(flat(other as Estimate), flat(one as Estimate))).toBeLessThan(1e-8);
      }),
      LAWS,
    );
  });

  it('each latent variable has standard deviation 1, and a loading is a correlation', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const { correlations } = momentsOf(matrixOf(rows));
        const { outer } = estimated(SMALL, matrixOf(rows));
        for (const { id } of SMALL.latents) {
          const own = outer.flatMap((one, at) => (one.latent === id ? [{ ...one, at }] : []));
          const variance = own.reduce(
            (sum, a) =>
              sum +
              own.reduce((part, b) => part + a.weight * b.weight * (correlations[a.at]?.[b.at] ?? 0), 0),
            0,
          );
          expect(variance).toBeCloseTo(1, 9);
          expect(own.every(({ loading }) => Math.abs(loading ?? 2) <= 1 + 1e-12)).toBe(true);
          expect(own.reduce((sum, { loading }) => sum + (loading ?? Number.NaN), 0)).toBeGreaterThan(0);
        }
      }),
      LAWS,
    );
  });

  it('turned-round questions turn a whole latent variable round, and the index with it', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const turned = rows.map((row) => row.map((answer, at) => (at < 3 ? 11 - answer : answer)));
        const [one, other] = [rows, turned].map((some) => estimated(SMALL, matrixOf(some)));
        expect(other?.paths[0]?.coefficient).toBeCloseTo(-(one?.paths[0]?.coefficient as number), 8);
        expect(other?.index.Quality).toBeCloseTo(100 - (one?.index.Quality as number), 8);
        expect(other?.rSquared.Loyalty).toBeCloseTo(one?.rSquared.Loyalty as number, 8);
      }),
      LAWS,
    );
  });
});

describe('the least sample', () => {
  it('is ten times the most arrows into one, or the most items of a formative block', () => {
    expect(leastSample(STANDARD_MODEL)).toBe(40);
    expect(leastSample(SMALL)).toBe(20);
    expect(leastSample(formative(STANDARD_MODEL, 'Quality'))).toBe(70);
  });
});

it('a model whose joined latent variables have nothing in common has no weights', () => {
  const model: PathModel = {
    latents: [
      { id: 'A', items: ['A1'], mode: 'A' },
      { id: 'B', items: ['B1'], mode: 'A' },
    ],
    paths: [{ from: 'A', to: 'B' }],
  };
  const values = Float64Array.from([1, 1, 1, 2, 2, 1, 2, 2]);
  expect(estimate(model, momentsOf({ rows: 4, columns: 2, values }), 'path', SCALE)).toBe('uncorrelated');
});

it('weights that cancel leave no index, others do', () => {
  const model: PathModel = {
    latents: [
      { id: 'A', items: ['A1', 'A2'], mode: 'B' },
      { id: 'B', items: ['B1'], mode: 'A' },
    ],
    paths: [{ from: 'A', to: 'B' }],
  };
  expect(indicesOf(model, [0.7, -0.7, 1], [8, 3, 5.5], SCALE)).toEqual({ A: null, B: 50 });
  expect(indicesOf(model, [0.5, 0.5, 1], [8, 3, 5.5], SCALE)).toEqual({ A: 50, B: 50 });
});
