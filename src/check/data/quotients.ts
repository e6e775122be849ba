import type { Measurement } from '../../model/measurement.ts';
import { plural } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import { byDirector, type DueMeasure, dueMeasures, isOfPart } from './due-values.ts';
import type { DataSubject } from './subject.ts';

/** Under `ratio` several values are added up above and below the line, so that each has both. */
export const quotients = defineRule<DataSubject>({
  code: 'quotient',
  *find({ template, period, measurements, locate }) {
    if (period === undefined) return;
    const due = new Map(
      [...dueMeasures(template, period)].filter(([, { measure }]) => measure.rollUp === 'ratio'),
    );
    if (due.size === 0) return;
    // One value by itself may be given as it is.
    const isAlone = [...due.values()].every((own) => own.isSingle);
    const groups = byDirector(isAlone ? measurements.withMore() : measurements, (one) => {
      const own = due.get(one.metric);
      return own !== undefined && isOfPart(own, one);
    });
    for (const [id, people] of groups) {
      const own = due.get(id) as DueMeasure;
      const bare = [...people.values()].flatMap((values) =>
        values.filter((value) => lacksPart(value, !own.isSingle)),
      );
      const cell = bare[0]?.actual ?? bare[0]?.numerator ?? bare[0]?.denominator;
      // A column that is not there is missing for everyone: once is enough.
      if (cell !== undefined) {
        yield {
          message: {
            en: `${id} needs a numerator and a denominator: quotients do not add up (${plural(bare.length, 'value')} without)`,
            zh: `${id} 需要分子和分母：比率不能直接相加或平均（${bare.length} 个数值缺少）`,
          },
          hint: {
            en: `add the columns ‘${id} numerator’ and ‘${id} denominator’ (分子, 分母), or choose another \`roll-up\``,
            zh: `请加上“${id} 分子”和“${id} 分母”两列，或选择其他 \`roll-up\``,
          },
          spot: locate(cell.evidence),
        };
      }
    }
  },
});

/** Whether something stands alone where both are needed; one value by itself may be given as it is. */
function lacksPart({ actual, numerator, denominator }: Measurement, isOneOfSeveral: boolean): boolean {
  if ((numerator === undefined) !== (denominator === undefined)) return true;
  return isOneOfSeveral && actual !== undefined && numerator === undefined;
}
