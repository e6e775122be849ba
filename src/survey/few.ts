import type { Report } from '../model/problem.ts';
import type { RawTable } from '../read/table.ts';
import { LIST } from '../words/language.ts';
import { shortened } from '../words/visible.ts';

/** Those who are named; the rest is only counted. */
const NAMED = 10;

/** Names those of whom too few answered for a result to be shown. */
export function noteFew(
  few: readonly { readonly id: string; readonly n: number }[],
  least: number,
  tables: readonly Pick<RawTable, 'file'>[],
  report: Report,
): void {
  if (few.length === 0) return;
  const names = few.slice(0, NAMED).map(({ id, n }) => `${shortened(id)} (${n})`);
  const more = few.length > NAMED ? ' …' : '';
  report({
    code: 'too-few-answers',
    severity: 'note',
    message: {
      en: `no result where n is under ${least}: ${names.join(LIST.en)}${more}`,
      zh: `样本量少于 ${least} 的不给结果：${names.join(LIST.zh)}${more}`,
    },
    hint: { en: 'wait for more answers', zh: '请等待更多答卷' },
    spot: tables.length === 1 ? tables[0] && { file: tables[0].file } : undefined,
  });
}
