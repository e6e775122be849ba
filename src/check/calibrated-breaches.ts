import type { Calibration, Template } from '../model/template.ts';
import { weightsFrom } from '../model/weights.ts';
import type { Finding, Rule } from './rule.ts';
import { band } from './template/band.ts';
import type { TemplateSubject } from './template/subject.ts';
import { weightRules } from './template/weight-rules.ts';
import { weightSign } from './template/weight-sign.ts';

const KEPT: readonly Rule<TemplateSubject>[] = [weightSign, band, weightRules];

/** What the weights of a template break of signs, bands and rules, wherever that stands. */
const breachesOf = (template: Template): Finding[] => {
  const nowhere = { file: '' };
  const subject: TemplateSubject = { template, spot: () => nowhere, keySpot: () => nowhere };
  return KEPT.flatMap(({ find }) => [...find(subject)]);
};

/** What the weights break after a change, and had not broken before any: of changes from one quarter, the last is to blame. */
export function* newBreaches(
  template: Template,
): Generator<{ calibration: Calibration; finding: Omit<Finding, 'spot'> }> {
  const before = new Set(breachesOf(template).map(({ message }) => message.en));
  for (const [index, calibration] of template.calibrations.entries()) {
    const { from } = calibration;
    const isLast = !template.calibrations
      .slice(index + 1)
      .some((later) => later.from.firstMonth === from.firstMonth);
    if (!isLast) continue;
    for (const { message, hint, detail } of breachesOf(weightsFrom(template, from))) {
      if (before.has(message.en)) continue;
      yield {
        calibration,
        finding: {
          message: { en: `from ${from.label} on, ${message.en}`, zh: `自 ${from.label} 起，${message.zh}` },
          hint,
          detail,
        },
      };
    }
  }
}
