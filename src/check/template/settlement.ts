import { MONTHS_OF } from '../../model/period.ts';
import { metricsOf } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

/** Quarters paid in full weigh metrics with longer cycles too little over the year. */
export const settlement = defineRule<TemplateSubject>({
  code: 'unsettled-quarters',
  *find({ template, keySpot }) {
    const { bonus } = template;
    if (bonus === undefined || bonus.settle !== undefined) return;
    const months = metricsOf(template).map(({ cycle }) => MONTHS_OF[cycle]);
    const long = metricsOf(template).filter(({ cycle }) => MONTHS_OF[cycle] > MONTHS_OF.quarter);
    if (long.length === 0 || Math.min(...months) > MONTHS_OF.quarter) return;
    const ids = long.map(({ id }) => id).join(', ');
    yield {
      severity: 'warning',
      message: {
        en: `quarters paid without a settlement give too little weight to what is measured less often: ${ids}`,
        zh: `季度奖金不结算，会使考核频次较低的指标实际权重偏低：${ids}`,
      },
      hint: {
        en: 'add `advance: 80%` and `settle: year` to `bonus`',
        zh: '请在 `bonus` 中加上 `advance: 80%` 和 `settle: year`',
      },
      spot: keySpot(['bonus']),
    };
  },
});
