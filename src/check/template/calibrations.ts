import { absolute, isZero, sum, toText } from '../../maths/decimal.ts';
import { dateText, dayNumber } from '../../model/calendar.ts';
import { lastDay, startsCycle } from '../../model/period.ts';
import { metricsOf } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';
import { unknownReference } from './unknown-reference.ts';

/** A change of weights takes from one metric what it gives to another, from a quarter on, and not after the fact. */
export const calibrations = defineRule<TemplateSubject>({
  code: 'calibration',
  *find({ template, spot }) {
    const ids = metricsOf(template).map(({ id }) => id);
    for (const [index, calibration] of template.calibrations.entries()) {
      const { from, deltas, on, retroactive } = calibration;
      const at = (...path: (string | number)[]) => spot(['calibrations', index, ...path]);
      for (const id of deltas.keys()) {
        if (!ids.includes(id)) yield unknownReference('metric', id, ids, at('deltas', id));
      }
      const total = sum(deltas.values());
      if (!isZero(total)) {
        const isMore = total.coefficient > 0n;
        const apart = `${toText(absolute(total))}%`;
        yield {
          message: {
            en: `the deltas add up to ${toText(total)}%, not to 0`,
            zh: `各项调整合计 ${toText(total)}%，不为 0`,
          },
          hint: {
            en: `${isMore ? 'take away' : 'give'} ${apart} more`,
            zh: `请再${isMore ? '减去' : '增加'} ${apart}`,
          },
          spot: at('deltas'),
        };
      }
      if (!startsCycle('quarter', from, template.fiscalYearStarts)) {
        yield {
          message: {
            en: `weights change with a quarter, and none begins with ${from.label}`,
            zh: `权重只能自某季度起变更，而 ${from.label} 不是季度的开始`,
          },
          hint: { en: 'write the quarter, such as 2026-Q2', zh: '请写季度，例如 2026-Q2' },
          spot: at('from'),
        };
      }
      if (!retroactive && dayNumber(on) > lastDay(from)) {
        yield {
          message: {
            en: `decided on ${dateText(on)}, after ${from.label} was over`,
            zh: `决定于 ${dateText(on)}，当时 ${from.label} 已经结束`,
          },
          hint: {
            en: 'let it begin later, or write `retroactive: true`, which every output then says',
            zh: '请改为更晚生效，或写明 `retroactive: true`，此后每份输出都会注明',
          },
          spot: at('on'),
        };
      }
    }
  },
});
