import { add, type Decimal, isNegative, sum, ZERO } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import type { Adjustment } from '../model/director.ts';
import type { Trace } from '../model/step.ts';
import { SCORE_PLACES } from './curve-score.ts';

/** The published score: the computed one plus the adjustments, not below 0, to 2 decimals. */
export function adjust(computed: Decimal, adjustments: readonly Adjustment[], trace: Trace): Decimal {
  let score = computed;
  if (adjustments.length > 0) {
    const total = add(computed, sum(adjustments.map(({ points }) => points)));
    score = roundHalfUp(fraction(total), SCORE_PLACES);
    const terms = adjustments.map((_, index) => `{points${index}}`);
    const operands = Object.fromEntries(adjustments.map(({ points }, index) => [`points${index}`, points]));
    trace?.({
      rule: 'adjustment',
      formula: `{computed} + ${terms.join(' + ')}`,
      operands: { computed, ...operands },
      result: fraction(total),
      rounded: score,
    });
  }
  if (!isNegative(score)) return score;
  const least = fraction(ZERO);
  trace?.({ rule: 'not-below-zero', formula: '{least}', operands: { least: ZERO }, result: least });
  return roundHalfUp(least, SCORE_PLACES);
}
