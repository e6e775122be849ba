import { LIST, plural } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

const NAMED = 10;

/** Those on the roster to whom the template does not apply are named; that is no fault. */
export const scope = defineRule<DataSubject>({
  code: 'out-of-scope',
  *find({ outOfScope }) {
    if (outOfScope.length === 0) return;
    const ids = outOfScope.slice(0, NAMED).map(({ id }) => shortened(id));
    const more = outOfScope.length > NAMED;
    yield {
      severity: 'note',
      message: {
        en: `${plural(outOfScope.length, 'director')} out of the template’s scope: ${ids.join(LIST.en)}${more ? ' …' : ''}`,
        zh: `有 ${outOfScope.length} 人不在模板适用范围内：${ids.join(LIST.zh)}${more ? ' ……' : ''}`,
      },
      hint: { en: 'nothing to do, if `applies-to` is right', zh: '若 `applies-to` 无误则无需处理' },
    };
  },
});
