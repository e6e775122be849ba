import { LEVEL_WORDS } from '../../words/explanation.ts';
import { unusedLevels } from '../curve-faults.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** A target that the curve does not use changes nothing, which nobody would guess. */
export const unusedLevel = defineRule<TemplateSubject>({
  code: 'unused-level',
  *find({ template, spot }) {
    for (const { metric, path } of placedMetrics(template)) {
      for (const level of unusedLevels(metric.curve, metric)) {
        yield {
          severity: 'warning',
          message: {
            en: `${metric.id}: the curve does not use the ${level}`,
            zh: `${metric.id}：曲线没有用到${LEVEL_WORDS[level].zh}`,
          },
          hint: {
            en: `name \`${level}\` in the curve, or remove it`,
            zh: `请在曲线中写入 \`${level}\`，或删去它`,
          },
          spot: spot([...path, level]),
        };
      }
    }
  },
});
