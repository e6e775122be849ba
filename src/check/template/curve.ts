import { curveFaults } from '../curve-faults.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** A curve never rewards the wrong direction and never divides by nothing. */
export const curve = defineRule<TemplateSubject>({
  code: 'curve',
  *find({ template, spot }) {
    for (const { metric, path } of placedMetrics(template)) {
      for (const { level, message, hint } of curveFaults(metric.curve, metric, metric.better)) {
        yield {
          message: { en: `${metric.id}: ${message.en}`, zh: `${metric.id}：${message.zh}` },
          hint,
          spot: spot([...path, level ?? 'curve']),
        };
      }
    }
  },
});
