import { partition } from '../../maths/partition.ts';
import { MANY, type Suspicion, sheetSuspicion } from './suspicion.ts';

/** Many sheets for one group from one address. An office may have one address for everyone. */
export const address: Suspicion = ({ sheets }, report) => {
  const sent = sheets.filter((sheet) => sheet.address !== undefined);
  for (const same of partition(sent, ({ group, address: from }) => JSON.stringify([group, from])).values()) {
    if (same.length < MANY) continue;
    report(sheetSuspicion('one-address', same, { en: 'came from one address', zh: '来自同一地址' }));
  }
};
