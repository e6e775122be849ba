import { LIST } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { defineResultRule, type Finding } from '../rule.ts';
import type { ResultSubject } from './subject.ts';

const NAMED = 10;

/** While one bonus in the pool cannot be told nobody's share can: the output says on whom it waits. */
export const undecidedPool = defineResultRule<ResultSubject>({
  code: 'undecided-pool',
  watch: ({ template }) => {
    const hasPool = template.bonus?.pool !== undefined;
    let waits = false;
    const undecided: string[] = [];
    return {
      see: ({ director, bonus, withheld }) => {
        if (!hasPool) return;
        if (withheld.includes('undecided-pool')) waits = true;
        else if (
          bonus === null &&
          !withheld.includes('minimum-days') &&
          withheld.some((reason) => reason !== 'all-exempt')
        ) {
          undecided.push(shortened(director));
        }
      },
      findings: () => (waits ? waitsFor(undecided) : []),
    };
  },
});

function* waitsFor(undecided: readonly string[]): Generator<Finding> {
  const more = undecided.length > NAMED;
  yield {
    severity: 'missing',
    message: {
      en: `the pool cannot be shared out while these have no bonus: ${undecided.slice(0, NAMED).join(LIST.en)}${more ? ' …' : ''}`,
      zh: `以下人员的奖金未定，奖金池无法分配：${undecided.slice(0, NAMED).join(LIST.zh)}${more ? ' ……' : ''}`,
    },
    hint: {
      en: 'add what they lack; everyone else waits for it',
      zh: '请补齐所缺数据；其他人的奖金都待此而定',
    },
  };
}
