import { byCodePoint } from '../../maths/code-points.ts';
import { partition } from '../../maths/partition.ts';
import type { Report } from '../../model/problem.ts';
import { type BootstrapTerms, bootstrap, groupMeans, type Intervals } from './bootstrap.ts';
import { type Estimate, estimate, estimateEqually } from './estimate.ts';
import { type Indices, indicesOf, type Scale } from './index-score.ts';
import { itemsOf, leastSample, type PathModel } from './model.ts';
import { type Matrix, momentsOf, varies } from './moments.ts';
import { FAILURES, incomplete, neverVaries, tooSmall } from './problems.ts';
import type { EcsiRow } from './read.ts';
import type { SchemeName } from './schemes.ts';

/** How answers are evaluated. */
export interface EcsiTerms {
  readonly scheme: SchemeName;
  readonly scale: Scale;
  readonly hasGroups: boolean;
  /** Groups with fewer respondents are not shown; at least 1. */
  readonly least: number;
  /** Every item counts alike; no model is estimated. */
  readonly isEqual: boolean;
  readonly bootstrap?: BootstrapTerms | undefined;
}

/** What the answers about one group come to, measured with everyone's weights. */
export interface GroupIndex {
  readonly id: string;
  readonly n: number;
  /** Null where they are too few to be shown. */
  readonly index: Indices | null;
  /** The mean answer to each item, in the model's order. */
  readonly means: readonly number[];
}

export interface EcsiSurvey extends Estimate {
  /** Respondents used. */
  readonly n: number;
  /** Respondents left out because an item was blank. */
  readonly leftOut: number;
  readonly scheme: SchemeName | 'equal-weights';
  /** In order of id by code point. */
  readonly groups: readonly GroupIndex[];
  readonly intervals?: Intervals | undefined;
}

/** Evaluates the answers of one or more files together; undefined, after a report, where that cannot be done. */
export function evaluateEcsi(
  model: PathModel,
  rows: readonly EcsiRow[],
  terms: EcsiTerms,
  report: Report,
): EcsiSurvey | undefined {
  const used = rows.filter((row) => row.answers !== undefined).toSorted(byAnswers);
  const leftOut = rows.length - used.length;
  if (leftOut > 0) report(incomplete(leftOut, rows.length));
  const least = terms.isEqual ? 1 : leastSample(model);
  if (used.length < least) {
    report(tooSmall(used.length, least, terms.isEqual));
    return undefined;
  }
  const items = itemsOf(model);
  const matrix: Matrix = {
    rows: used.length,
    columns: items.length,
    values: Float64Array.from(used.flatMap(({ answers = [] }) => answers)),
  };
  const moments = momentsOf(matrix);
  const found = terms.isEqual
    ? estimateEqually(model, moments.means, terms.scale)
    : estimateModel(model, moments, items, terms, report);
  if (found === undefined) return undefined;

  const sizes = partition(terms.hasGroups ? used : [], ({ group = '' }) => group);
  const ids = [...sizes.keys()].toSorted(byCodePoint);
  const positions = new Map(ids.map((id, at) => [id, at]));
  const groups = {
    count: ids.length,
    of: Int32Array.from(used, ({ group = '' }) => positions.get(group) ?? -1),
  };
  const means = groupMeans(matrix, groups);
  return {
    ...found,
    n: used.length,
    leftOut,
    scheme: terms.isEqual ? 'equal-weights' : terms.scheme,
    groups: ids.map((id, at) => {
      const n = sizes.get(id)?.length ?? 0;
      const mean = means[at] ?? [];
      const index = n < terms.least ? null : indicesOf(model, found.rawWeights, mean, terms.scale);
      return { id, n, index, means: mean };
    }),
    intervals:
      terms.bootstrap === undefined || terms.isEqual
        ? undefined
        : bootstrap(model, matrix, groups, terms.scheme, terms.scale, terms.bootstrap),
  };
}

/** Which rows are drawn again and again must not hang on the order in which they stand in their files. */
function byAnswers(a: EcsiRow, b: EcsiRow): number {
  const { answers = [] } = a;
  const at = answers.findIndex((answer, item) => answer !== b.answers?.[item]);
  return byCodePoint(a.group ?? '', b.group ?? '') || (answers[at] ?? 0) - (b.answers?.[at] ?? 0);
}

function estimateModel(
  model: PathModel,
  moments: ReturnType<typeof momentsOf>,
  items: readonly string[],
  { scheme, scale }: EcsiTerms,
  report: Report,
): Estimate | undefined {
  const constant = items.filter((_, at) => !varies(moments.deviations[at] as number));
  if (constant.length > 0) {
    report(neverVaries(constant));
    return undefined;
  }
  const found = estimate(model, moments, scheme, scale);
  if (typeof found !== 'string') return found;
  report(FAILURES[found]);
  return undefined;
}
