import type { RatingsSource } from '../../model/metric-source.ts';
import { isMadeAlike } from '../../model/ratings-making.ts';
import { foldName } from '../../words/fold.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Two scores of the same answers, made in different ways, are two equations in them: what each hides would be told. */
export const ratingsMadeTwice = defineRule<TemplateSubject>({
  code: 'ratings-made-twice',
  *find({ template, spot }) {
    const seen = new Map<string, { readonly id: string; readonly from: RatingsSource }>();
    for (const { metric, path } of placedMetrics(template)) {
      const { id, from } = metric;
      if (from?.kind !== 'ratings') continue;
      const first = seen.get(foldName(from.file));
      if (first === undefined) seen.set(foldName(from.file), { id, from });
      else if (!isMadeAlike(first.from, from)) {
        yield {
          message: {
            en: `${id} and ${first.id} are made of the same ratings in different ways: together they would tell hidden answers`,
            zh: `${id} 与 ${first.id} 由同一评分文件以不同方式得出：两者合看会暴露隐藏的评分`,
          },
          hint: {
            en: 'write the same scale, relation-weights, trim and published in both, or name other files',
            zh: '请在两处写相同的 scale、relation-weights、trim 与 published，或指明不同的文件',
          },
          spot: spot([...path, 'from']),
        };
      }
    }
  },
});
