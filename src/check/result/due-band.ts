import { compare, type Decimal, sum, toText, ZERO } from '../../maths/decimal.ts';
import { fraction, over, times } from '../../maths/fraction.ts';
import { roundHalfUp } from '../../maths/rounding.ts';
import { cyclesEndingIn } from '../../model/period.ts';
import type { Metric } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

/** What is due of the weights may put a dimension outside its band: said once. */
export const dueBand = defineRule<ResultSubject>({
  code: 'due-band',
  *find({ template, period }) {
    const isDue = ({ cycle }: Metric): boolean =>
      cyclesEndingIn(cycle, period, template.fiscalYearStarts).length > 0;
    const weigh = (metrics: readonly Metric[]): Decimal =>
      sum(metrics.filter(isDue).map(({ weight }) => weight));
    const parts = template.dimensions.map(({ id, band, metrics }) => ({ id, band, weight: weigh(metrics) }));
    const due = sum(parts.map(({ weight }) => weight));
    if (compare(due, ZERO) === 0) return;
    const shares = parts.map(({ id, band, weight }) => ({
      id,
      band,
      share: over(times(fraction(weight), fraction({ coefficient: 100n, scale: 0 })), fraction(due)),
    }));
    const outside = shares.filter(({ band, share }) => {
      if (band === undefined) return false;
      const [lowest, highest] = band.map((end) => compare(roundHalfUp(share, 10), end)) as [number, number];
      return lowest < 0 || highest > 0;
    });
    if (outside.length === 0) return;
    const shown = shares.map(({ id, share }) => `${id} ${toText(roundHalfUp(share, 2))}%`).join('  ');
    yield {
      severity: 'note',
      message: {
        en: `${toText(due)}% of the weight is due in ${period.label}, which puts ${outside.map(({ id }) => id).join(', ')} outside the band`,
        zh: `${period.label} 应评权重为 ${toText(due)}%，使 ${outside.map(({ id }) => id).join('、')} 超出区间`,
      },
      detail: { en: shown, zh: shown },
      hint: { en: 'the rest is due later in the year', zh: '其余权重在年内稍后应评' },
    };
  },
});
