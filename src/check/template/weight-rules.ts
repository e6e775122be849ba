import { compare, type Decimal, isZero, toText } from '../../maths/decimal.ts';
import type { Spot } from '../../model/place.ts';
import { metricsOf } from '../../model/template.ts';
import { defineRule, type Finding } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';
import { unknownReference } from './unknown-reference.ts';

/** The orders and shares that the template's `rules` demand of its weights. */
export const weightRules = defineRule<TemplateSubject>({
  code: 'weight-rule',
  *find({ template, spot }) {
    const weights = new Map(metricsOf(template).map(({ id, weight }) => [id, weight]));
    // A metric that has left, or has not entered yet, is not one of those that each have to weigh something.
    const isOut = (id: string, weight: Decimal): boolean =>
      isZero(weight) && template.calibrations.some(({ deltas }) => deltas.has(id));
    for (const [index, rule] of template.rules.entries()) {
      const place = (key: string): Spot => spot(['rules', index, key]);
      const named: [string, string][] =
        rule.kind === 'order'
          ? [
              ['heavier', rule.heavier],
              ['than', rule.than],
            ]
          : rule.metric === 'each'
            ? []
            : [['metric', rule.metric]];
      const unknown = named.filter(([, id]) => !weights.has(id));
      for (const [key, id] of unknown) yield unknownReference('metric', id, [...weights.keys()], place(key));
      if (unknown.length > 0) continue;

      if (rule.kind === 'order') {
        const heavier = weights.get(rule.heavier) as Decimal;
        const lighter = weights.get(rule.than) as Decimal;
        if (compare(heavier, lighter) > 0) continue;
        yield {
          message: {
            en: `${rule.heavier} (${toText(heavier)}%) has to weigh more than ${rule.than} (${toText(lighter)}%)`,
            zh: `${rule.heavier}（${toText(heavier)}%）的权重须大于 ${rule.than}（${toText(lighter)}%）`,
          },
          hint: { en: 'move weight from the second to the first', zh: '请把后者的权重移一部分给前者' },
          spot: place('heavier'),
        };
        continue;
      }
      const limited =
        rule.metric === 'each' ? [...weights] : [[rule.metric, weights.get(rule.metric) as Decimal] as const];
      for (const [id, weight] of limited) {
        if (rule.atMost !== undefined && compare(weight, rule.atMost) > 0) {
          yield beyond(id, weight, rule.atMost, 'most', place('at-most'));
        }
        if (rule.atLeast !== undefined && compare(weight, rule.atLeast) < 0 && !isOut(id, weight)) {
          yield beyond(id, weight, rule.atLeast, 'least', place('at-least'));
        }
      }
    }
  },
});

const beyond = (id: string, weight: Decimal, limit: Decimal, end: 'most' | 'least', spot: Spot): Finding => ({
  message: {
    en: `${id} weighs ${toText(weight)}%, ${end === 'most' ? 'more' : 'less'} than the ${toText(limit)}% allowed`,
    zh: `${id} 的权重为 ${toText(weight)}%，${end === 'most' ? '高于' : '低于'}允许的 ${toText(limit)}%`,
  },
  hint: {
    en: end === 'most' ? 'give some of its weight to others' : 'give it weight from others',
    zh: end === 'most' ? '请把部分权重分给其他指标' : '请从其他指标移来权重',
  },
  spot,
});
