import { toText } from '../../maths/decimal.ts';
import { metricsOf } from '../../model/template.ts';
import { LIST } from '../../words/language.ts';
import { defineResultRule, type Finding } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

const NAMED = 5;

/** On whom a limit of a metric had an effect: the first by name, and how many. */
interface Touched {
  readonly named: string[];
  count: number;
}

/** Where a floor or cap changed scores, the output says so: once a metric. */
export const limited = defineResultRule<ResultSubject>({
  code: 'score-limited',
  watch: (subject) => {
    const touched = { cap: new Map<string, Touched>(), floor: new Map<string, Touched>() };
    return {
      see: ({ director, dimensions }) => {
        for (const { metrics } of dimensions) {
          for (const { id, limited: limit } of metrics) {
            if (limit === null) continue;
            const known = touched[limit].get(id);
            if (known === undefined) touched[limit].set(id, { named: [director], count: 1 });
            else if (known.named.push(director) > NAMED) known.named.pop();
            if (known !== undefined) known.count += 1;
          }
        }
      },
      findings: () => findings(subject, touched),
    };
  },
});

function* findings(
  { template }: ResultSubject,
  touched: Readonly<Record<'cap' | 'floor', ReadonlyMap<string, Touched>>>,
): Generator<Finding> {
  for (const metric of metricsOf(template)) {
    for (const limit of ['cap', 'floor'] as const) {
      const those = touched[limit].get(metric.id);
      if (those === undefined) continue;
      const { named, count } = those;
      const rest = count - named.length;
      const names = limit === 'cap' ? { en: 'cap', zh: '得分上限' } : { en: 'floor', zh: '得分下限' };
      yield {
        severity: 'note',
        message: {
          en: `the ${names.en} of ${toText(metric[limit])} applied to ${metric.id} of ${named.join(LIST.en)}${rest > 0 ? ` and ${rest} more` : ''}`,
          zh: `${metric.id} 的${names.zh} ${toText(metric[limit])} 适用于 ${named.join(LIST.zh)}${rest > 0 ? `，以及另外 ${rest} 人` : ''}`,
        },
        hint: { en: `it is \`${limit}\` on the metric`, zh: `它是指标上的 \`${limit}\`` },
      };
    }
  }
}
