import type { Calibration } from '../../model/template.ts';
import { newBreaches } from '../calibrated-breaches.ts';
import { calibrationFaults } from '../calibration-faults.ts';
import { defineRule, type Finding, type Rule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** The first delta of a change that a data file brings. */
function placeOf({ cells }: Calibration, { locate }: DataSubject): Pick<Finding, 'spot'> {
  const cell = cells?.values().next().value;
  return cell === undefined ? {} : { spot: locate(cell) };
}

/** Changes of weights in a file of their own are sound by themselves … */
export const calibrations: Rule<DataSubject> = defineRule({
  code: 'calibration',
  *find(subject) {
    // A row that could not be read is lacking in the sum.
    if (!subject.isSound) return;
    for (const calibration of subject.template.calibrations) {
      if (calibration.cells === undefined) continue;
      for (const { message, hint } of calibrationFaults(calibration, subject.template.fiscalYearStarts)) {
        yield { message, hint, ...placeOf(calibration, subject) };
      }
    }
  },
});

/** … and leave weights that keep what the template demands. */
export const calibratedWeights: Rule<DataSubject> = defineRule({
  code: 'calibrated-weights',
  *find(subject) {
    if (!subject.isSound || subject.template.calibrations.every(({ cells }) => cells === undefined)) return;
    for (const { calibration, finding } of newBreaches(subject.template)) {
      if (calibration.cells !== undefined) yield { ...finding, ...placeOf(calibration, subject) };
    }
  },
});
