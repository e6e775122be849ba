import { weightsFrom } from '../../model/weights.ts';
import { defineRule, type Finding, type Rule } from '../rule.ts';
import { band } from './band.ts';
import type { TemplateSubject } from './subject.ts';
import { weightRules } from './weight-rules.ts';
import { weightSign } from './weight-sign.ts';

const KEPT: readonly Rule<TemplateSubject>[] = [weightSign, band, weightRules];

/** What the weights have to keep they keep after each change too. */
export const calibratedWeights = defineRule<TemplateSubject>({
  code: 'calibrated-weights',
  *find(subject) {
    const { template, spot } = subject;
    const before = new Set(breaches(subject).map(({ message }) => message.en));
    for (const [index, { from }] of template.calibrations.entries()) {
      const isLastOfPeriod = !template.calibrations
        .slice(index + 1)
        .some((later) => later.from.firstMonth === from.firstMonth);
      if (!isLastOfPeriod) continue;
      const after = { ...subject, template: weightsFrom(template, from) };
      for (const { message, hint, detail } of breaches(after)) {
        if (before.has(message.en)) continue;
        yield {
          message: { en: `from ${from.label} on, ${message.en}`, zh: `自 ${from.label} 起，${message.zh}` },
          hint,
          detail,
          spot: spot(['calibrations', index, 'deltas']),
        };
      }
    }
  },
});

const breaches = (subject: TemplateSubject): Finding[] => KEPT.flatMap(({ find }) => [...find(subject)]);
