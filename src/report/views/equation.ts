import { type Decimal, toFixed, toText } from '../../maths/decimal.ts';
import { exactDecimal, type Fraction } from '../../maths/fraction.ts';
import { roundDown } from '../../maths/rounding.ts';
import type { Step } from '../../model/step.ts';
import type { Text } from '../../words/language.ts';
import type { ExplanationLine } from '../explanation.ts';

/** Digits after the point of a result that does not end, or ends later. */
const SHOWN_PLACES = 10;

/** The arithmetic of a step with its numbers in place; a negative one stands in brackets. */
export const arithmetic = ({ formula, operands }: Step): string =>
  formula.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const operand = operands[name];
    if (operand === undefined) return `{${name}}`;
    const text = operandText(operand);
    return text.startsWith('-') && formula !== `{${name}}` ? `(${text})` : text;
  });

/** A number in a formula: as it stands, or one that does not end as it is shown. */
export const operandText = (operand: Decimal | Fraction): string =>
  'scale' in operand ? toText(operand) : exactText(operand);

/** A number as exactly as it can be written: all its digits, or ten and an ellipsis. */
export function exactText(value: Fraction): string {
  const exact = exactDecimal(value, SHOWN_PLACES);
  if (exact !== undefined) return toText(exact);
  // Cut towards zero, as a pocket calculator shows it.
  const isBelow = value.numerator < 0n;
  const size = isBelow ? { ...value, numerator: -value.numerator } : value;
  return `${isBelow ? '-' : ''}${toText(roundDown(size, SHOWN_PLACES))}…`;
}

/** What is cut downwards; everything else is rounded half up. */
const CUT: ReadonlySet<Step['rule']> = new Set(['contribution', 'pool', 'pool-limit']);

/** A step as a line that can be done again on a pocket calculator. */
export function equation(step: Step, label: Text, rounded = step.rounded): ExplanationLine {
  const mark = CUT.has(step.rule) ? '↓' : '→';
  return {
    kind: 'equation',
    label,
    arithmetic: arithmetic(step),
    result: exactText(step.result),
    rounded: rounded === undefined ? undefined : `${mark} ${toFixed(rounded, rounded.scale)}`,
  };
}
