import { plural } from '../../words/language.ts';
import { defineResultRule, eachDirector } from '../rule.ts';
import { type ResultSubject, who } from './subject.ts';

/** Those with too few days in post are listed and not scored. */
export const minimumDays = defineResultRule<ResultSubject>({
  code: 'minimum-days',
  watch: ({ template }) =>
    eachDirector(
      ({ withheld }) => withheld.includes('minimum-days'),
      function* (scorecard) {
        yield {
          severity: 'note',
          director: scorecard.director,
          message: {
            en: `${who(scorecard)} was in post for ${plural(scorecard.days, 'day')}, fewer than ${template.minimumDays}: listed, not scored`,
            zh: `${who(scorecard)} 在岗 ${scorecard.days} 天，不足 ${template.minimumDays} 天：只列名，不评分`,
          },
          hint: { en: 'nothing to do, if the roster is right', zh: '若名册无误则无需处理' },
        };
      },
    ),
});
