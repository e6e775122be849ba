import type { Spot } from '../../model/place.ts';
import type { Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import type { Finding } from '../rule.ts';

const NOUNS = {
  metric: { en: 'metric', zh: '指标' },
  measure: { en: 'metric or fact', zh: '指标或事实' },
  duty: { en: 'duty', zh: '岗位职责' },
  theme: { en: 'theme', zh: '战略主题' },
  source: { en: 'source', zh: '数据来源' },
  grade: { en: 'grade', zh: '等级' },
} as const satisfies Record<string, Text>;

/** An id that the template does not list, with the one that was probably meant. */
export function unknownReference(
  kind: keyof typeof NOUNS,
  id: string,
  known: readonly string[],
  spot: Spot,
): Finding {
  const suggestion = nearest(id, known);
  const noun = NOUNS[kind];
  return {
    message: { en: `there is no ${noun.en} \`${shortened(id)}\``, zh: `没有${noun.zh} \`${shortened(id)}\`` },
    hint:
      suggestion === undefined
        ? known.length === 0
          ? {
              en: `none is listed: list it, or remove this`,
              zh: `尚未列出任何${noun.zh}：请先列出，或删去此处`,
            }
          : { en: `listed are ${known.join(', ')}`, zh: `已列出的有 ${known.join('、')}` }
        : { en: `did you mean \`${suggestion}\`?`, zh: `是否想写 \`${suggestion}\`？` },
    spot,
  };
}
