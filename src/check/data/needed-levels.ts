import { levelsOfCurve } from '../../model/curve-levels.ts';
import { cyclesInPost, ownLevelsIn } from '../../model/cycle-values.ts';
import type { Director, Spell } from '../../model/director.ts';
import type { Measurement } from '../../model/measurement.ts';
import { type Level, type Metric, metricsOf } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { defineRule } from '../rule.ts';
import { byDirector, type DueMeasure, dueMeasures, isOfPart } from './due-values.ts';
import type { DataSubject } from './subject.ts';

/** A value whose curve needs a level has it, from the data or the template. */
export const neededLevels = defineRule<DataSubject>({
  code: 'missing-level',
  *find({ template, period, directors, measurements, locate }) {
    /** The metrics that leave levels to the data, and which. */
    const open = metricsOf(template).flatMap((metric) => {
      const levels = levelsOfCurve(metric.curve).filter((level) => metric[level] === undefined);
      return levels.length === 0 ? [] : [{ metric, levels }];
    });
    if (open.length === 0) return;
    const due = period && dueMeasures(template, period);
    const people = new Map<string, Director>(directors.map((director) => [director.id, director]));
    for (const { metric, levels } of open) {
      const { id } = metric;
      for (const [director, values] of byDirector(measurements.ofMeasure(id))) {
        const spells = people.get(director)?.spells ?? [];
        for (const level of levels) {
          for (const value of valuesWithout(level, metric, values, due?.get(id), spells)) {
            const cell = value.actual ?? value.numerator;
            if (cell === undefined) continue;
            yield {
              message: {
                en: `${director} has a value of ${id}, but no ${level} to compare it with`,
                zh: `${director} 有 ${id} 的数值，但没有可比较的${LEVEL_WORDS[level].zh}`,
              },
              hint: {
                en: `add a column ‘${id} ${level}’ to the data, or \`${level}:\` to the metric`,
                zh: `请在数据中加上“${id} ${level}”列，或在指标上写明 \`${level}:\``,
              },
              spot: locate(cell.evidence),
            };
          }
        }
      }
    }
  },
});

/**
 * The values that have nothing to be compared with: of those that count, one of each cycle that has no level by
 * itself nor in all its pieces; and of a cycle before that may be carried.
 */
function valuesWithout(
  level: Level,
  metric: Metric,
  values: readonly Measurement[],
  due: DueMeasure | undefined,
  spells: readonly Spell[],
): Measurement[] {
  const lacks = (value: Measurement | undefined): boolean => value?.levels[level] === undefined;
  if (due === undefined) return values.filter(lacks);
  const cycles = ownLevelsIn(cyclesInPost(due.cycles, values, spells, due.isSingle));
  const open = cycles.flatMap(({ whole, pieces }): Measurement[] => {
    if (!lacks(whole) || (pieces.length > 0 && !pieces.some(lacks))) return [];
    // A piece without a value leaves the metric without one, and that is what is said of it.
    if (!pieces.every(isThere)) return [];
    const first = whole ?? pieces.find(isThere);
    return first !== undefined && isThere(first) ? [first] : [];
  });
  const [only] = cycles;
  const isAbsent = due.isSingle && only !== undefined && !isThere(only.whole);
  if (metric.missing !== 'carry' || !isAbsent || !lacks(only.whole)) return open;
  return [...open, ...values.filter((value) => isThere(value) && !isOfPart(due, value) && lacks(value))];
}

const isThere = (value: Measurement | undefined): boolean =>
  value?.actual !== undefined || value?.numerator !== undefined;
