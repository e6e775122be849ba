import { isNegative, toText } from '../../maths/decimal.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** No weight is below 0, even where the sum is 100 %. */
export const weightSign = defineRule<TemplateSubject>({
  code: 'weight-negative',
  *find({ template, spot }) {
    for (const { metric, path } of placedMetrics(template)) {
      if (!isNegative(metric.weight)) continue;
      yield {
        message: {
          en: `the weight of ${metric.id} is negative: ${toText(metric.weight)}%`,
          zh: `${metric.id} 的权重为负：${toText(metric.weight)}%`,
        },
        hint: { en: 'a weight is 0% or more', zh: '权重须为 0% 或更大' },
        spot: spot([...path, 'weight']),
      };
    }
  },
});
