import { dateText } from '../../model/calendar.ts';
import { defineResultRule, type Finding } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

/** A change of weights that was decided after its period was over is said of every result that it touches. */
export const retroactive = defineResultRule<ResultSubject>({
  code: 'retroactive-weights',
  watch: (subject) => ({ see: () => undefined, findings: () => late(subject) }),
});

function* late({ calibrations }: ResultSubject): Generator<Finding> {
  for (const { from, reason, approver, on, retroactive: isLate } of calibrations) {
    if (!isLate) continue;
    yield {
      severity: 'note',
      message: {
        en: `the weights from ${from.label} on were decided on ${dateText(on)}, retroactively: ${reason} (approved by ${approver})`,
        zh: `${from.label} 起的权重于 ${dateText(on)} 追溯决定：${reason}（批准人 ${approver}）`,
      },
      hint: { en: 'it is `retroactive` in the template', zh: '它在模板中标为 `retroactive`' },
    };
  }
}
