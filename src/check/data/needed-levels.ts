import { levelsOfCurve } from '../../model/curve-levels.ts';
import { cyclesInPost, ownLevelsIn } from '../../model/cycle-values.ts';
import type { OwnLevels } from '../../model/levels.ts';
import type { Measurement } from '../../model/measurement.ts';
import { type Level, metricsOf } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { defineRule } from '../rule.ts';
import { byDirector, type DueMeasure, dueMeasures, isOfPart } from './due-values.ts';
import type { DataSubject } from './subject.ts';

/** A value whose curve needs a level has it, from the data or the template. */
export const neededLevels = defineRule<DataSubject>({
  code: 'missing-level',
  *find({ template, period, measurements, locate }) {
    /** Of each metric the levels that the template leaves to the data. */
    const open = new Map(
      metricsOf(template)
        .map(
          (metric) =>
            [metric.id, levelsOfCurve(metric.curve).filter((level) => metric[level] === undefined)] as const,
        )
        .filter(([, levels]) => levels.length > 0),
    );
    if (open.size === 0) return;
    const due = period && dueMeasures(template, period);
    const groups = byDirector(measurements, ({ metric }) => open.has(metric));
    for (const [id, people] of groups) {
      for (const [director, values] of people) {
        for (const level of open.get(id) ?? []) {
          for (const { actual, numerator } of valuesWithout(level, values, due?.get(id))) {
            const cell = actual ?? numerator;
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

/** The values that have nothing to be compared with: of pieces, the level may be dated by their cycle. */
function valuesWithout(
  level: Level,
  values: readonly Measurement[],
  due: DueMeasure | undefined,
): readonly Measurement[] {
  if (due?.measure.pieces === undefined) {
    // What is taken off is compared with nothing.
    const isTakenOff = (value: Measurement): boolean =>
      due?.measure.cumulative === true && !isOfPart(due, value);
    return values.filter((value) => value.levels[level] === undefined && !isTakenOff(value));
  }
  const lacks = ({ whole, pieces }: OwnLevels): boolean =>
    whole?.levels[level] === undefined && pieces.some((piece) => piece?.levels[level] === undefined);
  return ownLevelsIn(cyclesInPost(due.cycles, values, []))
    .filter(lacks)
    .flatMap(({ pieces }) => pieces.filter((piece) => piece !== undefined).slice(0, 1));
}
