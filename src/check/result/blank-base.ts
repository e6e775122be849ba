import type { Director } from '../../model/director.ts';
import type { Scorecard } from '../../model/result.ts';
import { daysOfSpell } from '../../model/tenure.ts';
import { defineResultRule, eachDirector } from '../rule.ts';
import { type ResultSubject, who } from './subject.ts';

/** Without a base there is no bonus, which is never one of 0. */
export const blankBase = defineResultRule<ResultSubject>({
  code: 'blank-base',
  watch: ({ directors, period }) => {
    let byId: Map<string, Director> | undefined;
    const lacks = ({ withheld }: Scorecard): boolean => withheld.includes('blank-base');
    return eachDirector(lacks, function* (scorecard) {
      byId ??= new Map(directors.map((director) => [director.id, director]));
      const spell = byId
        .get(scorecard.director)
        ?.spells.find((one) => one.base === undefined && daysOfSpell(one, period) > 0);
      yield {
        severity: 'missing',
        director: scorecard.director,
        message: {
          en: `${who(scorecard)} has no bonus base on the roster: no bonus`,
          zh: `${who(scorecard)} 在名册中没有奖金基数：无奖金`,
        },
        hint: { en: 'write the base into the cell; 0 if there is none', zh: '请填写奖金基数；若确无则写 0' },
        ...(spell?.spot === undefined ? {} : { spot: spell.spot }),
      };
    });
  },
});
