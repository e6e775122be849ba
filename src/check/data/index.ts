import type { Rule } from '../rule.ts';
import { adjustments } from './adjustments.ts';
import { calibratedWeights, calibrations } from './calibrations.ts';
import { decisionPeriod } from './decision-period.ts';
import { duplicateDecisions } from './duplicate-decisions.ts';
import { intervalOrder } from './interval-order.ts';
import { lateTargets } from './late-targets.ts';
import { neededLevels } from './needed-levels.ts';
import { noPaidFile } from './no-paid-file.ts';
import { nobody } from './nobody.ts';
import { nothingDue } from './nothing-due.ts';
import { nothingPaid } from './nothing-paid.ts';
import { ownCumulativeLevel, ownCurve, ownPieceLevels, ownUnusedLevel } from './own-levels.ts';
import { quotients } from './quotients.ts';
import { scope } from './scope.ts';
import { severalValues } from './several-values.ts';
import { statedUnit } from './stated-unit.ts';
import type { DataSubject } from './subject.ts';
import { unreadFact } from './unread-fact.ts';
import { unusedPayments } from './unused-payments.ts';

/** What data have to keep beside a sound template, in the order in which it is said. */
export const DATA_RULES: readonly Rule<DataSubject>[] = [
  nothingDue,
  severalValues,
  quotients,
  noPaidFile,
  unusedPayments,
  nothingPaid,
  nobody,
  neededLevels,
  ownCurve,
  ownUnusedLevel,
  ownPieceLevels,
  ownCumulativeLevel,
  lateTargets,
  statedUnit,
  intervalOrder,
  calibrations,
  calibratedWeights,
  adjustments,
  decisionPeriod,
  duplicateDecisions,
  scope,
  unreadFact,
];
