import { cyclesInPost, ownLevelsIn } from '../../model/cycle-values.ts';
import type { Director } from '../../model/director.ts';
import { hasLevels, levelsOf, type OwnLevels, templateLevels } from '../../model/levels.ts';
import type { Measurement } from '../../model/measurement.ts';
import { LEVELS, type Level, type Levels, type Metric, metricsOf } from '../../model/template.ts';
import { byDirector, dueMeasures } from './due-values.ts';
import type { DataSubject } from './subject.ts';

/** The levels that a director's actual is compared with, some of them from data. */
export interface ComparedLevels {
  readonly metric: Metric;
  readonly director: string;
  readonly levels: Levels;
  /** The measurements that bring some, cycle by cycle. */
  readonly own: readonly Measurement[];
  readonly cycles: readonly OwnLevels[];
}

const owners = ({ whole, pieces }: OwnLevels): Measurement[] =>
  [whole, ...pieces].filter((one): one is Measurement => hasLevels(one));

/**
 * Of everyone who has levels of his own, those that the curve is drawn with: rolled up and prorated as in the
 * calculation; where no period is scored, each row by itself.
 */
export function* comparedLevels(subject: DataSubject): Generator<ComparedLevels> {
  const { template, period, measurements } = subject;
  const owned = [...measurements.withMore()].filter(hasLevels);
  if (owned.length === 0) return;
  const due = period === undefined ? undefined : dueMeasures(template, period);
  const directors = new Map<string, Director>(subject.directors.map((director) => [director.id, director]));
  for (const metric of metricsOf(template)) {
    const { id } = metric;
    for (const [director, rows] of byDirector(owned.filter((one) => one.metric === id))) {
      const cycles = due?.get(id)?.cycles ?? [];
      if (cycles.length === 0) {
        for (const row of rows) yield byItself(metric, row);
        continue;
      }
      const spells = directors.get(director)?.spells ?? [];
      const levels = ownLevelsIn(cyclesInPost(cycles, measurements.of(director).get(id) ?? [], spells));
      const bringing = levels.flatMap(owners);
      // A value that may be carried keeps its own levels.
      for (const row of rows) if (!bringing.includes(row)) yield byItself(metric, row);
      if (bringing.length === 0) continue;
      const used = levelsOf(metric, levels, spells, templateLevels(metric, levels.length));
      yield {
        metric,
        director,
        levels: Object.fromEntries(LEVELS.map((name) => [name, used[name]?.shown])) as Levels,
        own: bringing,
        cycles: levels,
      };
    }
  }
}

const byItself = (metric: Metric, row: Measurement): ComparedLevels => ({
  metric,
  director: row.director,
  levels: Object.fromEntries(LEVELS.map((name) => [name, row.levels[name]?.value ?? metric[name]])) as Levels,
  own: [row],
  cycles: [],
});

/** The cell of a level, or of the first level that data bring. */
export function levelCell({ own }: ComparedLevels, level: Level | undefined) {
  const figures = own.flatMap(({ levels }) =>
    LEVELS.flatMap((name) => (levels[name] === undefined ? [] : [{ name, figure: levels[name] }])),
  );
  return (figures.find(({ name }) => name === level) ?? figures[0])?.figure.evidence;
}
