import { isOfBehaviours } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

/** A strategy is followed by results and by behaviours. */
export const resultsAndBehaviours = defineRule<TemplateSubject>({
  code: 'results-and-behaviours',
  *find({ template, keySpot }) {
    if (template.strategy === undefined) return;
    const { dimensions } = template;
    const behaviours = dimensions.filter(isOfBehaviours);
    if (behaviours.length > 0 && behaviours.length < dimensions.length) return;
    const lacks =
      behaviours.length === 0 ? { en: 'behaviours', zh: '行为' } : { en: 'results', zh: '业绩结果' };
    yield {
      severity: 'warning',
      message: { en: `no dimension measures ${lacks.en}`, zh: `没有衡量${lacks.zh}的维度` },
      hint: {
        en: `add a dimension of ${lacks.en}; one counts as behaviours if its id or title says behaviour or 行为`,
        zh: `请增加${lacks.zh}维度；标识或名称中含“行为”或 behaviour 才算行为维度`,
      },
      spot: keySpot(['dimensions']),
    };
  },
});
