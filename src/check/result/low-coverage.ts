import { subtract, sum, toText } from '../../maths/decimal.ts';
import { defineResultRule, eachDirector } from '../rule.ts';
import { type ResultSubject, who } from './subject.ts';

/** Too little of the due weight has values for a grade to stand on. */
export const lowCoverage = defineResultRule<ResultSubject>({
  code: 'low-coverage',
  watch: ({ template }) =>
    eachDirector(
      ({ withheld }) => withheld.length > 0,
      function* (scorecard) {
        if (scorecard.withheld.includes('low-coverage')) {
          const metrics = scorecard.dimensions.flatMap((dimension) => dimension.metrics);
          const exempt = sum(metrics.filter(({ state }) => state === 'exempt').map(({ weight }) => weight));
          const owed = toText(subtract(scorecard.due, exempt));
          const absent = metrics.filter(({ state }) => state === 'excluded').map(({ id }) => id);
          yield {
            severity: 'missing',
            director: scorecard.director,
            message: {
              en: `${who(scorecard)}: values cover ${toText(scorecard.coverage)}% of the ${owed}% due and not exempt, below the minimum coverage of ${toText(template.minimumCoverage)}%: no grade or bonus`,
              zh: `${who(scorecard)}：应评且未豁免的权重 ${owed}%，有数据的仅 ${toText(scorecard.coverage)}%，低于最低覆盖率 ${toText(template.minimumCoverage)}%：不评等级、不计奖金`,
            },
            hint: { en: `add the values of ${absent.join(', ')}`, zh: `请补上 ${absent.join('、')} 的数值` },
          };
        }
        if (scorecard.withheld.includes('nothing-measured') && !scorecard.withheld.includes('provisional')) {
          yield {
            severity: 'missing',
            director: scorecard.director,
            message: {
              en: `${who(scorecard)}: no metric counts, so there is no score`,
              zh: `${who(scorecard)}：没有计入的指标，因此没有得分`,
            },
            hint: { en: 'add values, or take back an exemption', zh: '请补上数值，或撤回某项豁免' },
          };
        }
      },
    ),
});
