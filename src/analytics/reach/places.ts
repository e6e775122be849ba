import type { Decimal } from '../../maths/decimal.ts';
import type { Metric } from '../../model/template.ts';

/** Digits after the point of a quotient, which has no cell of its own. */
const QUOTIENT_PLACES = 2;

/**
 * The digits after the point of a metric's own unit: as many as the longest of the director's actuals of it in
 * the data has, two where they all are quotients, and as many as the ends of its range have: they are actuals
 * that it may have. Actuals of others have no say: nobody's result tells of them.
 */
export const placesOf = ({ range }: Pick<Metric, 'range'>, actuals: readonly Decimal[]): number => {
  const least = actuals.length === 0 ? QUOTIENT_PLACES : 0;
  return Math.max(least, ...[...actuals, ...(range ?? [])].map(({ scale }) => scale));
};
