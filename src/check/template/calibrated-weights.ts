import { newBreaches } from '../calibrated-breaches.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

/** What the weights have to keep they keep after each change too. */
export const calibratedWeights = defineRule<TemplateSubject>({
  code: 'calibrated-weights',
  *find({ template, spot }) {
    for (const { calibration, finding } of newBreaches(template)) {
      const index = template.calibrations.indexOf(calibration);
      yield { ...finding, spot: spot(['calibrations', index, 'deltas']) };
    }
  },
});
