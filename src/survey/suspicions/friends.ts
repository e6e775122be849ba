import { about, MANY, type Suspicion, suspicion } from './suspicion.ts';

/** Percentage points by which the invited may have liked us better. */
const POINTS = 10;

const share = ([promoters, all]: readonly [number, number]): number => (100 * promoters) / all;

/** A survey sent to friends of the house: last time's promoters are more frequent among the invited. */
export const friends: Suspicion = ({ reaches }, report) => {
  for (const { file, group, friends: known } of reaches) {
    if (known === undefined || known.invited[1] < MANY) continue;
    if (share(known.invited) - share(known.all) < POINTS) continue;
    const { en, zh } = about(group);
    const [[invited, ofInvited], [all, ofAll]] = [known.invited, known.all];
    report(
      suspicion(
        'friends-invited',
        {
          en: `${en}of those invited ${invited} of ${ofInvited} were promoters last time, of all customers ${all} of ${ofAll}`,
          zh: `${zh}受邀者中上次为推荐者的占 ${ofInvited} 个中的 ${invited} 个，全部客户为 ${ofAll} 个中的 ${all} 个`,
        },
        { file },
      ),
    );
  }
};
