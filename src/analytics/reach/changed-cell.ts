import { add, type Decimal, HUNDRED, multiply, subtract, sum, whole } from '../../maths/decimal.ts';
import { exactDecimal, fraction, over } from '../../maths/fraction.ts';
import { bug } from '../../model/bug.ts';
import type { Evidence } from '../../model/place.ts';
import type { MetricScore, UsedCell } from '../../model/result.ts';
import { partsOf } from '../../model/source-cells.ts';
import type { Metric } from '../../model/template.ts';

/** A cell with the number that makes a metric's actual what it is to be. */
export interface ChangedCell {
  readonly use: 'actual' | 'numerator';
  readonly evidence: Evidence;
  readonly value: Decimal;
}

const cellsOf = (metric: MetricScore, use: UsedCell['use']): UsedCell[] =>
  metric.cells.filter((cell) => cell.use === use);

const total = (cells: readonly UsedCell[]): Decimal => sum(cells.map(({ value }) => value));

/** How many values the actual came of. */
export const valueCount = (metric: MetricScore): number =>
  Math.max(1, metric.cells.filter(({ use }) => use === 'actual' || use === 'numerator').length);

/** Whether the actual came of more than one cell. */
export const isRolledUp = (metric: MetricScore): boolean => partsOf(metric).length > 0;

/**
 * The cell that is to hold another number so that the actual is this one: the last that went into it takes over the
 * whole change, whether it is a sum, a mean, a quotient or a difference of figures from the start of the year.
 */
export function changedCell(score: MetricScore, metric: Metric, actual: Decimal): ChangedCell {
  const numerators = cellsOf(score, 'numerator');
  const lastNumerator = numerators.at(-1);
  if (lastNumerator?.evidence != null) {
    const below = total(cellsOf(score, 'denominator'));
    const product = multiply(actual, below);
    const asked =
      metric.unit === 'percent'
        ? exactDecimal(over(fraction(product), fraction(HUNDRED)), product.scale + 2)
        : product;
    if (asked === undefined) throw bug('a hundredth of a decimal that does not end');
    const value = add(lastNumerator.value, subtract(asked, total(numerators)));
    return { use: 'numerator', evidence: lastNumerator.evidence, value };
  }
  const actuals = cellsOf(score, 'actual');
  const last = actuals.at(-1);
  if (last?.evidence == null) {
    const [evidence] = score.evidence;
    if (evidence === undefined) throw bug('an actual without a cell');
    return { use: 'actual', evidence, value: actual };
  }
  const now = subtract(total(actuals), total(cellsOf(score, 'before')));
  const count = metric.rollUp === 'mean' ? whole(actuals.length) : whole(1);
  const value = add(last.value, subtract(multiply(actual, count), now));
  return { use: 'actual', evidence: last.evidence, value };
}
