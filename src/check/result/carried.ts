import type { Scorecard } from '../../model/result.ts';
import { defineResultRule, eachDirector } from '../rule.ts';
import { type ResultSubject, who } from './subject.ts';

/** A carried value is named: it is an older figure standing in. */
export const carried = defineResultRule<ResultSubject>({
  code: 'carried-value',
  watch: ({ period }) =>
    eachDirector(hasCarried, function* (scorecard) {
      for (const metric of scorecard.dimensions.flatMap(({ metrics }) => metrics)) {
        if (metric.state !== 'carried' || metric.carriedFrom === null) continue;
        yield {
          severity: 'note',
          director: scorecard.director,
          message: {
            en: `${who(scorecard)}: ${metric.id} for ${period.label} is carried from ${metric.carriedFrom}`,
            zh: `${who(scorecard)}：${metric.id}（${period.label}）沿用 ${metric.carriedFrom} 的数值`,
          },
          hint: { en: 'replace it once the new value is there', zh: '新数值到位后请替换' },
        };
      }
    }),
});

const hasCarried = ({ dimensions }: Scorecard): boolean =>
  dimensions.some(({ metrics }) => metrics.some(({ state }) => state === 'carried'));
