import {
  absolute,
  compare,
  type Decimal,
  equals,
  HUNDRED,
  isNegative,
  subtract,
  sum,
  toText,
} from '../../maths/decimal.ts';
import { metricsOf } from '../../model/template.ts';
import type { Text } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

const ONE: Decimal = { coefficient: 1n, scale: 0 };

/** Weights add up to exactly 100 %; they are never normalised. */
export const weightsSum = defineRule<TemplateSubject>({
  code: 'weights-sum',
  *find({ template, spot }) {
    const metrics = metricsOf(template);
    const total = sum(metrics.map(({ weight }) => weight));
    if (equals(total, HUNDRED)) return;
    const difference = subtract(total, HUNDRED);
    const apart = `${toText(absolute(difference))}%`;
    const parts = template.dimensions.map(
      ({ id, metrics: own }) => `${id} ${toText(sum(own.map(({ weight }) => weight)))}%`,
    );
    const isShort = isNegative(difference);
    const looksLikeFractions = equals(total, ONE) && metrics.every(({ weight }) => compare(weight, ONE) <= 0);
    const last = template.dimensions.length - 1;
    const lastMetric = (template.dimensions[last]?.metrics.length ?? 1) - 1;
    yield {
      message: {
        en: `weights add up to ${toText(total)}%, not 100% (${apart} ${isShort ? 'short' : 'too much'})`,
        zh: `权重合计为 ${toText(total)}%，不是 100%（${isShort ? '少' : '多'} ${apart}）`,
      },
      hint: looksLikeFractions
        ? fractionsHint(metrics.map(({ weight }) => weight))
        : {
            en: `${isShort ? 'raise' : 'lower'} one of the weights by ${apart}`,
            zh: `请把某个权重${isShort ? '提高' : '降低'} ${apart}`,
          },
      detail: { en: parts.join('  '), zh: parts.join('  ') },
      spot: spot(['dimensions', last, 'metrics', lastMetric, 'weight']),
    };
  },
});

function fractionsHint(weights: readonly Decimal[]): Text {
  const asPercent = weights.map(
    (weight) => `${toText({ coefficient: weight.coefficient * 100n, scale: weight.scale })}%`,
  );
  return {
    en: `the weights look like fractions of 1: write ${asPercent.join(', ')}`,
    zh: `这些权重像是以 1 为总和的小数：请写 ${asPercent.join('、')}`,
  };
}
