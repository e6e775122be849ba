import { defineRule } from '../rule.ts';
import { type Path, placedMetrics, type TemplateSubject } from './subject.ts';

/** Every id is one thing's alone. */
export const uniqueIds = defineRule<TemplateSubject>({
  code: 'duplicate-id',
  *find({ template, spot }) {
    const { dimensions, facts, strategy, grades } = template;
    const groups: { id: string; path: Path }[][] = [
      dimensions.map(({ id }, index) => ({ id, path: ['dimensions', index, 'id'] })),
      [
        ...placedMetrics(template).map(({ metric, path }) => ({
          id: metric.id,
          path: [...path, 'id'],
        })),
        ...facts.map(({ id }, index) => ({ id, path: ['facts', index, 'id'] })),
      ],
      (strategy?.themes ?? []).map(({ id }, index) => ({
        id,
        path: ['strategy', 'themes', index, 'id'],
      })),
      (strategy?.duties ?? []).map(({ id }, index) => ({
        id,
        path: ['strategy', 'duties', index, 'id'],
      })),
      grades.map(({ grade }, index) => ({ id: grade, path: ['grades', index, 'grade'] })),
    ];
    for (const group of groups) {
      const seen = new Map<string, Path>();
      for (const entry of group) {
        const earlier = seen.get(entry.id);
        if (earlier === undefined) {
          seen.set(entry.id, entry.path);
          continue;
        }
        const first = spot(earlier);
        const second = spot(entry.path);
        yield {
          message: {
            en: `\`${entry.id}\` stands twice, at line ${first.line} and line ${second.line}`,
            zh: `\`${entry.id}\` 出现两次：第 ${first.line} 行和第 ${second.line} 行`,
          },
          hint: { en: 'give one of them another id', zh: '请给其中一个换一个标识' },
          spot: second,
          related: [first],
        };
      }
    }
  },
});
