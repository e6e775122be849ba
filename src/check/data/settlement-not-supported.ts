import { MONTHS_OF } from '../../model/period.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** What was paid before is settled in no period of this version, so it is refused and never ignored. */
export const settlementNotSupported = defineRule<DataSubject>({
  code: 'settlement-not-supported',
  *find({ template, period, payments, locate }) {
    const { settle } = template.bonus ?? {};
    if (period !== undefined && settle !== undefined && period.months === MONTHS_OF[settle]) {
      yield {
        message: {
          en: `${period.label} settles what was paid in advance, which is not supported yet`,
          zh: `${period.label} 要结算已预付的奖金，尚不支持`,
        },
        hint: { en: 'score the quarters', zh: '请逐季考核' },
      };
    }
    const [first] = payments;
    if (first === undefined) return;
    yield {
      message: { en: 'amounts already paid are not settled yet', zh: '尚不支持结算已发金额' },
      hint: { en: 'leave the file out', zh: '请不要提供该文件' },
      spot: locate(first.evidence),
    };
  },
});
