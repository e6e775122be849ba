import type { Decimal } from '../../maths/decimal.ts';

/** Digits after the point of a quotient, which has no cell of its own. */
const QUOTIENT_PLACES = 2;

/**
 * The digits after the point of a metric's own unit: as many as the longest of the director's actuals of it in
 * the data has, two where they all are quotients. Those of others have no say: nobody's result tells of them.
 */
export const placesOf = (actuals: readonly Decimal[]): number =>
  actuals.length === 0 ? QUOTIENT_PLACES : Math.max(...actuals.map(({ scale }) => scale));
