import { partition } from '../../maths/partition.ts';
import { MANY, type Suspicion, sheetSuspicion } from './suspicion.ts';

/** Sheets with one and the same answer all the way down (straight-lining). */
export const straightLine: Suspicion = ({ sheets }, report) => {
  const straight = sheets.filter(
    ({ answers }) => answers.length >= MANY && answers.every((answer) => answer === answers[0]),
  );
  for (const own of partition(straight, ({ group }) => group).values()) {
    report(
      sheetSuspicion('straight-line', own, {
        en: 'with one answer all the way down',
        zh: '从头到尾都是同一答案',
      }),
    );
  }
};
