import type { Scorecard } from '../../model/result.ts';
import { type Measure, measuresOf, type Template } from '../../model/template.ts';
import type { Text } from '../../words/language.ts';
import { defineRule, type Finding } from '../rule.ts';
import { type ResultSubject, who } from './subject.ts';

/** A value that is due and not there leaves its director without score, grade and bonus. */
export const missingValue = defineRule<ResultSubject>({
  code: 'missing-value',
  *find({ template, period, result }) {
    const measures = new Map(measuresOf(template).map((measure) => [measure.id, measure]));
    for (const scorecard of result.directors) {
      if (scorecard.withheld.includes('minimum-days')) continue;
      for (const metric of scorecard.dimensions.flatMap(({ metrics }) => metrics)) {
        if (metric.state !== 'missing') continue;
        yield gap(scorecard, metric.id, period.label, measures, template, {
          en: 'no score, grade or bonus',
          zh: '无得分、等级和奖金',
        });
      }
      if (!scorecard.withheld.includes('missing-fact')) continue;
      for (const fact of scorecard.facts) {
        if (fact.state !== 'missing') continue;
        yield gap(scorecard, fact.id, period.label, measures, template, {
          en: 'no grade or bonus',
          zh: '无等级和奖金',
        });
      }
    }
  },
});

function gap(
  scorecard: Scorecard,
  id: string,
  period: string,
  measures: ReadonlyMap<string, Measure>,
  template: Template,
  consequence: Text,
): Finding {
  const measure = measures.get(id);
  const source = template.sources?.find((one) => one.id === measure?.source)?.title ?? {
    en: measure?.source ?? 'the data',
    zh: measure?.source ?? '数据',
  };
  return {
    severity: 'missing',
    director: scorecard.director,
    message: {
      en: `${who(scorecard)} has no value of ${id} for ${period}: ${consequence.en}`,
      zh: `${who(scorecard)} 缺少 ${id}（${period}）：${consequence.zh}`,
    },
    hint: {
      en: `add the value from ${source.en}, or an exemption with reason and approver`,
      zh: `请补上来自${source.zh}的数值，或提供有原因和批准人的豁免`,
    },
  };
}
