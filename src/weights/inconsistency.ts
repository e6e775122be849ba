import type { Problem } from '../model/problem.ts';
import { shortened } from '../words/visible.ts';
import type { Judgement } from './analyse.ts';
import { HIGHEST_RATIO } from './priorities.ts';
import type { RandomIndexName } from './random-index.ts';

/** What is said of comparisons that contradict each other too much: of the group, then of each expert. */
export function inconsistencies({ consistency, experts }: Judgement, table: RandomIndexName): Problem[] {
  const isOver = (cr: number): boolean => cr > HIGHEST_RATIO;
  const ofGroup =
    experts.length > 1 && consistency !== null && isOver(consistency.cr)
      ? [inconsistent({ en: 'the group', zh: '群体' }, consistency.cr, table)]
      : [];
  return [
    ...ofGroup,
    ...experts
      .filter(({ cr }) => isOver(cr))
      .map(({ id, cr }) => inconsistent({ en: shortened(id), zh: shortened(id) }, cr, table)),
  ];
}

const inconsistent = (
  who: { readonly en: string; readonly zh: string },
  cr: number,
  table: RandomIndexName,
): Problem => ({
  code: 'inconsistent',
  severity: 'error',
  message: {
    en: `the comparisons of ${who.en} contradict each other: CR ${cr.toFixed(4)} by ${table}, over ${HIGHEST_RATIO}`,
    zh: `${who.zh}的比较前后矛盾：按 ${table}，CR 为 ${cr.toFixed(4)}，超过 ${HIGHEST_RATIO}`,
  },
  hint: {
    en: 'look again at the comparisons that are listed, with whoever made them',
    zh: '请与判断者一起重新斟酌所列的比较',
  },
});
