import type { Decimal } from '../../maths/decimal.ts';
import {
  compareFractions,
  type Fraction,
  fraction,
  integer,
  minus,
  plus,
  times,
} from '../../maths/fraction.ts';
import { bug } from '../../model/bug.ts';
import { isCounted } from '../../model/counted.ts';
import { shownNumber } from '../../model/quantity.ts';
import type { MetricScore, MetricState, Scorecard } from '../../model/result.ts';
import { type Gate, type GradeBand, type Metric, metricsOf, type Template } from '../../model/template.ts';
import { metricsOfScorecard } from '../weight-stretch.ts';
import type { Bound } from './bound.ts';
import { type ChangedCell, changedCell, isRolledUp, valueCount } from './changed-cell.ts';
import { actualsScoring } from './curve-reach.ts';
import { type Allowed, allowedBy, both, distance, EVERYTHING, nearestIn, outsideGate } from './nearest.ts';
import { beforeRounding, neededScore } from './score-needed.ts';

/** What a changed actual comes to. */
export interface Reached {
  readonly actual: Decimal;
  readonly metricScore: Decimal | null;
  readonly score: Decimal | null;
  readonly grade: string | null;
}

/** Why no actual of a metric reaches the grade. */
export type Obstacle =
  /** It has no value of the period's own. */
  | 'no-value'
  /** The score is the mean of quarters, each with values of its own. */
  | 'mean-of-quarters'
  /** A gate on something else holds the grade down. */
  | 'gate'
  /** Its gate lets no actual pass that would be good enough. */
  | 'own-gate'
  /** Its weight, its curve or its cap does not give that much. */
  | 'too-little'
  /** The actual would lie outside its range. */
  | 'range';

/** The smallest change of one metric's actual that reaches the grade, or why there is none. */
export interface MetricReach {
  readonly id: string;
  readonly state: MetricState;
  readonly actual: Decimal | null;
  /** Whether the actual came of several cells: the change is one of what they come to. */
  readonly isRolledUp: boolean;
  /** The unit of the last place: the answer is a multiple of it. */
  readonly unit: Decimal | null;
  /** The metric score that is needed; null where none is told. */
  readonly needed: Decimal | null;
  /** The answer, as it is scored. */
  readonly answer: Reached | null;
  /** The answer less the actual. */
  readonly change: Decimal | null;
  /** One unit less of a change: not there yet. Null where that is no less of one, the other way, and is there too. */
  readonly before: Reached | null;
  readonly obstacle: Obstacle | null;
}

/** What has to change for the next grade up, in each single metric. */
export interface ReachOf {
  /** The grade that is to be reached; null where there is none above, or no grade at all. */
  readonly next: GradeBand | null;
  readonly metrics: readonly MetricReach[];
}

export interface ReachCase {
  readonly scorecard: Scorecard;
  /** As it is in force in the period. */
  readonly template: Template;
  /** Digits after the point of a metric's own unit. */
  readonly placesOf: (metric: Metric) => number;
  /** The scorecard with another number in one cell, calculated anew. */
  readonly recalculate: (cell: ChangedCell) => Scorecard;
}

/** The grade above the published one. */
export function nextGrade({ grade }: Scorecard, grades: readonly GradeBand[]): GradeBand | null {
  const index = grades.findIndex((band) => band.grade === grade);
  return grades[index - 1] ?? null;
}

/**
 * For each metric by itself the smallest change of its actual that lifts the director into the next grade, in closed
 * form: the calculation backwards, from the grade's bound to the actual, exact on the rounded rules. Each answer is
 * scored, and so is the number one unit before it; an answer that does not hold is a bug.
 */
export function reachOf(given: ReachCase): ReachOf {
  const { scorecard, template } = given;
  const next = nextGrade(scorecard, template.grades);
  if (next === null) return { next, metrics: [] };
  const scores = new Map(metricsOfScorecard(scorecard).map((score) => [score.id, score]));
  return {
    next,
    metrics: metricsOf(template).flatMap((metric) => {
      const score = scores.get(metric.id);
      return score === undefined ? [] : [metricReach(metric, score, next, given)];
    }),
  };
}

