import { isPositive, isZero, ZERO } from '../../maths/decimal.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** A metric without weight changes no score, which is seldom meant. */
export const weightZero = defineRule<TemplateSubject>({
  code: 'weight-zero',
  *find({ template, spot }) {
    for (const { metric, path } of placedMetrics(template)) {
      if (!isZero(metric.weight)) continue;
      const enters = template.calibrations.some(({ deltas }) => isPositive(deltas.get(metric.id) ?? ZERO));
      if (enters) continue;
      yield {
        severity: 'warning',
        message: {
          en: `${metric.id} has weight 0%: it changes no score`,
          zh: `${metric.id} 的权重为 0%：不影响得分`,
        },
        hint: {
          en: 'give it a weight, remove it, or list it under `facts`',
          zh: '请给出权重、删去该指标，或列入 `facts`',
        },
        spot: spot([...path, 'weight']),
      };
    }
  },
});
