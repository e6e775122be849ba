import { type Decimal, HUNDRED, powerOfTen, ZERO } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import { roundDown } from '../maths/rounding.ts';
import { metricsOf, type Template } from '../model/template.ts';

/** What weights have to keep, in units of their last decimal: the sum of `plus` less that of `minus` is at least `least`. */
export interface Constraint {
  /** Indices of metrics, in the template's order. */
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly least: number;
}

/** A percentage in units of the last of `places`, rounded up or down where it lies between two. */
const unitsOf = (value: Decimal, places: number, isUp: boolean): number => {
  const { coefficient } = roundDown(fraction(value), places);
  const isExact = coefficient * powerOfTen(value.scale) === value.coefficient * powerOfTen(places);
  return Number(isUp && !isExact ? coefficient + 1n : coefficient);
};

/** All weight there is, in units. */
export const wholeUnits = (places: number): number => unitsOf(HUNDRED, places, false);

/** The bands and rules of a template for weights of so many places; no weight is below 0. */
export function constraintsOf(template: Template, places: number): Constraint[] {
  const ids = metricsOf(template).map(({ id }) => id);
  const atLeast = (metrics: readonly number[], least: Decimal): Constraint => ({
    plus: metrics,
    minus: [],
    least: unitsOf(least, places, true),
  });
  const atMost = (metrics: readonly number[], most: Decimal): Constraint => ({
    plus: [],
    minus: metrics,
    least: -unitsOf(most, places, false),
  });
  const constraints: Constraint[] = ids.map((_, index) => atLeast([index], ZERO));
  for (const { band, metrics } of template.dimensions) {
    if (band === undefined) continue;
    const own = metrics.map(({ id }) => ids.indexOf(id));
    constraints.push(atLeast(own, band[0]), atMost(own, band[1]));
  }
  for (const rule of template.rules) {
    if (rule.kind === 'order') {
      // At least one unit more: the order is strict.
      constraints.push({ plus: [ids.indexOf(rule.heavier)], minus: [ids.indexOf(rule.than)], least: 1 });
      continue;
    }
    for (const [index, id] of ids.entries()) {
      if (rule.metric !== 'each' && rule.metric !== id) continue;
      if (rule.atLeast !== undefined) constraints.push(atLeast([index], rule.atLeast));
      if (rule.atMost !== undefined) constraints.push(atMost([index], rule.atMost));
    }
  }
  return constraints;
}

/** No metric passes one that was judged more important; equals may part. */
export const orderOf = (priorities: readonly number[]): Constraint[] =>
  priorities.flatMap((priority, index) =>
    priorities.flatMap((other, at) =>
      priority > other + SAME ? [{ plus: [index], minus: [at], least: 0 }] : [],
    ),
  );

/** Priorities that differ by no more are equal. */
const SAME = 1e-12;

export const keeps = ({ plus, minus, least }: Constraint, units: readonly number[]): boolean => {
  const sum = (indices: readonly number[]): number =>
    indices.reduce((total, index) => total + (units[index] as number), 0);
  return sum(plus) - sum(minus) >= least;
};
