import { metricsOf } from '../../model/template.ts';
import { calibrationFaults } from '../calibration-faults.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';
import { unknownReference } from './unknown-reference.ts';

/** A change of weights is sound by itself, and of metrics that there are. */
export const calibrations = defineRule<TemplateSubject>({
  code: 'calibration',
  *find({ template, spot }) {
    const ids = metricsOf(template).map(({ id }) => id);
    for (const [index, calibration] of template.calibrations.entries()) {
      for (const id of calibration.deltas.keys()) {
        if (ids.includes(id)) continue;
        yield unknownReference('metric', id, ids, spot(['calibrations', index, 'deltas', id]));
      }
      for (const { at, message, hint } of calibrationFaults(calibration, template.fiscalYearStarts)) {
        yield { message, hint, spot: spot(['calibrations', index, at]) };
      }
    }
  },
});
