import type { Problem, Report } from '../model/problem.ts';
import { metricsOf, type Template } from '../model/template.ts';
import { foldName } from '../words/fold.ts';
import type { KnownItems } from './hierarchy.ts';

/** What comparisons may name: a template's metrics and dimensions, by id, title in any language, or alias. */
export function templateItems(template: Template): KnownItems {
  const named = [
    ...metricsOf(template).map(({ id, title, aliases }) => ({
      id,
      names: [id, title.zh, title.en, ...aliases],
    })),
    ...template.dimensions.map(({ id, title }) => ({ id, names: [id, title.zh, title.en] })),
  ];
  const byName = new Map<string, string>();
  for (const { id, names } of named) {
    for (const name of names) if (!byName.has(foldName(name))) byName.set(foldName(name), id);
  }
  return {
    idOf: (name) => byName.get(foldName(name)),
    ids: template.dimensions.flatMap(({ id, metrics }) => [id, ...metrics.map((metric) => metric.id)]),
  };
}

/**
 * The priorities of the template's metrics, in its order: a leaf is a metric, or a dimension of one metric.
 *
 * @returns undefined where a metric has none, which has been reported.
 */
export function metricPriorities(
  template: Template,
  leaves: readonly string[],
  priorities: readonly number[],
  report: Report,
): number[] | undefined {
  const byLeaf = new Map(leaves.map((leaf, index) => [leaf, priorities[index] as number]));
  const found = template.dimensions.flatMap(({ id, metrics }) =>
    metrics.map((metric) => byLeaf.get(metric.id) ?? (metrics.length === 1 ? byLeaf.get(id) : undefined)),
  );
  const missing = metricsOf(template).filter((_, index) => found[index] === undefined);
  if (missing.length === 0) return found as number[];
  report(unjudgedMetrics(missing.map(({ id }) => id)));
  return undefined;
}

const unjudgedMetrics = (ids: readonly string[]): Problem => ({
  code: 'unjudged-metric',
  severity: 'error',
  message: {
    en: `nobody compared ${ids.join(', ')}: there is no weight for ${ids.length === 1 ? 'it' : 'them'}`,
    zh: `没有人比较过 ${ids.join('、')}：得不出权重`,
  },
  hint: {
    en: 'compare every metric of the template; scorecard weights questionnaire makes the sheet',
    zh: '请比较模板的每个指标；scorecard weights questionnaire 可生成问卷',
  },
});
