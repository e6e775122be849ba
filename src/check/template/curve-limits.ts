import { compare, type Decimal, larger, toText } from '../../maths/decimal.ts';
import type { Curve } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Floor and cap leave the curve room, and no part of it is out of reach without a word. */
export const curveLimits = defineRule<TemplateSubject>({
  code: 'curve-limits',
  *find({ template, spot }) {
    for (const { metric, path } of placedMetrics(template)) {
      const { id, floor, cap, range } = metric;
      if (compare(floor, cap) > 0) {
        yield {
          message: {
            en: `${id}: the floor ${toText(floor)} is above the cap ${toText(cap)}`,
            zh: `${id}：得分下限 ${toText(floor)} 高于上限 ${toText(cap)}`,
          },
          hint: { en: 'lower `floor` or raise `cap`', zh: '请降低 `floor` 或提高 `cap`' },
          spot: spot([...path, 'cap']),
        };
      }
      const top = topOf(metric.curve);
      if (top !== undefined && compare(cap, top) < 0) {
        yield {
          severity: 'warning',
          message: {
            en: `${id}: the cap ${toText(cap)} is below the top of the curve, ${toText(top)}`,
            zh: `${id}：得分上限 ${toText(cap)} 低于曲线最高点 ${toText(top)}`,
          },
          hint: { en: 'raise `cap`, or end the curve at it', zh: '请提高 `cap`，或让曲线止于上限' },
          spot: spot([...path, 'cap'], [...path, 'curve']),
        };
      }
      if (range !== undefined && compare(range[0], range[1]) >= 0) {
        yield {
          message: { en: `${id}: the range ends before it begins`, zh: `${id}：范围的上限不高于下限` },
          hint: { en: 'write the lowest value first', zh: '请先写最小值' },
          spot: spot([...path, 'range']),
        };
      }
    }
  },
});

function topOf(curve: Curve): Decimal | undefined {
  if (curve.kind === 'deduct') return curve.from;
  if (curve.kind !== 'anchors' && curve.kind !== 'steps') return undefined;
  return curve.points.map(({ y }) => y).reduce(larger);
}
