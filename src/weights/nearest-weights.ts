import type { Decimal } from '../maths/decimal.ts';
import { integer } from '../maths/fraction.ts';
import { type HalfSpace, nearestPoint } from '../maths/nearest-point.ts';
import { metricsOf, type Template } from '../model/template.ts';
import { type Constraint, constraintsOf, keeps, orderOf, wholeUnits } from './constraints.ts';

/** Weights that keep what a template demands, as near as can be to what was judged. */
export interface NearestWeights {
  /** In the template's order, adding up to exactly 100. */
  readonly weights: readonly Decimal[];
  /** False where the order of priorities contradicts the bands and rules, and only these are kept. */
  readonly keepsOrder: boolean;
}

/**
 * The nearest weights that keep bands, rules and the order of the priorities: those with the least sum of squared
 * changes, to so many places. Where the order cannot be kept whole, as much of it as the rules leave, else none.
 *
 * @param priorities of the metrics in the template's order, adding up to 1.
 * @returns undefined where no weights keep the bands and rules.
 */
export function nearestWeights(
  template: Template,
  priorities: readonly number[],
  places: number,
): NearestWeights | undefined {
  const demanded = constraintsOf(template, places);
  const order = orderOf(priorities);
  const reconciled = withoutReversed(order, template, priorities);
  for (const kept of [order, reconciled, []]) {
    const constraints = [...demanded, ...kept];
    const units = nearestUnits(priorities, constraints, wholeUnits(places));
    if (units === undefined) continue;
    return {
      weights: units.map((unit) => ({ coefficient: integer(unit).numerator, scale: places })),
      keepsOrder: order.every((one) => keeps(one, units)),
    };
  }
  return undefined;
}

/**
 * The order without the part that the template's own rules turn round: between a metric and one that has to be
 * heavier though it was judged less important, and what lies between the two.
 */
function withoutReversed(
  order: readonly Constraint[],
  template: Template,
  priorities: readonly number[],
): Constraint[] {
  const ids = metricsOf(template).map(({ id }) => id);
  const priorityOf = (id: string): number => priorities[ids.indexOf(id)] as number;
  const turned = template.rules.flatMap((rule) =>
    rule.kind === 'order' && priorityOf(rule.heavier) < priorityOf(rule.than)
      ? [{ least: priorityOf(rule.heavier), most: priorityOf(rule.than) }]
      : [],
  );
  return order.filter(({ plus, minus }) => {
    const both = [...plus, ...minus].map((index) => priorities[index] as number);
    return !turned.some(({ least, most }) => both.every((value) => value >= least && value <= most));
  });
}

/** Whole units around the nearest point that are looked at for each metric. */
const REACH = 2;

/** Combinations that are looked at: far more than templates of a usual size have. */
const MAXIMUM_STEPS = 3_000_000;

/** The whole units, adding up to `whole`, that keep the constraints and are nearest to the priorities. */
function nearestUnits(
  priorities: readonly number[],
  constraints: readonly Constraint[],
  whole: number,
): number[] | undefined {
  const wanted = priorities.map((priority) => priority * whole);
  const halfSpaces: HalfSpace[] = constraints.map(({ plus, minus, least }) => ({
    normal: wanted.map((_, index) => (plus.includes(index) ? 1 : 0) - (minus.includes(index) ? 1 : 0)),
    least,
  }));
  const all: HalfSpace = { normal: wanted.map(() => 1), least: whole, isEqual: true };
  const point = nearestPoint(wanted, [...halfSpaces, all]);
  if (point === undefined) return undefined;

  const choices = point.map((value) =>
    Array.from({ length: 2 * REACH }, (_, index) => Math.floor(value + NEARLY) - REACH + 1 + index)
      .filter((unit) => unit >= 0)
      .sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b),
  );
  const cost = (index: number, unit: number): number => (unit - (wanted[index] as number)) ** 2;
  // What the metrics from each on cost at least, and can add up to.
  const rest = choices.map((_, from) => {
    const left = choices.slice(from);
    return {
      cost: left.reduce((sum, units, at) => sum + Math.min(...units.map((unit) => cost(from + at, unit))), 0),
      least: left.reduce((sum, units) => sum + Math.min(...units), 0),
      most: left.reduce((sum, units) => sum + Math.max(...units), 0),
    };
  });
  // A constraint is looked at as soon as its last metric has its units.
  const closing = wanted.map((_, index) =>
    constraints.filter(({ plus, minus }) => Math.max(...plus, ...minus) === index),
  );
  let best: { readonly units: readonly number[]; readonly cost: number } | undefined;
  let steps = 0;
  const choose = (units: readonly number[], spent: number, used: number): void => {
    const index = units.length;
    steps += 1;
    const ahead = rest[index];
    if (ahead === undefined) {
      if (used === whole && (best === undefined || spent < best.cost)) best = { units, cost: spent };
      return;
    }
    if (steps > MAXIMUM_STEPS || used + ahead.least > whole || used + ahead.most < whole) return;
    if (best !== undefined && spent + ahead.cost >= best.cost) return;
    for (const unit of choices[index] ?? []) {
      const next = [...units, unit];
      if ((closing[index] ?? []).every((one) => keeps(one, next))) {
        choose(next, spent + cost(index, unit), used + unit);
      }
    }
  };
  choose([], 0, 0);
  return best === undefined ? undefined : [...best.units];
}

/** A whole number that iteration left just short of itself. */
const NEARLY = 1e-6;
