import type { Decimal } from '../../maths/decimal.ts';
import type { Text } from '../../words/language.ts';

/** One level of a behaviourally anchored rating scale, and what is seen of somebody at that level. */
export interface Anchor {
  readonly level: Decimal;
  readonly id: string;
  readonly title: Text;
}

/**
 * A behaviour with the scale that incidents are rated on (P. C. Smith and L. M. Kendall, Retranslation of
 * Expectations, Journal of Applied Psychology 47, 1963).
 */
export interface Behaviour {
  readonly id: string;
  readonly title: Text;
  /** What it weighs beside the others; above 0. */
  readonly weight: Decimal;
  readonly anchors: readonly Anchor[];
}

/** What incidents are measured by. */
export interface Anchors {
  /** The month in which the fiscal year starts, 1 to 12. */
  readonly fiscalYearStarts: number;
  readonly behaviours: readonly Behaviour[];
}
