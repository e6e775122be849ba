import { compare, sum, toText } from '../../maths/decimal.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

/** The weight of a dimension lies in its band, both ends inclusive. */
export const band = defineRule<TemplateSubject>({
  code: 'band',
  *find({ template, spot }) {
    for (const [index, { id, band: limits, metrics }] of template.dimensions.entries()) {
      if (limits === undefined) continue;
      const [lowest, highest] = limits;
      const total = sum(metrics.map(({ weight }) => weight));
      const shown = `${toText(lowest)}–${toText(highest)}%`;
      const place = spot(['dimensions', index, 'band']);
      if (compare(lowest, highest) > 0) {
        yield {
          message: {
            en: `the band of ${id} ends below its start: ${shown}`,
            zh: `${id} 的区间上限低于下限：${shown}`,
          },
          hint: { en: 'write the lower percentage first', zh: '请先写较低的百分比' },
          spot: place,
        };
      } else if (compare(total, lowest) < 0 || compare(total, highest) > 0) {
        yield {
          message: {
            en: `${id} weighs ${toText(total)}%, outside its band ${shown}`,
            zh: `${id} 的权重为 ${toText(total)}%，超出区间 ${shown}`,
          },
          hint: {
            en: 'move weight between its metrics and those of other dimensions, or change the band',
            zh: '请在本维度与其他维度的指标间调整权重，或修改区间',
          },
          detail: {
            en: metrics.map((metric) => `${metric.id} ${toText(metric.weight)}%`).join('  '),
            zh: metrics.map((metric) => `${metric.id} ${toText(metric.weight)}%`).join('  '),
          },
          spot: place,
        };
      }
    }
  },
});
