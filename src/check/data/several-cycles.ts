import { cyclesEndingIn } from '../../model/period.ts';
import { measuresOf } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** Several cycles in one period have to be rolled up, which this version does not do. */
export const severalCycles = defineRule<DataSubject>({
  code: 'roll-up-not-supported',
  *find({ template, period }) {
    if (period === undefined) return;
    for (const { id, cycle } of measuresOf(template)) {
      const { length } = cyclesEndingIn(cycle, period, template.fiscalYearStarts);
      if (length < 2) continue;
      yield {
        message: {
          en: `${id} has ${length} cycles (${cycle}) in ${period.label}; rolling them up is not supported yet`,
          zh: `${id} 在 ${period.label} 内有 ${length} 个周期（${cycle}）；尚不支持汇总`,
        },
        hint: { en: 'score each quarter by itself', zh: '请逐季考核' },
      };
    }
  },
});
