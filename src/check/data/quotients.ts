import type { Measurement } from '../../model/measurement.ts';
import { plural } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import { dueMeasures, isOfPart } from './due-values.ts';
import type { DataSubject } from './subject.ts';

/** Under `ratio` several values are added up above and below the line, so that each has both. */
export const quotients = defineRule<DataSubject>({
  code: 'quotient',
  *find({ template, period, measurements, locate }) {
    if (period === undefined) return;
    for (const [id, due] of dueMeasures(template, period)) {
      if (due.measure.rollUp !== 'ratio') continue;
      const bare: Measurement[] = [];
      // One value by itself may be given as it is: then only those that bring half of a quotient are at fault.
      for (const one of due.isSingle ? measurements.withMore() : measurements.ofMeasure(id)) {
        if (one.metric === id && isOfPart(due, one) && lacksPart(one, !due.isSingle)) bare.push(one);
      }
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
