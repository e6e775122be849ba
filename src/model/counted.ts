import type { MetricScore } from './result.ts';

/** The states in which a metric counts in the sum. */
const COUNTED: ReadonlySet<string> = new Set(['scored', 'zeroed', 'carried']);

/** Whether a metric counts in the sum. */
export const isCounted = ({ state }: MetricScore): boolean => COUNTED.has(state);
