import { usageError } from '../../failures.ts';
import type { Scale } from '../../survey/ecsi/index-score.ts';
import { shortened } from '../../words/visible.ts';
import type { OptionValues } from '../command.ts';

const FORM = /^(-?\d{1,6})\.\.(-?\d{1,6})$/u;

/** `--scale 1..10`: the lowest and highest answer, whole numbers; 1 and 10 where it is not typed. */
export function readScaleOption(text: OptionValues[string]): Scale {
  if (text === undefined) return { low: 1, high: 10 };
  const [, low = '', high = ''] = FORM.exec(String(text)) ?? [];
  const scale = { low: Number.parseInt(low, 10), high: Number.parseInt(high, 10) };
  if (scale.low < scale.high) return scale;
  throw usageError(
    'scale-option',
    {
      en: `--scale cannot be ‘${shortened(String(text))}’`,
      zh: `--scale 不能是“${shortened(String(text))}”`,
    },
    {
      en: 'write the lowest and the highest answer: --scale 1..10',
      zh: '请写最低与最高答案：--scale 1..10',
    },
  );
}
