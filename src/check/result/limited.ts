import { toText } from '../../maths/decimal.ts';
import { metricsOf } from '../../model/template.ts';
import { LIST } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

const NAMED = 5;

/** Where a floor or cap changed scores, the output says so: once a metric. */
export const limited = defineRule<ResultSubject>({
  code: 'score-limited',
  *find({ template, result }) {
    /** By metric and limit: on whom it had an effect. */
    const touched = new Map<string, string[]>();
    for (const { director, dimensions } of result.directors) {
      for (const { metrics } of dimensions) {
        for (const { id, limited: limit } of metrics) {
          if (limit === null) continue;
          const key = `${id}\u0000${limit}`;
          const ids = touched.get(key);
          if (ids === undefined) touched.set(key, [director]);
          else ids.push(director);
        }
      }
    }
    for (const metric of metricsOf(template)) {
      for (const limit of ['cap', 'floor'] as const) {
        const ids = touched.get(`${metric.id}\u0000${limit}`);
        if (ids === undefined) continue;
        const shown = ids.slice(0, NAMED);
        const rest = ids.length - shown.length;
        const names = limit === 'cap' ? { en: 'cap', zh: '得分上限' } : { en: 'floor', zh: '得分下限' };
        yield {
          severity: 'note',
          message: {
            en: `the ${names.en} of ${toText(metric[limit])} applied to ${metric.id} of ${shown.join(LIST.en)}${rest > 0 ? ` and ${rest} more` : ''}`,
            zh: `${metric.id} 的${names.zh} ${toText(metric[limit])} 适用于 ${shown.join(LIST.zh)}${rest > 0 ? `，以及另外 ${rest} 人` : ''}`,
          },
          hint: { en: `it is \`${limit}\` on the metric`, zh: `它是指标上的 \`${limit}\`` },
        };
      }
    }
  },
});
