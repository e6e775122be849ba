import { type Decimal, HUNDRED } from '../../maths/decimal.ts';
import { type Fraction, fraction, over, times } from '../../maths/fraction.ts';
import type { UsedLevels } from '../../model/levels.ts';
import type { Trace } from '../../model/step.ts';
import type { CurveOf, CurvePoint } from '../../model/template.ts';
import type { Attempt } from './curve.ts';
import { level } from './level.ts';

/** A point with its level replaced by the number it has for this director. */
export interface DrawnPoint {
  readonly x: Fraction;
  readonly y: Decimal;
  /** How the x is written in a formula, its own number or what its level is prorated from. */
  readonly formula: string;
  readonly operands: Readonly<Record<string, Decimal>>;
}

/** Where an actual stands on the x axis, how that is written, and the curve's points as numbers. */
export interface Drawing {
  readonly x: Fraction;
  /** The x in a formula: `{actual}`, or the attainment in brackets. */
  readonly formula: string;
  readonly operands: Readonly<Record<string, Decimal>>;
  readonly points: readonly DrawnPoint[];
}

/** The points of a curve with its levels replaced by their numbers. */
export const drawPoints = (points: readonly CurvePoint[], levels: UsedLevels): DrawnPoint[] =>
  points.map(({ x, y }, index): DrawnPoint => {
    if (typeof x !== 'string') {
      return { x: fraction(x), y, formula: `{x${index}}`, operands: { [`x${index}`]: x } };
    }
    const { value, formula, operands } = level(levels, x);
    return { x: value, y, formula, operands };
  });

/** Puts the attempt onto the axis of the curve: the actual, or 100 × actual ÷ target. */
export function draw(
  { of, points }: { readonly of: CurveOf; readonly points: readonly CurvePoint[] },
  { actual, levels, drawn = drawPoints(points, levels) }: Attempt,
  trace: Trace,
): Drawing {
  if (of === 'actual') {
    return { x: actual.value, formula: actual.formula, operands: actual.operands, points: drawn };
  }
  const target = level(levels, 'target');
  const x = over(times(fraction(HUNDRED), actual.value), target.value);
  const operands = { ...actual.operands, ...target.operands };
  const formula = `100 × ${actual.formula} ÷ ${target.formula}`;
  trace?.({ rule: 'attainment', formula, operands, result: x });
  return { x, formula: `(${formula})`, operands, points: drawn };
}
