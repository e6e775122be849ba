import type { Interval } from '../../maths/interval.ts';
import { quantile } from '../../maths/quantile.ts';
import { randomFrom } from '../../maths/random.ts';
import { type Estimate, estimate } from './estimate.ts';
import { type Indices, indicesOf, type Scale } from './index-score.ts';
import type { PathModel } from './model.ts';
import { type Matrix, momentsOf, varies } from './moments.ts';
import type { SchemeName } from './schemes.ts';

/** What to draw, and how often. */
export interface BootstrapTerms {
  readonly resamples: number;
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
}

/** 95 % intervals of what a model comes to; null where too few resamples gave a figure. */
export interface Intervals extends BootstrapTerms {
  /** Resamples for which the model could not be estimated; they are left out. */
  readonly failed: number;
  readonly paths: readonly (Interval | null)[];
  readonly index: Readonly<Record<string, Interval | null>>;
  /** The index of each group, by the position of the group. */
  readonly groups: readonly Readonly<Record<string, Interval | null>>[];
}

/** Fewer resamples have no tails of which 2.5 % is a figure. */
export const LEAST_RESAMPLES = 100;

/** The seed where none is given: the same bytes each time. */
export const DEFAULT_SEED = 1;

/** How often a row was drawn. */
function drawn(rows: number, below: (limit: number) => number): Uint32Array {
  const times = new Uint32Array(rows);
  for (let draw = 0; draw < rows; draw += 1) {
    const row = below(rows);
    times[row] = (times[row] as number) + 1;
  }
  return times;
}

const LOWER = 0.025;
const UPPER = 0.975;

/** Intervals by percentiles need at least so many figures to have tails. */
const LEAST_FIGURES = 40;

const intervalOf = (figures: readonly number[]): Interval | null =>
  figures.length < LEAST_FIGURES ? null : [quantile(figures, LOWER), quantile(figures, UPPER)];

/**
 * Percentile intervals from resamples of the respondents with replacement (B. Efron and R. Tibshirani, An
 * Introduction to the Bootstrap, 1993, section 13.3); every resample is estimated anew, from the start weights.
 *
 * @param groups the group of each row, by its position, or −1.
 */
export function bootstrap(
  model: PathModel,
  matrix: Matrix,
  groups: { readonly count: number; readonly of: Int32Array },
  scheme: SchemeName,
  scale: Scale,
  { resamples, seed }: BootstrapTerms,
): Intervals {
  const random = randomFrom(seed);
  const found: { readonly estimate: Estimate; readonly groups: readonly (Indices | undefined)[] }[] = [];
  for (let resample = 0; resample < resamples; resample += 1) {
    const times = drawn(matrix.rows, random.below);
    const moments = momentsOf(matrix, times);
    if (!moments.deviations.every(varies)) continue;
    const one = estimate(model, moments, scheme, scale);
    if (typeof one === 'string') continue;
    const means = groupMeans(matrix, groups, times);
    const ofGroups = means.map((mean) => mean && indicesOf(model, one.rawWeights, mean, scale));
    found.push({ estimate: one, groups: ofGroups });
  }
  const indexIntervals = (of: (one: (typeof found)[number]) => Indices | undefined) =>
    Object.fromEntries(
      model.latents.map(({ id }) => [id, intervalOf(found.flatMap((one) => of(one)?.[id] ?? []))]),
    );
  return {
    resamples,
    seed,
    failed: resamples - found.length,
    paths: model.paths.map((_, at) =>
      intervalOf(found.map((one) => one.estimate.paths[at]?.coefficient as number)),
    ),
    index: indexIntervals((one) => one.estimate.index),
    groups: Array.from({ length: groups.count }, (_, group) => indexIntervals((one) => one.groups[group])),
  };
}

/** The mean answers of each group; undefined for a group of which nobody was drawn. */
export function groupMeans(
  { rows, columns, values }: Matrix,
  groups: { readonly count: number; readonly of: Int32Array },
  times?: Uint32Array,
): (number[] | undefined)[] {
  const sums = Array.from({ length: groups.count }, () => new Float64Array(columns));
  const sizes = new Float64Array(groups.count);
  for (let row = 0; row < rows; row += 1) {
    const group = groups.of[row] as number;
    const count = times === undefined ? 1 : (times[row] as number);
    const own = sums[group];
    if (own === undefined || count === 0) continue;
    sizes[group] = (sizes[group] as number) + count;
    for (let at = 0; at < columns; at += 1) {
      own[at] = (own[at] as number) + count * (values[row * columns + at] as number);
    }
  }
  return sums.map((own, group) => {
    const size = sizes[group] as number;
    return size === 0 ? undefined : Array.from(own, (sum) => sum / size);
  });
}
