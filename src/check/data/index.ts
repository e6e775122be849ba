import type { Rule } from '../rule.ts';
import { adjustments } from './adjustments.ts';
import { decisionPeriod } from './decision-period.ts';
import { duplicateDecisions } from './duplicate-decisions.ts';
import { neededLevels } from './needed-levels.ts';
import { nobody } from './nobody.ts';
import { nothingDue } from './nothing-due.ts';
import { ownCurve, ownUnusedLevel } from './own-levels.ts';
import { scope } from './scope.ts';
import { settlementNotSupported } from './settlement-not-supported.ts';
import { severalCycles } from './several-cycles.ts';
import { statedUnit } from './stated-unit.ts';
import type { DataSubject } from './subject.ts';
import { unreadFact } from './unread-fact.ts';

/** What data have to keep beside a sound template, in the order in which it is said. */
export const DATA_RULES: readonly Rule<DataSubject>[] = [
  nothingDue,
  severalCycles,
  settlementNotSupported,
  nobody,
  neededLevels,
  ownCurve,
  ownUnusedLevel,
  statedUnit,
  adjustments,
  decisionPeriod,
  duplicateDecisions,
  scope,
  unreadFact,
];
