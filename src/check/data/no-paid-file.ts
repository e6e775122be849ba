import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** A settlement without what was paid before would pay the year twice. */
export const noPaidFile = defineRule<DataSubject>({
  code: 'no-paid-file',
  *find({ template, period, hasRoster, hasPayments }) {
    if (period === undefined || period.cycle !== template.bonus?.settle || !hasRoster || hasPayments) return;
    yield {
      message: {
        en: `${period.label} settles what was paid in advance, and no file says what that was`,
        zh: `${period.label} 要结算已预付的奖金，但没有文件说明已发金额`,
      },
      hint: {
        en: 'add a file with the columns director, period, amount; with its header alone if nothing was paid',
        zh: '请加上含“工号、期间、已发金额”三列的文件；若从未发放，只保留表头',
      },
    };
  },
});
