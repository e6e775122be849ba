import type { Decimal } from '../maths/decimal.ts';
import type { Fraction } from '../maths/fraction.ts';
import type { Level } from './template.ts';

/** What a step of the calculation does; the words for each are in `words/steps.ts`. */
export type StepRule =
  | 'weight'
  | 'roll-up'
  | Level
  | 'attainment'
  | 'curve'
  | 'cap'
  | 'floor'
  | 'score'
  | 'quarters'
  | 'contribution'
  | 'remainder'
  | 'adjustment'
  | 'not-below-zero'
  | 'coefficient'
  | 'prorated-base'
  | 'bonus'
  | 'uncapped-bonus'
  | 'bonus-cap'
  | 'pool'
  | 'pool-limit'
  | 'pool-remainder'
  | 'paid'
  | 'payable'
  | 'not-taken-back';

/**
 * One shown step of a calculation: the calculation keeps it where it is made, and whoever explains prints
 * it and computes nothing.
 */
export interface Step {
  readonly rule: StepRule;
  /** Arithmetic in which `{name}` stands for an operand: `100 × {actual} ÷ {target}`. */
  readonly formula: string;
  /** A decimal as it stands; a fraction where it does not end, which is shown cut. */
  readonly operands: Readonly<Record<string, Decimal | Fraction>>;
  /** What the formula gives, exactly. */
  readonly result: Fraction;
  /** The result as it goes on, where it is rounded here: half up, or for a contribution cut downwards. */
  readonly rounded?: Decimal | undefined;
  /** The metric it belongs to, where it is one of a director's steps. */
  readonly of?: string | undefined;
  /** Where a formula holds only on a stretch of a curve: which one. */
  readonly segment?: Segment | undefined;
}

/** A stretch of a curve; without an end it goes on. */
export interface Segment {
  readonly from?: Fraction | undefined;
  readonly to?: Fraction | undefined;
  /** The end that does not belong to it. */
  readonly open?: 'from' | 'to' | undefined;
}

/** Takes the steps of whoever is to be explained; undefined where nobody asked, so that none is made. */
export type Trace = ((step: Step) => void) | undefined;
