import { cycleBefore, type Months } from './calendar.ts';
import { type Case, type Fact, type Level, type Measure, type Metric, samePeriod } from './case.ts';
import { once } from './once.ts';
import {
  cyclesOf,
  cyclesWeighed,
  type Figure,
  figureOf,
  isOnePart,
  partsOf,
  partsOfCycle,
  rowOf,
} from './parts.ts';
import { exact, type Rational, times, ZERO } from './rational.ts';
import { actualFrom, rolledUp } from './roll-up.ts';
import { isInPost, isLongEnough, share } from './tenure.ts';

export type State = 'scored' | 'not-due' | 'missing' | 'zeroed' | 'excluded' | 'carried' | 'exempt';

interface Measured {
  readonly state: State;
  readonly actual?: Rational;
  /** The cycles that the actual is of: the one before, if it was carried. */
  readonly cycles?: readonly Months[];
}

const isKnown = (figure: Figure | 'absent' | 'unknown'): figure is Figure => typeof figure !== 'string';

/** What becomes of an actual, if all parts of it are there. */
function actualOf(
  kase: Case,
  director: string,
  measure: Measure,
  parts: readonly Months[],
): Rational | 'absent' | 'unknown' {
  const figures = parts.map((part) => figureOf(kase, director, measure, part));
  const known = figures.filter(isKnown);
  if (known.length < figures.length) return figures.includes('unknown') ? 'unknown' : 'absent';
  return actualFrom(measure, known) ?? 'absent';
}

const isExempt = (kase: Case, director: string, metric: Metric): boolean =>
  kase.exemptions.some(
    (exemption) =>
      exemption.director === director &&
      exemption.metric === metric.id &&
      samePeriod(exemption.period, kase.period),
  );

/** The state of a metric, and its actual in the scored period. */
export const measured = once((kase, director: string, metric: Metric): Measured => {
  const cycles = isLongEnough(kase, director) ? cyclesWeighed(kase, director, metric) : [];
  const [first] = cycles;
  if (!first) return { state: 'not-due' };
  if (isExempt(kase, director, metric)) return { state: 'exempt' };
  const actual = actualOf(kase, director, metric, partsOf(kase, director, metric, cycles));
  if (typeof actual !== 'string') return { state: 'scored', actual, cycles };
  // A part of several that is absent, or one that cannot be told apart, is missing whatever the metric's rule.
  if (actual === 'unknown' || !isOnePart(kase, metric)) return { state: 'missing' };
  if (metric.missing === 'zero') return { state: 'zeroed' };
  if (metric.missing === 'exclude') return { state: 'excluded' };
  if (metric.missing !== 'carry') return { state: 'missing' };
  const before = cycleBefore(first);
  const earlier = actualOf(kase, director, metric, partsOfCycle(kase, metric, before));
  return typeof earlier === 'string'
    ? { state: 'missing' }
    : { state: 'carried', actual: earlier, cycles: [before] };
});

// Levels -------------------------------------------------------------------------------------------------

/** The director's own level in the row of the part, if there is one; a row that brings any speaks for all. */
const ownLevels = (kase: Case, director: string, metric: Metric, part: Months) => {
  const levels = rowOf(kase, director, metric, part)?.levels ?? {};
  return Object.values(levels).some((text) => text !== undefined) ? levels : undefined;
};

/** The template's level for a cycle, cut to the days in post in it where the metric says so. */
function templateLevel(kase: Case, director: string, metric: Metric, cycle: Months, level: Level) {
  const template = metric[level];
  if (template === undefined) return undefined;
  return metric.prorateTarget ? times(exact(template), share(kase, director, cycle)) : exact(template);
}

/** The levels of a cycle: one for all of it, or one for each of its pieces that the data bring one for. */
function levelsOfCycle(
  kase: Case,
  director: string,
  metric: Metric,
  cycle: Months,
  level: Level,
): (Rational | undefined)[] {
  const own = partsOfCycle(kase, metric, cycle)
    .filter((part) => isInPost(kase, director, part))
    .map((part) => ownLevels(kase, director, metric, part)?.[level])
    .filter((text) => text !== undefined);
  if (own.length === 0) return [templateLevel(kase, director, metric, cycle, level)];
  return own.map((text) => exact(text));
}

/**
 * Threshold, target or challenge of the scored period. They are those of its cycles, rolled up as the actual is;
 * of a value that was carried, the director's own for the cycle that is due, else for the one it was carried from.
 */
export function levelOf(kase: Case, director: string, metric: Metric, level: Level): Rational | undefined {
  const { state, cycles = [] } = measured(kase, director, metric);
  const [first] = cycles;
  if (state === 'carried' && first) {
    const plan = [...cyclesWeighed(kase, director, metric), first]
      .map((cycle) => ownLevels(kase, director, metric, cycle))
      .find((levels) => levels !== undefined);
    const own = plan?.[level];
    return own === undefined ? templateLevel(kase, director, metric, first, level) : exact(own);
  }
  const levels = cycles.flatMap((cycle) => levelsOfCycle(kase, director, metric, cycle, level));
  const known = levels.filter((value) => value !== undefined);
  return known.length < levels.length ? undefined : rolledUp(metric.rollUp, known);
}

// Facts --------------------------------------------------------------------------------------------------

/** The actual of a fact; a row without a figure is no absence. */
export function factFound(kase: Case, director: string, fact: Fact): Rational | 'missing' | 'not-due' {
  const cycles = isLongEnough(kase, director) ? cyclesOf(kase, director, fact) : [];
  if (cycles.length === 0) return 'not-due';
  const figures = partsOf(kase, director, fact, cycles).map((part) => {
    const isAbsent = rowOf(kase, director, fact, part) === undefined;
    return isAbsent && fact.absent === 'zero' ? ZERO : figureOf(kase, director, fact, part);
  });
  const known = figures.filter(isKnown);
  return known.length < figures.length ? 'missing' : (actualFrom(fact, known) ?? 'missing');
}
