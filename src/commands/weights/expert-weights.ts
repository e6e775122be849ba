import { usageError } from '../../failures.ts';
import { isPositive, parseDecimal } from '../../maths/decimal.ts';
import { toDouble } from '../../maths/double.ts';
import { fraction } from '../../maths/fraction.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import type { OptionValues } from '../command.ts';

/** `wang=2,li=1`: the experts' own weights, above 0. */
export function readExpertWeights(text: OptionValues[string]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of typeof text === 'string' ? text.split(/[,，]/u) : []) {
    const at = part.lastIndexOf('=');
    const value = parseDecimal(part.slice(at + 1).trim());
    const expert = part.slice(0, at).trim();
    if (at < 1 || value === undefined || !isPositive(value) || weights.has(expert)) {
      throw usageError(
        'expert-weights',
        {
          en: `--expert-weights cannot hold ‘${shortened(part)}’`,
          zh: `--expert-weights 不能含“${shortened(part)}”`,
        },
        {
          en: 'write each expert once with a number above 0, for instance wang=2,li=1',
          zh: '每位专家写一次，配大于 0 的数，例如 wang=2,li=1',
        },
      );
    }
    weights.set(expert, toDouble(fraction(value)));
  }
  return weights;
}

/** @throws a usage error where a weight is for someone who judged nothing. */
export function refuseUnknownExperts(weights: ReadonlyMap<string, number>, experts: readonly string[]): void {
  const unknown = [...weights.keys()].find((expert) => !experts.includes(expert));
  if (unknown === undefined) return;
  const near = nearest(unknown, experts);
  throw usageError(
    'expert-weights',
    {
      en: `--expert-weights names ${shortened(unknown)}, who has judged nothing`,
      zh: `--expert-weights 中的 ${shortened(unknown)} 没有任何判断`,
    },
    near === undefined
      ? { en: `the experts are ${experts.join(', ')}`, zh: `专家有 ${experts.join('、')}` }
      : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
  );
}
