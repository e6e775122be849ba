import { compare, type Decimal, sum, toText, ZERO } from '../../maths/decimal.ts';
import { type Fraction, fraction, over, times } from '../../maths/fraction.ts';
import { roundHalfUp } from '../../maths/rounding.ts';
import { cyclesEndingIn } from '../../model/period.ts';
import type { Metric } from '../../model/template.ts';
import { LIST } from '../../words/language.ts';
import { defineResultRule, type Finding } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

/** What is due of the weights may put a dimension outside its band: said once. */
export const dueBand = defineResultRule<ResultSubject>({
  code: 'due-band',
  watch: (subject) => ({ see: () => undefined, findings: () => outsideBand(subject) }),
});

function* outsideBand({ template, period }: ResultSubject): Generator<Finding> {
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
  const percent = (share: Fraction): string => `${toText(roundHalfUp(share, 2))}%`;
  const named = (range: string, separator: string): string =>
    outside
      .map(({ id, band, share }) => `${id} ${percent(share)} (${band?.map(toText).join(range)}%)`)
      .join(separator);
  yield {
    severity: 'note',
    message: {
      en: `of the ${toText(due)}% due in ${period.label} these weigh more or less than their band: ${named('–', LIST.en)}`,
      zh: `${period.label} 应评权重 ${toText(due)}%，其中占比超出区间的有：${named('–', LIST.zh)}`,
    },
    hint: { en: 'the rest is due later in the year', zh: '其余权重在年内稍后应评' },
  };
}
