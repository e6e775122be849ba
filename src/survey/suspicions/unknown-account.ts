import { partition } from '../../maths/partition.ts';
import { type Suspicion, sheetSuspicion } from './suspicion.ts';

/** Sheets of accounts that are not on the list of customers. */
export const unknownAccount: Suspicion = ({ sheets, accounts }, report) => {
  if (accounts === undefined) return;
  const strangers = sheets.filter(({ account }) => account !== undefined && !accounts.has(account));
  for (const own of partition(strangers, ({ group }) => group).values()) {
    report(
      sheetSuspicion('unknown-account', own, {
        en: 'came from accounts that are not on the list of customers',
        zh: '来自不在客户名单中的客户',
      }),
    );
  }
};
