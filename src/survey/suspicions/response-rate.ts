import { about, type Suspicion, suspicion } from './suspicion.ts';

/** Percentage points by which a response rate may fall. */
const POINTS = 10;

/** A response rate that fell: those who stay silent may be those who are leaving. */
export const responseRate: Suspicion = ({ reaches }, report) => {
  for (const { file, group, invited, answered, last } of reaches) {
    if (!invited || answered === undefined || !last?.invited) continue;
    // In whole numbers: a quotient of doubles may fall a hair short of ten points.
    const fall = 100 * (last.answered * invited - answered * last.invited);
    if (fall < POINTS * invited * last.invited) continue;
    const { en, zh } = about(group);
    report(
      suspicion(
        'response-rate-fell',
        {
          en: `${en}${answered} of ${invited} invited customers answered, last time ${last.answered} of ${last.invited}`,
          zh: `${zh}受邀的 ${invited} 个客户中有 ${answered} 个作答，上次为 ${last.invited} 个中的 ${last.answered} 个`,
        },
        { file },
      ),
    );
  }
};
