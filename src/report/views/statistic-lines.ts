import { type Decimal, toText } from '../../maths/decimal.ts';
import type { Evidence, Statistic } from '../../model/place.ts';
import { EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { same, type Text } from '../../words/language.ts';
import { type ExplanationLine, fact } from '../explanation.ts';

/** Where a survey's answers stand, and the figure that they make; none of them is shown. */
export const answersText = ({ file, line, column }: Evidence, value: string): Text => ({
  en: `${file}, column ${column}, the first answer in line ${line}; they make ${value}`,
  zh: `${file} 的“${column}”列，首份答卷在第 ${line} 行；得出 ${value}`,
});

/** How a survey's figure follows from its answers, for a pocket calculator: the counts, or the means and weights. */
export function statisticLines(statistic: Statistic, n: Decimal | undefined): ExplanationLine[] {
  if (statistic.kind === 'nps') {
    const [promoters, passives, detractors] = [
      statistic.promoters,
      statistic.passives,
      statistic.detractors,
    ].map(toText);
    return [
      fact(WORDS.counts, {
        en: `${promoters} promoters, ${passives} passives, ${detractors} detractors`,
        zh: `推荐者 ${promoters}、被动者 ${passives}、贬损者 ${detractors}`,
      }),
      fact(WORDS.statistic, `100 × (${promoters} - ${detractors}) ÷ ${n === undefined ? '' : toText(n)}`),
    ];
  }
  const { scale, items } = statistic;
  const [low, high] = scale.map(toText);
  const weighted = items.map(({ weight, mean }) => `${toText(weight)} × ${toText(mean)}`).join(' + ');
  const weights = items.map(({ weight }) => toText(weight)).join(' + ');
  return [
    ...items.map(({ item, mean, weight }) =>
      fact(same(item), {
        en: `mean ${toText(mean)}, weight ${toText(weight)}`,
        zh: `均值 ${toText(mean)}，权重 ${toText(weight)}`,
      }),
    ),
    fact(WORDS.statistic, `100 × ((${weighted}) ÷ (${weights}) - ${low}) ÷ (${high} - ${low})`),
  ];
}