function metricReach(metric: Metric, score: MetricScore, next: GradeBand, given: ReachCase): MetricReach {
  const { scorecard, template } = given;
  const { id, state, actual } = score;
  const base: MetricReach = {
    id,
    state,
    actual,
    isRolledUp: isRolledUp(score),
    unit: null,
    needed: null,
    answer: null,
    change: null,
    before: null,
    obstacle: null,
  };
  if (scorecard.quarters.length > 0) return { ...base, obstacle: 'mean-of-quarters' };
  if (state !== 'scored' || actual === null) return { ...base, obstacle: 'no-value' };
  const barring = gatesBelow(next, template);
  if (scorecard.gates.some(({ gate }) => gate.on !== id && barring.includes(gate))) {
    return { ...base, obstacle: 'gate' };
  }
  const counted = metricsOfScorecard(scorecard).filter(isCounted);
  const needed = neededScore(next.from, scorecard, counted, id);
  if (needed.kind === 'none') return { ...base, obstacle: 'too-little' };
  const least = needed.kind === 'score' ? needed.least : null;
  const reach = least === null ? 'all' : actualsScoring(metric, score.levels, beforeRounding(least));
  if (reach === 'none') return { ...base, needed: least, obstacle: 'too-little' };

  const places = given.placesOf(metric);
  const unit: Decimal = { coefficient: 1n, scale: places };
  const start = score.exact ?? fraction(actual);
  const enough = allowedBy(reach, metric.better);
  const passing = barring
    .filter(({ on }) => on === id)
    .reduce((allowed: Allowed, gate) => both(allowed, outsideGate(gate)), enough);
  const find = (allowed: Allowed): Decimal | undefined => nearestIn(allowed, start, places, metric.better);
  const answer = find(both(passing, inRange(metric, score)));
  if (answer === undefined) {
    return { ...base, unit, needed: least, obstacle: find(passing) === undefined ? 'own-gate' : 'range' };
  }
  const change = minus(fraction(answer), start);
  const isUp = change.numerator > 0n;
  const before: Decimal = { coefficient: answer.coefficient + (isUp ? -1n : 1n), scale: places };
  const scored = (value: Decimal): Reached => reached(value, metric, score, given);
  const isReached = (one: Reached): boolean => rankOf(one.grade, template) <= rankOf(next.grade, template);
  const scoredAnswer = scored(answer);
  const scoredBefore = scored(before);
  const isNearer = compareFractions(distance(before, start), distance(answer, start)) < 0;
  // A gate on one number alone leaves what lies on both sides of it.
  if (!isReached(scoredAnswer) || (isReached(scoredBefore) && isNearer)) {
    throw bug(`the actual of ${id} that reaches ${next.grade} does not`);
  }
  return {
    ...base,
    unit,
    needed: least,
    answer: scoredAnswer,
    change: shownNumber(change),
    before: isReached(scoredBefore) ? null : scoredBefore,
  };
}

const rankOf = (grade: string | null, { grades }: Template): number => {
  const index = grades.findIndex((band) => band.grade === grade);
  return index < 0 ? grades.length : index;
};

/** The gates that leave less than the grade. */
const gatesBelow = (next: GradeBand, template: Template): readonly Gate[] =>
  template.gates.filter(({ grade }) => rankOf(grade, template) > rankOf(next.grade, template));

/** The actuals that the metric may have: of a sum, as many ranges as it has terms. */
function inRange({ range, rollUp, cumulative }: Metric, score: MetricScore): Allowed {
  if (range === undefined) return EVERYTHING;
  // A figure from the start of the year has the range, and what is taken off it may be anything inside it.
  const last = cumulative ? score.cells.findLast(({ use }) => use === 'actual')?.value : undefined;
  const count = rollUp === 'sum' ? valueCount(score) : 1;
  const [from, to] = range.map((end): Bound => {
    const value: Fraction =
      last === undefined
        ? times(fraction(end), integer(count))
        : plus(score.exact ?? fraction(score.actual as Decimal), cumulativeRoom(score, rollUp, end, last));
    return { value, isOpen: false };
  });
  return { ...EVERYTHING, from: from === undefined ? [] : [from], to: to === undefined ? [] : [to] };
}

/** How far the actual can move until the last figure from the start of the year is at the end of its range. */
function cumulativeRoom(score: MetricScore, rollUp: Metric['rollUp'], end: Decimal, last: Decimal): Fraction {
  const { numerator, denominator } = minus(fraction(end), fraction(last));
  return { numerator, denominator: denominator * BigInt(rollUp === 'mean' ? valueCount(score) : 1) };
}

function reached(actual: Decimal, metric: Metric, score: MetricScore, { recalculate }: ReachCase): Reached {
  const scorecard = recalculate(changedCell(score, metric, actual));
  const own = metricsOfScorecard(scorecard).find(({ id }) => id === metric.id);
  return { actual, metricScore: own?.score ?? null, score: scorecard.score, grade: scorecard.grade };
}
