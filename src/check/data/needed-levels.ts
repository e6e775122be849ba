import { levelsOfCurve } from '../../model/curve-levels.ts';
import { metricsOf } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** A value whose curve needs a level has it, from the data or the template. */
export const neededLevels = defineRule<DataSubject>({
  code: 'missing-level',
  *find({ template, measurements, locate }) {
    const metrics = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
    for (const { metric: id, director, actual, levels } of measurements) {
      const metric = metrics.get(id);
      if (metric === undefined || actual === undefined) continue;
      for (const level of levelsOfCurve(metric.curve)) {
        if ((levels[level]?.value ?? metric[level]) !== undefined) continue;
        yield {
          message: {
            en: `${director} has a value of ${id}, but no ${level} to compare it with`,
            zh: `${director} 有 ${id} 的数值，但没有可比较的${LEVEL_WORDS[level].zh}`,
          },
          hint: {
            en: `add a column ‘${id} ${level}’ to the data, or \`${level}:\` to the metric`,
            zh: `请在数据中加上“${id} ${level}”列，或在指标上写明 \`${level}:\``,
          },
          spot: locate(actual.evidence),
        };
      }
    }
  },
});
