import type { Decimal } from '../../maths/decimal.ts';
import type { Fraction } from '../../maths/fraction.ts';
import type { Trace } from '../../model/step.ts';
import type { Better, Curve, CurveKind, Level } from '../../model/template.ts';
import type { DrawnPoint } from './points.ts';

/** A level as a curve uses it: exactly, and how it is written in a formula. */
export interface UsedLevel {
  readonly value: Fraction;
  /** `{target}`, or what it is prorated from. */
  readonly formula: string;
  readonly operands: Readonly<Record<string, Decimal>>;
  /** As it is shown: exactly, or where days do not divide it to 10 decimals. */
  readonly shown: Decimal;
}

export type UsedLevels = { readonly [L in Level]?: UsedLevel | undefined };

/** What a curve turns into a score. */
export interface Attempt {
  readonly actual: Decimal;
  readonly levels: UsedLevels;
  readonly better: Better;
  /** The points of the curve for these levels, where somebody drew them before. */
  readonly drawn?: readonly DrawnPoint[] | undefined;
}

/** A curve of one kind: the score before floor and cap, exactly. */
export type CurveFunction<K extends CurveKind> = (
  curve: Extract<Curve, { kind: K }>,
  attempt: Attempt,
  trace: Trace,
) => Fraction;
