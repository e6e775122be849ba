import type { Decimal } from '../maths/decimal.ts';

/** A money amount, or a percentage of something. */
export type AmountOrShare =
  | { readonly kind: 'amount'; readonly amount: Decimal }
  | { readonly kind: 'percentage'; readonly percentage: Decimal };

export interface Bonus {
  readonly base: 'roster';
  readonly basePer?: 'quarter' | 'half-year' | 'year' | undefined;
  readonly by: 'grade' | { readonly points: readonly { readonly x: Decimal; readonly y: Decimal }[] };
  readonly prorate: 'days' | 'none';
  /** A percentage is one of the prorated base. */
  readonly cap?: AmountOrShare | undefined;
  readonly pool?: { readonly amount: Decimal; readonly share: 'ceiling' | 'all' } | undefined;
  /** In percent of a quarter's bonus. */
  readonly advance?: Decimal | undefined;
  readonly settle?: 'year' | undefined;
  readonly recover: boolean;
  /** Above 0; the currency's minor unit where the template is silent. */
  readonly roundTo: Decimal;
}
