import { byCodePoint } from '../../maths/code-points.ts';
import { partition } from '../../maths/partition.ts';
import type { Report } from '../../model/problem.ts';
import { LIST, plural } from '../../words/language.ts';
import { type BootstrapTerms, bootstrap, groupMeans, type Intervals } from './bootstrap.ts';
import { type Estimate, estimate, estimateEqually } from './estimate.ts';
import { type Indices, indicesOf, type Scale } from './index-score.ts';
import { itemsOf, leastSample, type PathModel } from './model.ts';
import { type Matrix, momentsOf, varies } from './moments.ts';
import type { EcsiRow } from './read.ts';
import type { SchemeName } from './schemes.ts';

/** How answers are evaluated. */
export interface EcsiTerms {
  readonly scheme: SchemeName;
  readonly scale: Scale;
  readonly hasGroups: boolean;
  /** Every item counts alike; no model is estimated. */
  readonly isEqual: boolean;
  readonly bootstrap?: BootstrapTerms | undefined;
}

/** What the answers about one group come to, measured with everyone's weights. */
export interface GroupIndex {
  readonly id: string;
  readonly n: number;
  readonly index: Indices;
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
  const used = rows.filter((row) => row.answers !== undefined);
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
    groups: ids.map((id, at) => ({
      id,
      n: sizes.get(id)?.length ?? 0,
      index: indicesOf(model, found.rawWeights, means[at] as number[], terms.scale),
    })),
    intervals:
      terms.bootstrap === undefined || terms.isEqual
        ? undefined
        : bootstrap(model, matrix, groups, terms.scheme, terms.scale, terms.bootstrap),
  };
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
  report(found === 'collinear' ? COLLINEAR : NO_CONVERGENCE);
  return undefined;
}

type Problem = Parameters<Report>[0];

const incomplete = (leftOut: number, all: number): Problem => ({
  code: 'incomplete-sheets',
  severity: 'note',
  message: {
    en: `${plural(leftOut, 'respondent')} of ${all} left out: an item was blank (rule: leave-out)`,
    zh: `${all} 位受访者中有 ${leftOut} 位因有题项未答而略去（规则：leave-out）`,
  },
  hint: { en: 'nothing to do', zh: '无需处理' },
});

const WAY_OUT = {
  en: 'or weigh the items alike with --equal-weights',
  zh: '或用 --equal-weights 让各题项等权',
};

const tooSmall = (n: number, least: number, isEqual: boolean): Problem => ({
  code: 'sample-too-small',
  severity: 'error',
  message: {
    en: `${plural(n, 'complete sheet')}, and ${isEqual ? 'at least' : 'the model needs at least'} ${least}`,
    zh: `完整答卷有 ${n} 份，${isEqual ? '' : '该模型'}至少需要 ${least} 份`,
  },
  hint: isEqual
    ? { en: 'give files with answers', zh: '请提供含答案的文件' }
    : {
        en: `gather ${least - n} more sheets, ${WAY_OUT.en}`,
        zh: `请再收集 ${least - n} 份答卷，${WAY_OUT.zh}`,
      },
});

const neverVaries = (items: readonly string[]): Problem => ({
  code: 'constant-item',
  severity: 'error',
  message: {
    en: `everyone gave the same answer to ${items.join(LIST.en)}: such an item measures nothing`,
    zh: `所有人对 ${items.join(LIST.zh)} 的答案都相同：这样的题项没有度量作用`,
  },
  hint: {
    en: `leave it out of the model with --model, ${WAY_OUT.en}`,
    zh: `请用 --model 从模型中去掉该题项，${WAY_OUT.zh}`,
  },
});

const COLLINEAR: Problem = {
  code: 'collinear-items',
  severity: 'error',
  message: {
    en: 'items or latent variables that explain the same thing say the same: their weights cannot be told apart',
    zh: '解释同一变量的题项或潜变量完全共线：无法区分其权重',
  },
  hint: {
    en: `leave one of them out of the model, use mode A, ${WAY_OUT.en}`,
    zh: `请从模型中去掉其中之一，改用模式 A，${WAY_OUT.zh}`,
  },
};

const NO_CONVERGENCE: Problem = {
  code: 'no-convergence',
  severity: 'error',
  message: {
    en: 'the weights did not settle in 1000 rounds',
    zh: '权重在 1000 轮内没有收敛',
  },
  hint: {
    en: `look for blocks that have nothing to do with each other, try another --scheme, ${WAY_OUT.en}`,
    zh: `请检查是否有互不相关的题项组，换用其他 --scheme，${WAY_OUT.zh}`,
  },
};
