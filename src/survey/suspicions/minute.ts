import { partition } from '../../maths/partition.ts';
import { MANY, type Sheet, type Suspicion, sheetSuspicion } from './suspicion.ts';

const SECONDS = 60;

const momentOf = ({ moment = 0 }: Sheet): number => moment;

const secondsBetween = (sheets: readonly Sheet[], from: number, to: number): number =>
  momentOf(sheets[to] as Sheet) - momentOf(sheets[from] as Sheet);

/** Many sheets for one group within a minute. */
export const minute: Suspicion = ({ sheets }, report) => {
  const dated = sheets.filter(({ moment }) => moment !== undefined);
  for (const own of partition(dated, ({ group }) => group).values()) {
    const inOrder = own.toSorted((a, b) => momentOf(a) - momentOf(b) || a.line - b.line);
    for (let from = 0; from < inOrder.length; ) {
      let to = from;
      while (to < inOrder.length && secondsBetween(inOrder, from, to) <= SECONDS) to += 1;
      const isBurst = to - from >= MANY;
      if (isBurst) {
        const burst = inOrder.slice(from, to);
        report(sheetSuspicion('one-minute', burst, { en: 'came within one minute', zh: '在一分钟内提交' }));
      }
      from = isBurst ? to : from + 1;
    }
  }
};
