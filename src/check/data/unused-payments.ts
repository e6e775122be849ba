import { liesIn } from '../../model/period.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** Payments that no settlement takes off are named, once. */
export const unusedPayments = defineRule<DataSubject>({
  code: 'unused-payments',
  *find({ template, period, payments, locate }) {
    if (period === undefined) return;
    const settle = template.bonus?.settle;
    const isSettled = period.cycle === settle;
    const unused = payments.filter((payment) => !isSettled || !liesIn(payment.period, period));
    const [first] = unused;
    if (first === undefined) return;
    const labels = [...new Set(unused.map((payment) => payment.period.label))].toSorted().join(', ');
    const why = isSettled
      ? { en: `outside ${period.label}`, zh: `不在 ${period.label} 之内` }
      : { en: `${period.label} settles nothing`, zh: `${period.label} 不作结算` };
    yield {
      severity: settle === undefined ? 'warning' : 'note',
      message: {
        en: `what was paid for ${labels} is not taken off: ${why.en}`,
        zh: `${labels} 的已发金额未予扣除：${why.zh}`,
      },
      hint:
        settle === undefined
          ? {
              en: 'add `settle: year` to `bonus`, and score the year; or leave the file out',
              zh: '请在 `bonus` 中加上 `settle: year` 并考核全年；或不提供该文件',
            }
          : { en: 'it is, when the year is scored', zh: '考核全年时才会扣除' },
      spot: locate(first.evidence),
    };
  },
});
