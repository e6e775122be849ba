import type { Decimal } from '../maths/decimal.ts';
import type { MetricScore } from './result.ts';

/** Whether a metric counts in the sum. */
export const isCounted = ({ state }: MetricScore): boolean =>
  state === 'scored' || state === 'zeroed' || state === 'carried';

/** A metric that counts: it has a score. */
export type Counted = MetricScore & { readonly score: Decimal };

/** The metrics that count in the sum: nearly always all of them, and then the list itself. */
export const countedOf = (metrics: readonly MetricScore[]): readonly Counted[] =>
  metrics.every(isCounted) ? (metrics as readonly Counted[]) : (metrics.filter(isCounted) as Counted[]);
