import type { Sheet } from '../../workbook.ts';
import { gradesSheet } from './grades.ts';
import { inputsSheet } from './inputs.ts';
import type { WorkbookSubject } from './layout.ts';
import { metricsSheet } from './metrics.ts';
import { partsSheet } from './parts.ts';
import { payrollSheet } from './payroll.ts';
import { scoresSheet } from './scores.ts';
import { weightsSheet } from './weights.ts';

/**
 * The workbook of a result: inputs and their parts, weights and grades as they are, and metrics, scores and pay computed from
 * them by formulas, each beside the published figure.
 */
export const workbook = (subject: WorkbookSubject): readonly Sheet[] => [
  scoresSheet(subject),
  metricsSheet(subject),
  ...(subject.template.bonus === undefined ? [] : [payrollSheet(subject)]),
  inputsSheet(subject),
  ...[partsSheet(subject)].filter(({ filtered }) => filtered > 0),
  weightsSheet(subject),
  gradesSheet(subject),
];
