import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Only amounts and counts grow with time: a percentage or a rating is not prorated and not accumulated. */
export const unitKeys = defineRule<TemplateSubject>({
  code: 'unit-key',
  *find({ template, spot }) {
    for (const { metric, path } of placedMetrics(template)) {
      if (metric.unit === 'money' || metric.unit === 'count') continue;
      const keys = [
        ...(metric.prorateTarget ? ['prorate-target'] : []),
        ...(metric.cumulative ? ['cumulative'] : []),
      ];
      for (const key of keys) {
        yield {
          message: {
            en: `${metric.id}: \`${key}\` is only for money and count, not for ${metric.unit}`,
            zh: `${metric.id}：\`${key}\` 只用于 money 和 count，不用于 ${metric.unit}`,
          },
          hint: { en: 'remove it, or correct the `unit`', zh: '请删去，或更正 `unit`' },
          spot: spot([...path, key]),
        };
      }
    }
  },
});
