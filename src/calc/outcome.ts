import type { Decimal } from '../maths/decimal.ts';
import type { Period } from '../model/period.ts';
import type { FiredGate, PaidSpell } from '../model/result.ts';
import type { Trace } from '../model/step.ts';
import type { GradeBand, Template } from '../model/template.ts';
import { lowerGrade } from './grade.ts';
import { bonusOf, coefficientOf } from './pay.ts';

/** What a published score comes to. */
export interface Outcome {
  /** After gates. */
  readonly grade: GradeBand;
  readonly coefficient: Decimal | null;
  /** Before the pool; null where nobody is paid, or the base is blank. */
  readonly bonus: Decimal | null;
}

/**
 * Grade, gates, coefficient and bonus of a published score, in RULES' order.
 *
 * @param band the grade of the score, before gates.
 */
export function outcomeOf(
  template: Template,
  period: Period,
  score: Decimal,
  band: GradeBand,
  gates: readonly FiredGate[],
  spells: readonly PaidSpell[],
  trace: Trace,
): Outcome {
  const grade = gates.reduce((lowest, { gate }) => lowerGrade(template.grades, lowest, gate.grade), band);
  const coefficient = coefficientOf(template, score, grade, gates.length > 0, trace);
  const bonus =
    template.bonus === undefined || coefficient === null
      ? null
      : bonusOf(template.bonus, spells, period, coefficient, trace);
  return { grade, coefficient, bonus };
}
