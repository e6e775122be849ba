import { liesIn } from '../../model/period.ts';
import type { Text } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** Payments that no settlement takes off are named: once for each period that they are dated by. */
export const unusedPayments = defineRule<DataSubject>({
  code: 'unused-payments',
  *find({ template, period, payments, locate }) {
    if (period === undefined) return;
    const settles = period.cycle === template.bonus?.settle;
    const said = new Set<string>();
    for (const payment of payments) {
      if (settles && liesIn(payment.period, period)) continue;
      const { label } = payment.period;
      if (said.has(label)) continue;
      said.add(label);
      const why: Text = settles
        ? { en: `it does not lie in ${period.label}`, zh: `它不在 ${period.label} 之内` }
        : { en: `${period.label} settles nothing`, zh: `${period.label} 不作结算` };
      yield {
        severity: 'note',
        message: {
          en: `what was paid for ${label} is not taken off: ${why.en}`,
          zh: `${label} 的已发金额未予扣除：${why.zh}`,
        },
        hint: {
          en: 'nothing to do, if the scored period is right',
          zh: '若考核期间无误则无需处理',
        },
        spot: locate(payment.evidence),
      };
    }
  },
});
