import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

const BEHAVIOUR = /behaviou?r|行为/iu;

/**
 * A strategy is followed by results and by behaviours. A dimension is one of behaviours where its id or title
 * says so: behaviour or 行为.
 */
export const resultsAndBehaviours = defineRule<TemplateSubject>({
  code: 'results-and-behaviours',
  *find({ template, spot }) {
    if (template.strategy === undefined) return;
    const { dimensions } = template;
    const behaviours = dimensions.filter(({ id, title }) =>
      [id, title.en, title.zh].some((name) => BEHAVIOUR.test(name)),
    );
    if (behaviours.length > 0 && behaviours.length < dimensions.length) return;
    const lacks =
      behaviours.length === 0 ? { en: 'behaviours', zh: '行为' } : { en: 'results', zh: '业绩结果' };
    yield {
      severity: 'warning',
      message: { en: `no dimension holds ${lacks.en}`, zh: `没有衡量${lacks.zh}的维度` },
      hint: {
        en: `add a dimension of ${lacks.en}: a score of one kind alone is easily gamed`,
        zh: `请增加${lacks.zh}维度：只看一面的得分容易失真`,
      },
      spot: spot(['dimensions']),
    };
  },
});
