import { cyclesEndingIn } from '../../model/period.ts';
import { metricsOf } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** A period in which no cycle ends has nothing to score. */
export const nothingDue = defineRule<DataSubject>({
  code: 'nothing-due',
  *find({ template, period }) {
    if (period === undefined) return;
    const metrics = metricsOf(template);
    if (metrics.some(({ cycle }) => cyclesEndingIn(cycle, period, template.fiscalYearStarts).length > 0))
      return;
    const cycles = [...new Set(metrics.map(({ cycle }) => cycle))].join(', ');
    yield {
      message: {
        en: `nothing is due in ${period.label}: no metric’s cycle (${cycles}) ends in it`,
        zh: `${period.label} 没有应评指标：没有指标的周期（${cycles}）在该期间结束`,
      },
      hint: { en: 'score a longer period', zh: '请考核更长的期间' },
    };
  },
});
