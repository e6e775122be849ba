import { standardDeviation } from '../../maths/averages.ts';
import { type Decimal, subtract, sum } from '../../maths/decimal.ts';
import { fraction, integer, over } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { partition } from '../../maths/partition.ts';
import { nearestDouble } from '../../maths/shortest.ts';
import { countsFor, type Rating } from './rating.ts';

/** How far raters differ in level, without a word of who. */
export interface Leniency {
  /** Raters who rated at least two people whom others rated too. */
  readonly raters: number;
  /** The standard deviation (n − 1) of their leniencies, in points of the scale. */
  readonly standardDeviation: number;
  readonly lenient: number;
  readonly severe: number;
}

/** From one person it cannot be told whether the rater is lenient or the person good. */
const LEAST_RATEES = 2;

/** Of fewer raters each could be told. */
const LEAST_COMPARED = 5;

/** A difference of half a standard deviation is a medium one (J. Cohen, Statistical Power Analysis, 1988, 2.2.3). */
const MEDIUM = 0.5;

/**
 * A rater's leniency is the mean, over the people they rated, of their score less the mean of all others' scores
 * of the same person (F. E. Saal, R. G. Downey and M. A. Lahey, Rating the Ratings, Psychological Bulletin 88,
 * 1980: a rater's main effect). Lenient or severe is whose leniency is more than half a standard deviation of all
 * scores.
 *
 * @returns null for fewer than five raters who can be compared.
 */
export function leniencyOf(ratings: readonly Rating[]): Leniency | null {
  const counted = ratings.filter(countsFor);
  const byRatee = partition(counted, ({ ratee }) => ratee);
  const differences = counted.flatMap(({ ratee, rater, score }) => {
    const all = (byRatee.get(ratee) as Rating[]).map((rating) => rating.score);
    return all.length < 2 ? [] : [{ rater, difference: aboveOthers(score, all) }];
  });
  const leniencies = [...partition(differences, ({ rater }) => rater).values()]
    .filter((own) => own.length >= LEAST_RATEES)
    .map((own) => meanOf(own.map(({ difference }) => difference)))
    .sort((a, b) => a - b);
  if (leniencies.length < LEAST_COMPARED) return null;
  const scores = counted.map(({ score }) => nearestDouble(score)).sort((a, b) => a - b);
  const far = MEDIUM * standardDeviation(scores);
  return {
    raters: leniencies.length,
    standardDeviation: standardDeviation(leniencies),
    lenient: leniencies.filter((one) => one > far).length,
    severe: leniencies.filter((one) => one < -far).length,
  };
}

/** A score less the mean of the others. */
function aboveOthers(score: Decimal, all: readonly Decimal[]): number {
  const others = over(fraction(subtract(sum(all), score)), integer(all.length - 1));
  return nearestDouble(score) - doubleOf(others);
}

const meanOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0) / values.length;
