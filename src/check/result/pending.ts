import { LIST, plural } from '../../words/language.ts';
import { defineResultRule, type Finding } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

const NAMED = 10;

/** What a provisional result is still waiting for: once a metric. */
export const pending = defineResultRule<ResultSubject>({
  code: 'pending-value',
  watch: ({ template }) => {
    /** By metric. */
    const waiting = new Map<string, string[]>();
    return {
      see: ({ director, dimensions, withheld }) => {
        if (!withheld.includes('provisional')) return;
        for (const { id, state } of dimensions.flatMap(({ metrics }) => metrics)) {
          if (state !== 'pending') continue;
          const others = waiting.get(id);
          if (others === undefined) waiting.set(id, [director]);
          else others.push(director);
        }
      },
      *findings() {
        for (const { id } of template.dimensions.flatMap(({ metrics }) => metrics)) {
          const those = waiting.get(id);
          if (those !== undefined) yield waits(id, those);
        }
      },
    };
  },
});

function waits(id: string, waiting: readonly string[]): Finding {
  const more = waiting.length > NAMED;
  return {
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
