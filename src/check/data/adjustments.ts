import { absolute, compare, sum, toText } from '../../maths/decimal.ts';
import type { Adjustment } from '../../model/director.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** Points are added only where the template allows it, and within its limit: beyond it nothing is clipped. */
export const adjustments = defineRule<DataSubject>({
  code: 'adjustment-limit',
  *find({ template, period, adjustments: all, locate }) {
    const limit = template.adjustments?.limit;
    const [first] = all;
    if (limit === undefined) {
      if (first === undefined) return;
      yield {
        message: {
          en: 'there are adjustments, but the template allows none',
          zh: '有加减分数据，但模板不允许加减分',
        },
        hint: {
          en: 'add `adjustments: { limit: 5 }` to the template, or leave the file out',
          zh: '请在模板中加上 `adjustments: { limit: 5 }`，或不提供该文件',
        },
        spot: locate(first.evidence),
      };
      return;
    }
    const groups = new Map<string, Adjustment[]>();
    for (const entry of all) {
      if (period !== undefined && entry.period.label !== period.label) continue;
      const key = `${entry.director}\u0000${entry.period.label}`;
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    for (const entries of groups.values()) {
      const net = sum(entries.map(({ points }) => points));
      if (compare(absolute(net), limit) <= 0) continue;
      const last = entries.at(-1) as Adjustment;
      yield {
        message: {
          en: `adjustments of ${last.director} come to ${toText(net)} points, more than ${toText(limit)} either way`,
          zh: `${last.director} 的加减分合计 ${toText(net)}，超过上限 ±${toText(limit)}`,
        },
        hint: { en: 'lower them; nothing is cut off silently', zh: '请调低分值；超出部分不会自动截去' },
        spot: locate(last.evidence),
        related: entries.slice(0, -1).map(({ evidence }) => ({ file: evidence.file, line: evidence.line })),
      };
    }
  },
});
