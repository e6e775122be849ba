import type { Quantity } from '../model/quantity.ts';
import type { Step } from '../model/step.ts';

/** A step that shows what one number was made of, without the brackets that it needs as a factor. */
export const stepOf = (rule: Step['rule'], { value, formula, operands }: Quantity): Step => ({
  rule,
  formula: /^\(.*\)$/su.test(formula) ? formula.slice(1, -1) : formula,
  operands,
  result: value,
});
