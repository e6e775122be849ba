import { type Decimal, equals, toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import { metricsOf } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Weights are those that the record of the experts' judgement has, until somebody judges again. */
export const weightsDiffer = defineRule<TemplateSubject>({
  code: 'weights-differ',
  *find({ template, spot, keySpot }) {
    const { weighting } = template;
    if (weighting === undefined) return;
    const on = dateText(weighting.on);
    const record = keySpot(['weighting']);
    const hint = {
      en: 'judge again with `scorecard weights ahp --write`, or write the recorded weight',
      zh: '请用 `scorecard weights ahp --write` 重新判断，或写回所记录的权重',
    };
    const shown = (weight: Decimal | undefined): { en: string; zh: string } =>
      weight === undefined
        ? { en: 'nothing', zh: '无' }
        : { en: `${toText(weight)}%`, zh: `${toText(weight)}%` };
    for (const { metric, path } of placedMetrics(template)) {
      const judged = weighting.weights.get(metric.id);
      if (judged !== undefined && equals(judged, metric.weight)) continue;
      yield {
        severity: 'warning',
        message: {
          en: `${metric.id} weighs ${toText(metric.weight)}%, but what was judged on ${on} is ${shown(judged).en}`,
          zh: `${metric.id} 的权重为 ${toText(metric.weight)}%，而 ${on} 的判断结果为${shown(judged).zh}`,
        },
        hint,
        spot: spot([...path, 'weight']),
        related: [record],
      };
    }
    const known = new Set(metricsOf(template).map(({ id }) => id));
    for (const id of [...weighting.weights.keys()].filter((one) => !known.has(one))) {
      yield {
        severity: 'warning',
        message: {
          en: `${id} was judged on ${on}, but is no metric of the template`,
          zh: `${on} 判断过 ${id}，但它不是模板的指标`,
        },
        hint,
        spot: spot(['weighting', 'weights', id], ['weighting']),
      };
    }
  },
});
