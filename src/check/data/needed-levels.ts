import { levelsOfCurve } from '../../model/curve-levels.ts';
import { metricsOf } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** A value whose curve needs a level has it, from the data or the template. */
export const neededLevels = defineRule<DataSubject>({
  code: 'missing-level',
  *find({ template, measurements, locate }) {
    /** Of each metric the levels that the template leaves to the data. */
    const open = new Map(
      metricsOf(template)
        .map(
          (metric) =>
            [metric.id, levelsOfCurve(metric.curve).filter((level) => metric[level] === undefined)] as const,
        )
        .filter(([, levels]) => levels.length > 0),
    );
    if (open.size === 0) return;
    for (const { metric: id, director, actual, levels } of measurements) {
      if (actual === undefined) continue;
      for (const level of open.get(id) ?? []) {
        if (levels[level] !== undefined) continue;
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
