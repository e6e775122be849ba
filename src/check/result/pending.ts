import type { Scorecard } from '../../model/result.ts';
import { LIST, plural } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

const NAMED = 10;

/** What a provisional result is still waiting for: once a metric. */
export const pending = defineRule<ResultSubject>({
  code: 'pending-value',
  *find({ template, result }) {
    if (!result.directors.some(({ withheld }) => withheld.includes('provisional'))) return;
    const isPending = ({ dimensions }: Scorecard, id: string): boolean =>
      dimensions.some(({ metrics }) =>
        metrics.some((metric) => metric.id === id && metric.state === 'pending'),
      );
    for (const { id } of template.dimensions.flatMap(({ metrics }) => metrics)) {
      const waiting = result.directors
        .filter((scorecard) => isPending(scorecard, id))
        .map(({ director }) => director);
      if (waiting.length === 0) continue;
      const more = waiting.length > NAMED;
      yield {
        severity: 'note',
        message: {
          en: `${id} is pending for ${plural(waiting.length, 'director')}: ${waiting.slice(0, NAMED).join(LIST.en)}${more ? ' …' : ''}`,
          zh: `${id} 有 ${waiting.length} 人待定：${waiting.slice(0, NAMED).join(LIST.zh)}${more ? ' ……' : ''}`,
        },
        hint: {
          en: 'score without --provisional once the values are there',
          zh: '数据齐全后请去掉 --provisional 再评分',
        },
      };
    }
  },
});
