import { type Decimal, ZERO } from '../maths/decimal.ts';
import { minus } from '../maths/fraction.ts';
import { isQuotient, type PartValue } from '../model/cycle-values.ts';
import type { Figure } from '../model/measurement.ts';
import type { Evidence } from '../model/place.ts';
import { derived, given, type Quantity } from '../model/quantity.ts';
import type { UsedCell } from '../model/result.ts';
import { ratioOf, rolledUp } from '../model/roll-up.ts';
import type { Measure } from '../model/template.ts';

/** The actual of a measure, and every cell that went into it. */
export interface Actual {
  readonly quantity: Quantity;
  readonly cells: readonly UsedCell[];
}

/** Whether the actual is the number of one cell. */
export const isOneCell = (measure: Measure, parts: readonly PartValue[]): boolean => {
  const [only, ...others] = parts;
  return (
    only !== undefined &&
    others.length === 0 &&
    only.part.before === undefined &&
    !(measure.rollUp === 'ratio' && isQuotient(only.measurement))
  );
};

/**
 * The actual of a measure from the values of its parts, earliest first; all of them are there, or count 0.
 * Several become one by `roll-up`; of figures counted from the start of the fiscal year, each is the
 * difference from the one before.
 */
export function actualOf(measure: Measure, parts: readonly PartValue[]): Actual {
  if (measure.rollUp === 'ratio') {
    const quotients = parts.filter(({ measurement }) => isQuotient(measurement));
    if (quotients.length > 0) return quotientOf(measure, quotients);
  }
  const used = measure.rollUp === 'last' ? parts.slice(-1) : parts;
  const cells: UsedCell[] = [];
  const isAlone = used.length === 1;
  const terms = used.map(({ part, measurement, before }, index): Quantity => {
    const name = isAlone ? 'actual' : `actual${index}`;
    const period = part.period.label;
    const figure = measurement?.actual;
    cells.push(cellOf('actual', period, figure));
    const own = given(name, figure?.value ?? ZERO);
    if (part.before === undefined) return own;
    const earlier = before?.actual;
    if (figure === undefined && earlier === undefined) return own;
    cells.push(cellOf('before', part.before.label, earlier));
    const taken = given(`before${index}`, earlier?.value ?? ZERO);
    return derived(minus(own.value, taken.value), `(${own.formula} - ${taken.formula})`, {
      ...own.operands,
      ...taken.operands,
    });
  });
  return { quantity: rolledUp(measure.rollUp, terms), cells };
}

const cellOf = (use: UsedCell['use'], period: string, figure: Figure | undefined): UsedCell => ({
  use,
  period,
  value: figure?.value ?? ZERO,
  evidence: figure?.evidence ?? null,
});

function quotientOf(measure: Measure, parts: readonly PartValue[]): Actual {
  const cells: UsedCell[] = [];
  const terms = (use: 'numerator' | 'denominator'): Quantity[] =>
    parts.map(({ part, measurement }, index) => {
      const figure = measurement?.[use];
      cells.push(cellOf(use, part.period.label, figure));
      return given(`${use}${index}`, figure?.value as Decimal);
    });
  return {
    quantity: ratioOf(terms('numerator'), terms('denominator'), measure.unit === 'percent'),
    cells,
  };
}

/** Where the numbers stand, each place once: a figure from the start of the year serves two periods. */
export const evidenceOf = (cells: readonly UsedCell[]): Evidence[] => [
  ...new Set(cells.flatMap(({ evidence }) => evidence ?? [])),
];
