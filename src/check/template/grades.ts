import { compare, type Decimal, larger, smaller, subtract, toText, ZERO } from '../../maths/decimal.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

/** Every score has exactly one grade: bands stand best first, none starts where another does, none lacks. */
export const grades = defineRule<TemplateSubject>({
  code: 'grades',
  *find({ template, spot }) {
    const bands = template.grades;
    for (const [index, { grade, from }] of bands.entries()) {
      const before = bands[index - 1];
      if (before === undefined || compare(before.from, from) > 0) continue;
      const [here, above] = [spot(['grades', index, 'from']), spot(['grades', index - 1, 'from'])];
      const isEqual = compare(before.from, from) === 0;
      yield {
        message: isEqual
          ? {
              en: `grades ${before.grade} and ${grade} both start at ${toText(from)} (lines ${above.line} and ${here.line})`,
              zh: `等级 ${before.grade} 和 ${grade} 都从 ${toText(from)} 开始（第 ${above.line} 行和第 ${here.line} 行）`,
            }
          : {
              en: `grade ${grade} from ${toText(from)} stands below ${before.grade} from ${toText(before.from)}`,
              zh: `等级 ${grade}（${toText(from)} 起）排在 ${before.grade}（${toText(before.from)} 起）之后`,
            },
        hint: isEqual
          ? { en: 'give each grade a lower bound of its own', zh: '请为每个等级设不同的下限' }
          : { en: 'list the grades best first', zh: '请从高到低排列等级' },
        spot: here,
        related: [above],
      };
    }
    const last = bands.at(-1);
    const lowest = lowestScore(template);
    if (last !== undefined && compare(last.from, lowest) > 0) {
      yield {
        message: {
          en: `scores from ${toText(lowest)} to ${toText(last.from)} have no grade`,
          zh: `${toText(lowest)} 至 ${toText(last.from)} 的得分没有等级`,
        },
        hint: { en: `add a grade from ${toText(lowest)}`, zh: `请增加从 ${toText(lowest)} 起的等级` },
        spot: spot(['grades', bands.length - 1, 'from']),
      };
    }
  },
});

/** No score is below 0, nor below every floor less the points that may be taken off. */
function lowestScore(template: Template): Decimal {
  const floors = metricsOf(template).map(({ floor }) => floor);
  // A metric without a value may count as 0, whatever its floor.
  const floor = metricsOf(template).some(({ missing }) => missing === 'zero') ? ZERO : floors.reduce(smaller);
  return larger(ZERO, subtract(floor, template.adjustments?.limit ?? ZERO));
}
