import { equals, HUNDRED, isPositive, sum, toText } from '../../maths/decimal.ts';
import type { Share } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Shares of a metric's or duty's weight are above 0 and add up to exactly 100 %. */
export const shares = defineRule<TemplateSubject>({
  code: 'shares',
  *find({ template, spot }) {
    const shared = [
      ...placedMetrics(template).map(({ metric: { id, duties }, path }) => ({
        id,
        parts: duties,
        path: [...path, 'duty'],
      })),
      ...(template.strategy?.duties ?? []).map(({ id, serves }, index) => ({
        id,
        parts: serves,
        path: ['strategy', 'duties', index, 'serves'],
      })),
    ];
    for (const { id, parts, path } of shared) {
      const percentages = percentagesOf(parts);
      if (percentages.length === 0) continue;
      const total = sum(percentages);
      if (equals(total, HUNDRED) && percentages.every(isPositive)) continue;
      yield {
        message: {
          en: `the shares of ${id} have to be above 0 and add up to 100%, not ${toText(total)}%`,
          zh: `${id} 的各项比例须大于 0 且合计 100%，现为 ${toText(total)}%`,
        },
        hint: { en: 'correct the percentages', zh: '请更正这些百分比' },
        spot: spot(path),
      };
    }
  },
});

const percentagesOf = (parts: readonly Share[]) =>
  parts.flatMap(({ percentage }) => (percentage === undefined ? [] : [percentage]));
