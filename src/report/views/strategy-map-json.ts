import type { Decimal } from '../../maths/decimal.ts';
import type { Problem } from '../../model/problem.ts';
import { isOfBehaviours, metricsOf, type Template } from '../../model/template.ts';
import { type Strand, type StrategyMap, weightOfStrands } from '../../weights/strategy-map.ts';
import type { Language } from '../../words/language.ts';
import type { JsonValue } from '../formats/json.ts';
import { problemJson, type TemplateMark } from './result-json.ts';

/** A strategy map as JSON has it. */
export function strategyMapJson(
  map: StrategyMap,
  template: Template,
  mark: TemplateMark,
  problems: readonly Problem[],
  language: Language,
): JsonValue {
  const by = (key: keyof Strand, id: string): Decimal =>
    weightOfStrands(map.strands.filter((strand) => strand[key] === id));
  const { unserved, quarters } = map;
  return {
    scorecard: 1,
    template: { id: mark.id, sha256: mark.sha256 },
    themes: map.themes.map(({ id, title, perspective }) => ({
      id,
      title,
      perspective: perspective ?? null,
      weight: by('theme', id),
    })),
    duties: map.duties.map(({ id, title }) => ({ id, title, weight: by('duty', id) })),
    metrics: metricsOf(template).map(({ id, title, weight }) => ({ id, title, weight })),
    strands: map.strands.map(({ theme, duty, metric, weight }) => ({
      theme: theme ?? null,
      duty: duty ?? null,
      metric,
      weight,
    })),
    dimensions: template.dimensions.map((dimension) => ({
      id: dimension.id,
      kind: isOfBehaviours(dimension) ? 'behaviours' : 'results',
      weight: weightOfMetrics(
        dimension.metrics.map(({ id }) => id),
        map,
      ),
    })),
    unserved: {
      themesWithoutMetric: unserved.themesWithoutMetric,
      dutiesWithoutMetric: unserved.dutiesWithoutMetric,
      dutiesWithoutTheme: unserved.dutiesWithoutTheme,
      metricsWithoutDuty: unserved.metricsWithoutDuty,
    },
    quarters: quarters.map(({ quarter, due, dimensions, themes, duties }) => ({
      quarter: `Q${quarter}`,
      due,
      dimensions: dimensions.map((one) => ({ ...one })),
      themes: themes.map((one) => ({ ...one })),
      duties: duties.map((one) => ({ ...one })),
    })),
    problems: problems.map((problem) => problemJson(problem, language)),
  };
}

const weightOfMetrics = (ids: readonly string[], { strands }: StrategyMap): Decimal =>
  weightOfStrands(strands.filter(({ metric }) => ids.includes(metric)));
