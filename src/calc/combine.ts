import { add, type Decimal, multiply, sum, ZERO } from '../maths/decimal.ts';
import { fraction, over } from '../maths/fraction.ts';
import { roundDown } from '../maths/rounding.ts';
import { sharedWeights, weightedMean, weightedParts } from '../maths/weighted-mean.ts';
import { countedOf, isCounted } from '../model/counted.ts';
import type { DimensionScore, MetricScore } from '../model/result.ts';
import type { Trace } from '../model/step.ts';
import type { Dimension } from '../model/template.ts';
import { SCORE_PLACES } from './curve-score.ts';

export const weightOf = (metrics: readonly MetricScore[]): Decimal => sharedWeights(metrics).sum;

/** Σ weight × score ÷ Σ weight over the metrics that count, to 2 decimals; null where none weighs anything. */
function scoreOf(metrics: readonly MetricScore[], trace: Trace): Decimal | null {
  const counted = countedOf(metrics);
  const weights = sharedWeights(counted);
  const scores = counted.map(({ score }) => score);
  const rounded = weightedMean(weights, scores, SCORE_PLACES);
  if (rounded === undefined) return null;
  if (trace !== undefined) {
    const terms = counted.map((_, index) => `{w${index}} × {s${index}}`);
    const named = counted.map((_, index) => `{w${index}}`);
    const operands = Object.fromEntries(
      counted.flatMap((metric, index) => [
        [`w${index}`, metric.weight],
        [`s${index}`, metric.score],
      ]),
    );
    trace({
      rule: 'score',
      formula: `(${terms.join(' + ')}) ÷ (${named.join(' + ')})`,
      operands,
      result: over(
        fraction(sum(counted.map((metric) => multiply(metric.weight, metric.score)))),
        fraction(weights.sum),
      ),
      rounded,
    });
  }
  return rounded;
}

/** What the metrics of a director come to. */
export interface Combined {
  readonly computed: Decimal | null;
  readonly dimensions: readonly DimensionScore[];
}

/**
 * The score before adjustments, each metric's contribution, and the same within each dimension.
 * Contributions are cut downwards to hundredths, and the missing hundredths go to the largest remainders:
 * they add up to the score exactly.
 *
 * @param isWhole false where a value is missing: then there is no score and no contribution.
 * @param isShared false where the score is not the sum of what its metrics contribute, or nobody asks for that.
 */
export function combine(
  dimensions: readonly Dimension[],
  metrics: readonly MetricScore[],
  isWhole: boolean,
  trace: Trace,
  isShared = true,
): Combined {
  const computed = isWhole ? scoreOf(metrics, trace) : null;
  const whole = computed === null || !isShared ? metrics : withContributions(metrics, computed, trace);
  let next = 0;
  return {
    computed,
    // Metrics stand in the template's order, dimension by dimension.
    dimensions: dimensions.map(({ id, metrics: { length } }) => {
      const own = whole.slice(next, next + length);
      next += length;
      let contribution: Decimal | null = null;
      for (const { contribution: part } of own) {
        if (part !== null) contribution = contribution === null ? part : add(contribution, part);
      }
      return {
        id,
        weight: weightOf(own),
        // A dimension in which nothing is missing has its score even where the director has none.
        score: own.some(({ state }) => state === 'missing') ? null : scoreOf(own, undefined),
        contribution,
        metrics: own,
      };
    }),
  };
}

function withContributions(metrics: readonly MetricScore[], computed: Decimal, trace: Trace): MetricScore[] {
  const counted = countedOf(metrics);
  const weights = sharedWeights(counted);
  const parts = weightedParts(
    weights,
    counted.map(({ score }) => score),
    computed,
    SCORE_PLACES,
  );
  if (trace !== undefined) {
    for (const [index, metric] of counted.entries()) {
      const share = over(fraction(multiply(metric.weight, metric.score)), fraction(weights.sum));
      trace({
        rule: 'contribution',
        formula: '{weight} × {score} ÷ {sum}',
        operands: { weight: metric.weight, score: metric.score, sum: weights.sum },
        result: share,
        rounded: roundDown(share, SCORE_PLACES),
        of: metric.id,
      });
      const cut = roundDown(share, SCORE_PLACES);
      const part = parts[index] as Decimal;
      if (part.coefficient !== cut.coefficient) {
        trace({
          rule: 'remainder',
          formula: '{cut} + {hundredth}',
          operands: { cut, hundredth: { coefficient: 1n, scale: SCORE_PLACES } },
          result: fraction(part),
          rounded: part,
          of: metric.id,
        });
      }
    }
  }
  let next = 0;
  return metrics.map((metric) => {
    if (!isCounted(metric)) return metric;
    next += 1;
    return { ...metric, contribution: parts[next - 1] ?? ZERO };
  });
}
