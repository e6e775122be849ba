import { compare, toText } from '../../maths/decimal.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** An interval that ends before it begins was put into the wrong columns. */
export const intervalOrder = defineRule<DataSubject>({
  code: 'interval-order',
  *find({ measurements, locate }) {
    for (const { director, metric, actual } of measurements.withMore()) {
      const { lower, upper } = actual?.evidence.sample ?? {};
      if (actual === undefined || lower === undefined || upper === undefined) continue;
      if (compare(lower, upper) <= 0) continue;
      const [from, to] = [toText(lower), toText(upper)];
      yield {
        message: {
          en: `${shortened(director)}: the interval of ${metric} ends at ${to} before it begins at ${from}`,
          zh: `${shortened(director)}：${metric} 的区间下限 ${from} 大于上限 ${to}`,
        },
        hint: {
          en: 'put the smaller number into `lower` and the larger into `upper`',
          zh: '较小的数写在区间下限（`lower`），较大的写在区间上限（`upper`）',
        },
        spot: locate(actual.evidence),
      };
    }
  },
});
