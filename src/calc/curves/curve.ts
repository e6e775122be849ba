import type { Decimal } from '../../maths/decimal.ts';
import type { Fraction } from '../../maths/fraction.ts';
import type { Trace } from '../../model/step.ts';
import type { Better, Curve, CurveKind, Level } from '../../model/template.ts';

/** A level as a curve uses it: exactly, and how it is written in a formula. */
export interface UsedLevel {
  readonly value: Fraction;
  /** `{target}`, or what it is prorated from. */
  readonly formula: string;
  readonly operands: Readonly<Record<string, Decimal>>;
}

export type UsedLevels = { readonly [L in Level]?: UsedLevel | undefined };

/** What a curve turns into a score. */
export interface Attempt {
  readonly actual: Decimal;
  readonly levels: UsedLevels;
  readonly better: Better;
}

/** A curve of one kind: the score before floor and cap, exactly. */
export type CurveFunction<K extends CurveKind> = (
  curve: Extract<Curve, { kind: K }>,
  attempt: Attempt,
  trace: Trace,
) => Fraction;
