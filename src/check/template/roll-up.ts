import { MONTHS_OF } from '../../model/period.ts';
import type { Measure } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Pieces are shorter than their cycle and say how they become one; differences have no quotient. */
export const rollUp = defineRule<TemplateSubject>({
  code: 'roll-up',
  *find({ template, spot }) {
    const measures: { measure: Measure; path: (string | number)[] }[] = [
      ...placedMetrics(template).map(({ metric, path }) => ({ measure: metric, path: [...path] })),
      ...template.facts.map((fact, index) => ({ measure: fact, path: ['facts', index] })),
    ];
    for (const { measure, path } of measures) {
      const { id, cycle, pieces, cumulative } = measure;
      if (pieces !== undefined && MONTHS_OF[pieces] >= MONTHS_OF[cycle]) {
        yield {
          message: {
            en: `${id}: a ${cycle} has no pieces of a ${pieces}`,
            zh: `${id}：周期 ${cycle} 不能再分为 ${pieces}`,
          },
          hint: {
            en: 'remove `pieces`, or write a longer `cycle`',
            zh: '请删去 `pieces`，或写更长的 `cycle`',
          },
          spot: spot([...path, 'pieces']),
        };
      } else if (pieces !== undefined && measure.rollUp === undefined) {
        yield {
          message: {
            en: `${id} has pieces, but not how they become one value`,
            zh: `${id} 有分段，但没有说明如何汇总为一个数值`,
          },
          hint: {
            en: 'add `roll-up: sum`, `mean`, `last` or `ratio`',
            zh: '请加上 `roll-up: sum`、`mean`、`last` 或 `ratio`',
          },
          spot: spot([...path, 'pieces']),
        };
      }
      if (cumulative && measure.rollUp === 'ratio') {
        yield {
          message: {
            en: `${id}: \`cumulative\` and \`roll-up: ratio\` do not go together`,
            zh: `${id}：\`cumulative\` 与 \`roll-up: ratio\` 不能同时使用`,
          },
          hint: {
            en: 'give numerator and denominator of each period, and remove `cumulative`',
            zh: '请提供每期各自的分子和分母，并删去 `cumulative`',
          },
          spot: spot([...path, 'roll-up']),
        };
      }
    }
  },
});
