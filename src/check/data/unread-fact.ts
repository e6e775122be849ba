import { cyclesEndingIn } from '../../model/period.ts';
import { LIST, plural } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/**
 * A fact that counts as 0 where nobody says otherwise fires no gate if its file was not understood: a header
 * misspelt would lift a veto. Where no file was passed over, it is still said that everyone has 0.
 */
export const unreadFact = defineRule<DataSubject>({
  code: 'unread-fact',
  *find({ template, period, measurements, directors, passedOver, isSound }) {
    if (!isSound || directors.length === 0) return;
    const gated = new Set(template.gates.map(({ on }) => on));
    for (const fact of template.facts) {
      if (fact.absent !== 'zero' || !gated.has(fact.id)) continue;
      const known = new Set<string>();
      for (const { director } of measurements.ofMeasure(fact.id)) known.add(director);
      const absent = directors.filter(({ id }) => !known.has(id)).length;
      const [first] = passedOver;
      const isDue =
        period === undefined || cyclesEndingIn(fact.cycle, period, template.fiscalYearStarts).length > 0;
      if (absent === 0 || !isDue) continue;
      if (first === undefined && (known.size > 0 || period === undefined)) continue;
      const who =
        known.size === 0
          ? { en: 'everyone', zh: '所有人' }
          : { en: plural(absent, 'director'), zh: ` ${absent} 人` };
      if (first === undefined) {
        yield {
          severity: 'note',
          message: {
            en: `${fact.id} is in no file, so it counts as 0 for ${who.en}`,
            zh: `没有文件含 ${fact.id}，因此${who.zh}都按 0 计`,
          },
          hint: { en: 'add its file, unless nothing happened', zh: '除非确实没有发生，请补上该文件' },
        };
        continue;
      }
      const files = passedOver.map(({ file, sheet }) =>
        shortened(sheet === undefined ? file : `${file} ${sheet}`),
      );
      yield {
        severity: 'warning',
        message: {
          en: `${fact.id} counts as 0 for ${who.en}, but ${files.join(LIST.en)} ${files.length === 1 ? 'was' : 'were'} passed over and may hold it`,
          zh: `${fact.id} 对${who.zh}按 0 计，但被跳过的 ${files.join(LIST.zh)} 可能含有该事实`,
        },
        hint: {
          en: `if it holds ${fact.id}, mend its header; else take the file out of the folder`,
          zh: `若其中有 ${fact.id}，请更正表头；否则请把该文件移出文件夹`,
        },
        spot: first,
      };
    }
  },
});
