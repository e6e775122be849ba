import type { Spot } from '../../model/place.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Every id is one thing's alone. */
export const uniqueIds = defineRule<TemplateSubject>({
  code: 'duplicate-id',
  *find({ template, spot }) {
    const { dimensions, facts, strategy, grades } = template;
    const groups: { id: string; spot: Spot }[][] = [
      dimensions.map(({ id }, index) => ({ id, spot: spot(['dimensions', index, 'id']) })),
      [
        ...placedMetrics(template).map(({ metric, path }) => ({
          id: metric.id,
          spot: spot([...path, 'id']),
        })),
        ...facts.map(({ id }, index) => ({ id, spot: spot(['facts', index, 'id']) })),
      ],
      (strategy?.themes ?? []).map(({ id }, index) => ({
        id,
        spot: spot(['strategy', 'themes', index, 'id']),
      })),
      (strategy?.duties ?? []).map(({ id }, index) => ({
        id,
        spot: spot(['strategy', 'duties', index, 'id']),
      })),
      grades.map(({ grade }, index) => ({ id: grade, spot: spot(['grades', index, 'grade']) })),
    ];
    for (const group of groups) {
      const seen = new Map<string, Spot>();
      for (const entry of group) {
        const first = seen.get(entry.id);
        if (first === undefined) {
          seen.set(entry.id, entry.spot);
          continue;
        }
        yield {
          message: {
            en: `\`${entry.id}\` stands twice, at line ${first.line} and line ${entry.spot.line}`,
            zh: `\`${entry.id}\` 出现两次：第 ${first.line} 行和第 ${entry.spot.line} 行`,
          },
          hint: { en: 'give one of them another id', zh: '请给其中一个换一个标识' },
          spot: entry.spot,
          related: [first],
        };
      }
    }
  },
});
