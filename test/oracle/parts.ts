import { cycleBefore, cyclesEndingIn, fiscalYearOf, lastOf, type Months, monthsOf } from './calendar.ts';
import type { Case, Measure, Metric, Value } from './case.ts';
import { once } from './once.ts';
import { compare, exact, minus, type Rational, ZERO } from './rational.ts';
import { isInPost, monthsScored } from './tenure.ts';
import { isMeanOfQuarters, weightIn, weightOf } from './weights.ts';

/** What a value of the scored period is made of: the cycles that end in it, or the pieces of these. */
export const partsOfCycle = (kase: Case, { pieces }: Measure, cycle: Months): Months[] =>
  pieces ? cyclesEndingIn(cycle, pieces, kase.template.fiscalYearStarts) : [cycle];

export const cyclesDue = (kase: Case, { cycle }: Measure): Months[] =>
  cyclesEndingIn(monthsScored(kase), cycle, kase.template.fiscalYearStarts);

/** Whether a value of the period is one figure, for whoever is measured: only then an absent one may be made up for. */
export const isOnePart = (kase: Case, measure: Measure): boolean =>
  cyclesDue(kase, measure).flatMap((cycle) => partsOfCycle(kase, measure, cycle)).length === 1;

/** The cycles that the director answers for: those of which a day lies in the time in post. */
export const cyclesOf = (kase: Case, director: string, measure: Measure): Months[] =>
  cyclesDue(kase, measure).filter((cycle) => isInPost(kase, director, cycle));

/**
 * Those of them at whose end the metric weighs anything, where calibrations let it enter or leave. None where it
 * weighs nothing in the period, having left before its end, unless each quarter counts under its own weights.
 */
export function cyclesWeighed(kase: Case, director: string, metric: Metric): Months[] {
  const cycles = cyclesOf(kase, director, metric);
  if (!(kase.template.calibrations ?? []).some(({ deltas }) => metric.id in deltas)) return cycles;
  if (compare(weightOf(kase, metric), ZERO) === 0 && !isMeanOfQuarters(kase)) return [];
  return cycles.filter((cycle) => compare(weightIn(kase, metric, lastOf(cycle)), ZERO) !== 0);
}

/** The parts of the cycles, but for those that lie wholly outside the time in post. */
export const partsOf = (
  kase: Case,
  director: string,
  measure: Measure,
  cycles: readonly Months[],
): Months[] =>
  cycles
    .flatMap((cycle) => partsOfCycle(kase, measure, cycle))
    .filter((part) => isInPost(kase, director, part));

const rowsOn = once((kase, director: string, measure: Measure): Value[] =>
  kase.values.filter((value) => value.director === director && value.measure === measure.id),
);

/** The row that speaks of the part: dated by the part itself, or by the quarter or month that closes it. */
export const rowOf = once((kase, director: string, measure: Measure, part: Months): Value | undefined =>
  rowsOn(kase, director, measure).find(({ dated }) => {
    const months = monthsOf(dated, kase.template.fiscalYearStarts);
    return (
      [measure.pieces ?? measure.cycle, 'quarter', 'month'].includes(dated.kind) &&
      months.length <= part.length &&
      lastOf(months) === lastOf(part)
    );
  }),
);

/** A part's own figure: one number, or the two that a ratio is of. */
export type Figure = Rational | { readonly numerator: Rational; readonly denominator: Rational };

/** What the row says. Numerator and denominator say more than their quotient. */
function written(measure: Measure, row: Value | undefined): Figure | undefined {
  const { actual, numerator, denominator } = row ?? {};
  if (measure.rollUp === 'ratio' && numerator !== undefined && denominator !== undefined)
    return { numerator: exact(numerator), denominator: exact(denominator) };
  return actual === undefined ? undefined : exact(actual);
}

/** The part before, of whose value a cumulative one is the continuation. */
function partBefore(kase: Case, part: Months): Months | undefined {
  const before = cycleBefore(part);
  const year = (months: Months): number => fiscalYearOf(lastOf(months), kase.template.fiscalYearStarts);
  return year(before) === year(part) ? before : undefined;
}

/**
 * The figure of the part alone. `absent`: nothing is written; `unknown`: a cumulative value is, but not the one
 * that it continues.
 */
export function figureOf(
  kase: Case,
  director: string,
  measure: Measure,
  part: Months,
): Figure | 'absent' | 'unknown' {
  const figure = written(measure, rowOf(kase, director, measure, part));
  if (!figure) return 'absent';
  const before = measure.cumulative && partBefore(kase, part);
  if (!before) return figure;
  const earlier = written(measure, rowOf(kase, director, measure, before));
  if (!earlier) return 'unknown';
  if ('numerator' in figure || 'numerator' in earlier) throw new RangeError('a cumulative ratio');
  return minus(figure, earlier);
}
