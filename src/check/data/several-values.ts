import { toText } from '../../maths/decimal.ts';
import { exactDecimal, fraction } from '../../maths/fraction.ts';
import { rollUp } from '../../maths/roll-up.ts';
import { roundHalfUp } from '../../maths/rounding.ts';
import type { Measurement } from '../../model/measurement.ts';
import type { Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import { byDirector, dueMeasures, isOfPart, partCount } from './due-values.ts';
import type { DataSubject } from './subject.ts';

const WAYS = ['sum', 'mean', 'last'] as const;

/** Several values become one in a way that the template has to say: what each would give is shown. */
export const severalValues = defineRule<DataSubject>({
  code: 'roll-up-needed',
  *find({ template, period, measurements }) {
    if (period === undefined) return;
    for (const [id, due] of dueMeasures(template, period)) {
      const count = partCount(due);
      if (count < 2 || due.measure.rollUp !== undefined) continue;
      const { cycle, pieces } = due.measure;
      const own = byDirector([...measurements.ofMeasure(id)].filter((one) => isOfPart(due, one)));
      const example = exampleOf([...own], count);
      yield {
        message: {
          en: `${id} has ${count} values (one a ${pieces ?? cycle}) in ${period.label}, and the template does not say how they become one`,
          zh: `${id} 在 ${period.label} 内有 ${count} 个数值（每 ${pieces ?? cycle} 一个），而模板没有说明如何汇总`,
        },
        hint: {
          en: 'add `roll-up: sum`, `mean`, `last` or `ratio` to it, or score a shorter period',
          zh: '请在其上加 `roll-up: sum`、`mean`、`last` 或 `ratio`，或考核更短的期间',
        },
        ...(example === undefined ? {} : { detail: example }),
      };
    }
  },
});

/** What each way would give for the first, in order of id, of those who have all values. */
function exampleOf(people: [string, readonly Measurement[]][], count: number): Text | undefined {
  const whole = people
    .filter(([, own]) => own.length === count && own.every(({ actual }) => actual !== undefined))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [first] = whole;
  if (first === undefined) return undefined;
  const [director, own] = first;
  const values = own
    .toSorted((a, b) => a.period.firstMonth - b.period.firstMonth)
    .flatMap(({ actual }) => (actual === undefined ? [] : [fraction(actual.value)]));
  const shown = WAYS.map((way) => {
    const value = rollUp(way, values);
    return `${way} ${toText(exactDecimal(value, 10) ?? roundHalfUp(value, 10))}`;
  });
  const text = `${shortened(director)}: ${shown.join('  ')}`;
  return { en: text, zh: text };
}
