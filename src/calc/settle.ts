import { isNegative, subtract, sum, ZERO } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import type { Period } from '../model/period.ts';
import type { Scorecard } from '../model/result.ts';
import type { Step, Trace } from '../model/step.ts';
import type { Template } from '../model/template.ts';

/** Whether the period is the one in which what was paid in advance is settled. */
export const isSettled = ({ bonus }: Template, { cycle }: Period): boolean => cycle === bonus?.settle;

/** What is left to pay: the whole bonus less what was paid within the period, not below 0 unless it is taken back. */
export function settle(
  scorecard: Scorecard,
  template: Template,
  explain: (director: string) => boolean,
): Scorecard {
  const { bonus, payments } = scorecard;
  const steps: Step[] = [];
  const trace: Trace = explain(scorecard.director) ? (step) => steps.push(step) : undefined;
  const paid = sum(payments.map(({ amount }) => amount));
  if (payments.length > 1) {
    trace?.({
      rule: 'paid',
      formula: payments.map((_, index) => `{paid${index}}`).join(' + '),
      operands: Object.fromEntries(payments.map(({ amount }, index) => [`paid${index}`, amount])),
      result: fraction(paid),
    });
  }
  if (bonus === null) return { ...scorecard, paid, payable: null, steps: [...scorecard.steps, ...steps] };
  const rest = subtract(bonus, paid);
  trace?.({
    rule: 'payable',
    formula: '{bonus} - {paid}',
    operands: { bonus, paid },
    result: fraction(rest),
  });
  const isKept = isNegative(rest) && template.bonus?.recover !== true;
  if (isKept) {
    trace?.({
      rule: 'not-taken-back',
      formula: '{least}',
      operands: { least: ZERO },
      result: fraction(ZERO),
    });
  }
  return {
    ...scorecard,
    paid,
    payable: isKept ? ZERO : rest,
    steps: [...scorecard.steps, ...steps],
  };
}
