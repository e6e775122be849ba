import { compare, isNegative, toText } from '../../maths/decimal.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

/** Whatever grade comes out, there is a coefficient for it, and a better grade is not paid less. */
export const coefficients = defineRule<TemplateSubject>({
  code: 'coefficient',
  *find({ template, spot }) {
    const { bonus, grades, gates } = template;
    const needed = bonus !== undefined && (bonus.by === 'grade' || gates.length > 0);
    for (const [index, { grade, coefficient }] of grades.entries()) {
      const place = spot(['grades', index, coefficient === undefined ? 'grade' : 'coefficient']);
      if (coefficient === undefined) {
        if (!needed) continue;
        yield {
          message: {
            en: `grade ${grade} has no coefficient, but bonuses need one`,
            zh: `等级 ${grade} 没有系数，而奖金需要系数`,
          },
          hint: {
            en:
              bonus.by === 'grade'
                ? 'add `coefficient:` to every grade'
                : 'add `coefficient:` to every grade: a gated director has the grade’s',
            zh:
              bonus.by === 'grade'
                ? '请为每个等级加上 `coefficient:`'
                : '请为每个等级加上 `coefficient:`：触发门槛者取等级的系数',
          },
          spot: place,
        };
      } else if (isNegative(coefficient)) {
        yield {
          message: { en: `the coefficient of ${grade} is negative`, zh: `等级 ${grade} 的系数为负` },
          hint: { en: 'a coefficient is 0 or more', zh: '系数须为 0 或更大' },
          spot: place,
        };
      }
      const better = grades[index - 1]?.coefficient;
      if (coefficient !== undefined && better !== undefined && compare(better, coefficient) < 0) {
        yield {
          severity: 'warning',
          message: {
            en: `grade ${grade} has a higher coefficient (${toText(coefficient)}) than the better grade above it (${toText(better)})`,
            zh: `等级 ${grade} 的系数（${toText(coefficient)}）高于更好的等级（${toText(better)}）`,
          },
          hint: { en: 'check the two coefficients', zh: '请核对这两个系数' },
          spot: place,
        };
      }
    }
  },
});
