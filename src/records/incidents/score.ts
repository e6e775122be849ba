import { mean } from '../../maths/averages.ts';
import { byCodePoint } from '../../maths/code-points.ts';
import { sum } from '../../maths/decimal.ts';
import { type Fraction, fraction, integer, over, plus, times } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { partition } from '../../maths/partition.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { IncidentsStatistic } from '../../model/statistic.ts';
import type { Behaviour } from './behaviour.ts';
import type { Incident } from './incident.ts';

/** What incidents say of one behaviour of a director. */
export interface BehaviourScore {
  readonly behaviour: Behaviour;
  readonly n: number;
  /** The mean of the levels. */
  readonly score: number;
}

/** What incidents say of a director. */
export interface IncidentScore {
  readonly id: string;
  /** Σ weight × mean level of the behaviour ÷ Σ weight, over the behaviours that were seen. */
  readonly score: number;
  readonly behaviours: readonly BehaviourScore[];
  /** Every incident that counts, by date. */
  readonly incidents: readonly Incident[];
  /** What the score was made of, exactly. */
  readonly statistic: IncidentsStatistic;
}

/**
 * The behaviour scores of everyone in the log, by id: incidents count the same within a behaviour, so that many
 * small ones of one kind do not drown another kind.
 */
export function scoreIncidents(
  incidents: readonly Incident[],
  behaviours: readonly Behaviour[],
): IncidentScore[] {
  const byDirector = [...partition(incidents, ({ director }) => director)];
  return byDirector
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([id, own]): IncidentScore => {
      const sorted = own.toSorted(byDate);
      const means = behaviours.flatMap((behaviour) => {
        const levels = own.filter((one) => one.behaviour === behaviour).map(({ anchor }) => anchor.level);
        const value = mean(levels);
        return value === undefined ? [] : [{ behaviour, n: levels.length, value }];
      });
      return {
        id,
        score: doubleOf(weighed(means)),
        behaviours: means.map(({ behaviour, n, value }) => ({ behaviour, n, score: doubleOf(value) })),
        incidents: sorted,
        statistic: statisticOf(
          means.map(({ behaviour }) => behaviour),
          sorted,
        ),
      };
    });
}

/** Of two on one day, the one that stands first, in whichever order files were given. */
const byDate = (a: Incident, b: Incident): number =>
  dayNumber(a.date) - dayNumber(b.date) ||
  byCodePoint(a.source.file, b.source.file) ||
  byCodePoint(a.source.sheet ?? '', b.source.sheet ?? '') ||
  a.source.line - b.source.line;

const statisticOf = (
  behaviours: readonly Behaviour[],
  incidents: readonly Incident[],
): IncidentsStatistic => ({
  kind: 'incidents',
  behaviours: behaviours.map((behaviour) => ({
    id: behaviour.id,
    title: behaviour.title,
    weight: behaviour.weight,
    incidents: incidents
      .filter((one) => one.behaviour === behaviour)
      .map(({ date, anchor, evidence, isWitnessed, source: { file, line, sheet } }) => ({
        date,
        effect: { id: anchor.id, title: anchor.title },
        level: anchor.level,
        evidence,
        isWitnessed,
        place: { file, line, sheet },
      })),
  })),
});

function weighed(means: readonly { readonly behaviour: Behaviour; readonly value: Fraction }[]): Fraction {
  const total = means
    .map(({ behaviour, value }) => times(fraction(behaviour.weight), value))
    .reduce(plus, integer(0));
  return over(total, fraction(sum(means.map(({ behaviour }) => behaviour.weight))));
}
