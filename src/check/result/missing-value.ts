import type { MetricState, Result, Scorecard } from '../../model/result.ts';
import { type Measure, measuresOf, type Template } from '../../model/template.ts';
import type { Text } from '../../words/language.ts';
import { defineRule, type Finding } from '../rule.ts';
import { type ResultSubject, who } from './subject.ts';

/** A value that is due and not there leaves its director without score, grade and bonus. */
export const missingValue = defineRule<ResultSubject>({
  code: 'missing-value',
  *find({ template, period, result }) {
    const measures = new Map(measuresOf(template).map((measure) => [measure.id, measure]));
    const nowhere = missingEverywhere(result);
    for (const id of nowhere) yield wholeGap(id, period.label, measures.get(id), template);
    for (const scorecard of result.directors) {
      if (scorecard.withheld.includes('minimum-days')) continue;
      for (const metric of scorecard.dimensions.flatMap(({ metrics }) => metrics)) {
        if (metric.state !== 'missing' || nowhere.has(metric.id)) continue;
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

/** The metrics of which several directors are due a value and none has one: a whole export is missing. */
function missingEverywhere({ directors }: Result): Set<string> {
  const metrics = directors
    .filter(({ withheld }) => !withheld.includes('minimum-days'))
    .flatMap(({ dimensions }) => dimensions.flatMap((dimension) => dimension.metrics));
  const count = (id: string, ...states: MetricState[]): number =>
    metrics.filter((metric) => metric.id === id && states.includes(metric.state)).length;
  const ids = new Set(metrics.map(({ id }) => id));
  return new Set([...ids].filter((id) => count(id, 'missing') > 1 && count(id, 'scored', 'carried') === 0));
}

function wholeGap(id: string, period: string, measure: Measure | undefined, template: Template): Finding {
  const source = sourceOf(measure, template);
  return {
    severity: 'missing',
    message: {
      en: `nobody has a value of ${id} for ${period}: no score, grade or bonus`,
      zh: `所有人都缺少 ${id}（${period}）：无得分、等级和奖金`,
    },
    hint: {
      en: `add the export of ${source.en}; if it is there, check the header of its column`,
      zh: `请补上${source.zh}的导出文件；若已提供，请核对列名`,
    },
  };
}

const sourceOf = (measure: Measure | undefined, template: Template): Text =>
  template.sources?.find(({ id }) => id === measure?.source)?.title ?? {
    en: measure?.source ?? 'the data',
    zh: measure?.source ?? '数据',
  };

function gap(
  scorecard: Scorecard,
  id: string,
  period: string,
  measures: ReadonlyMap<string, Measure>,
  template: Template,
  consequence: Text,
): Finding {
  const measure = measures.get(id);
  const source = sourceOf(measure, template);
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
