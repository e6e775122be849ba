import type { Fraction } from '../../maths/fraction.ts';
import type { UsedLevels } from '../../model/levels.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Trace } from '../../model/step.ts';
import type { Better, Curve, CurveKind } from '../../model/template.ts';
import type { DrawnPoint } from './points.ts';

/** What a curve turns into a score. */
export interface Attempt {
  readonly actual: Quantity;
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
