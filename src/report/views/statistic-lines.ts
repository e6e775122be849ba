import { toText } from '../../maths/decimal.ts';
import type { Evidence } from '../../model/place.ts';
import { type Statistic, statisticStep } from '../../model/statistic.ts';
import { EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { same, type Text } from '../../words/language.ts';
import { type ExplanationLine, fact } from '../explanation.ts';
import { equation, exactText } from './equation.ts';

/** Where a survey's answers stand, and the figure that they make; none of them is shown. */
export const answersText = ({ file, line, column }: Evidence, value: string): Text => ({
  en: `${file}, column ${column}, the first answer in line ${line}; they make ${value}`,
  zh: `${file} 的“${column}”列，首份答卷在第 ${line} 行；得出 ${value}`,
});

/** How a survey's figure follows from its answers: the counts, or the means and weights, then one sum. */
export function statisticLines(statistic: Statistic): ExplanationLine[] {
  const sum = equation(statisticStep(statistic), WORDS.statistic);
  if (statistic.kind === 'nps') {
    const [promoters, passives, detractors] = [
      statistic.promoters,
      statistic.passives,
      statistic.detractors,
    ].map(exactText);
    const counts = fact(WORDS.counts, {
      en: `${promoters} promoters, ${passives} passives, ${detractors} detractors`,
      zh: `推荐者 ${promoters}、被动者 ${passives}、贬损者 ${detractors}`,
    });
    return [counts, sum];
  }
  const items = statistic.items.map(({ item, mean, weight }) =>
    fact(same(item), {
      en: `mean ${toText(mean)}, weight ${toText(weight)}`,
      zh: `均值 ${toText(mean)}，权重 ${toText(weight)}`,
    }),
  );
  return [...items, sum];
}
