import { usageError } from '../../failures.ts';
import {
  compare,
  type Decimal,
  decimal,
  isPositive,
  parseDecimal,
  shareOf,
  ZERO,
} from '../../maths/decimal.ts';
import { RELATIONS, type Relation } from '../../model/relation.ts';
import type { Making } from '../../survey/ratings/panel.ts';
import type { ScaleEnds } from '../../survey/ratings/read.ts';
import type { Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import type { OptionValues } from '../command.ts';
import { readScaleOption } from './scale-option.ts';

const refused = (flag: string, value: string, hint: Text) =>
  usageError(
    'option-value',
    { en: `${flag} cannot be ‘${shortened(value)}’`, zh: `${flag} 不能是“${shortened(value)}”` },
    hint,
  );

/** `--scale 1..5`; undefined where it is not typed: then any number may be given. */
export function readScaleEnds(text: OptionValues[string]): ScaleEnds | undefined {
  if (text === undefined) return undefined;
  const { low, high } = readScaleOption(text);
  return [decimal(low), decimal(high)];
}

/** `--relation-weights superior=2,peer=1`; a relation that is not named weighs 1. */
export function readRelationWeights(text: OptionValues[string]): Making['weights'] {
  const weights: Record<Relation, Decimal> = { superior: decimal(1), peer: decimal(1), report: decimal(1) };
  if (typeof text !== 'string') return weights;
  const seen = new Set<string>();
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=');
    const relation = RELATIONS.find((one) => one === name.trim());
    const weight = parseDecimal(value.trim());
    if (relation === undefined || weight === undefined || !isPositive(weight) || seen.has(relation)) {
      const near = relation === undefined ? nearest(name.trim(), RELATIONS) : undefined;
      const hint = {
        en: 'write each relation once, with a weight above 0: superior=2,peer=1,report=1',
        zh: '每种关系写一次，权重大于 0：superior=2,peer=1,report=1',
      };
      const meant = { en: `did you mean ${near}? ${hint.en}`, zh: `是否为 ${near}？${hint.zh}` };
      throw refused('--relation-weights', text, near === undefined ? hint : meant);
    }
    seen.add(relation);
    weights[relation] = weight;
  }
  return weights;
}

/** `--trim 20%` as a share; 0 where it is not typed. */
export function readTrim(text: OptionValues[string]): Decimal {
  if (typeof text !== 'string') return ZERO;
  const percent = /^\d/u.test(text) ? parseDecimal(text.replace(/%$/u, '')) : undefined;
  if (percent !== undefined && compare(percent, decimal(50)) < 0) {
    return shareOf(percent);
  }
  throw refused('--trim', text, {
    en: 'write the share that is put aside at either end, below half: --trim 20%',
    zh: '请写两端各去除的比例，须小于一半：--trim 20%',
  });
}
