import { isPositive, parseDecimal } from '../maths/decimal.ts';
import { type Fraction, fraction, over } from '../maths/fraction.ts';
import type { Spot } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { foldWidth } from '../read/characters.ts';
import { faultAt } from '../read/fault.ts';
import { isBlank, readNumber } from '../read/number.ts';
import { shortened } from '../words/visible.ts';

export type JudgementReading =
  | { readonly kind: 'value'; readonly value: Fraction }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** `1/3`, also with spaces around the stroke, and with either side a decimal. */
const QUOTIENT = /^(\d+(?:\.\d+)?)\s*[/∕⁄]\s*(\d+(?:\.\d+)?)$/u;

/** Judgements are plain numbers: no unit goes with them, and no currency. */
const PLAIN = { unit: 'points', currency: 'XXX' } as const;

/**
 * How many times as important the left item is as the right, from a cell: a number or a fraction such as 1/3,
 * exactly as written.
 *
 * @returns a blank where nothing was compared, and a problem for everything that is no number above 0.
 */
export function readJudgement(text: string, spot: () => Spot): JudgementReading {
  if (isBlank(text)) return { kind: 'blank' };
  const quotient = QUOTIENT.exec(foldWidth(text.trim()));
  if (quotient !== null) {
    const [above, below] = [parseDecimal(quotient[1] ?? ''), parseDecimal(quotient[2] ?? '')];
    if (above !== undefined && below !== undefined && isPositive(above) && isPositive(below)) {
      return { kind: 'value', value: over(fraction(above), fraction(below)) };
    }
    return { kind: 'problem', problem: notPositive(text, spot()) };
  }
  const reading = readNumber(text, PLAIN);
  if (reading.kind === 'blank') return reading;
  if (reading.kind === 'fault') return { kind: 'problem', problem: faultAt(reading.fault, spot()) };
  if (!isPositive(reading.value)) return { kind: 'problem', problem: notPositive(text, spot()) };
  return { kind: 'value', value: fraction(reading.value) };
}

const notPositive = (text: string, spot: Spot): Problem => ({
  code: 'judgement-not-positive',
  severity: 'error',
  message: {
    en: `‘${shortened(text)}’ is no comparison: it has to be above 0`,
    zh: `“${shortened(text)}”不是有效的比较值：须大于 0`,
  },
  hint: {
    en: 'write 1 for equal, 2 to 9 where the left one matters more, 1/2 to 1/9 where it matters less',
    zh: '同等重要写 1，左项更重要写 2 至 9，左项较不重要写 1/2 至 1/9',
  },
  spot,
});
