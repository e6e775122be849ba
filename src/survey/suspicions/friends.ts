import { about, MANY, type Suspicion, suspicion } from './suspicion.ts';

/** Percentage points by which the invited may have liked us better. */
const POINTS = 10;

/** A survey sent to friends of the house: last time's promoters are more frequent among the invited. */
export const friends: Suspicion = ({ reaches }, report) => {
  for (const { file, group, friends: known } of reaches) {
    if (known === undefined || known.invited[1] < MANY) continue;
    const [[invited, ofInvited], [all, ofAll]] = [known.invited, known.all];
    // In whole numbers: a quotient of doubles may fall a hair short of ten points.
    if (100 * (invited * ofAll - all * ofInvited) < POINTS * ofInvited * ofAll) continue;
    const { en, zh } = about(group);
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
