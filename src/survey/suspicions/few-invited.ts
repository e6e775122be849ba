import { about, type Suspicion, suspicion } from './suspicion.ts';

/** A survey that went to fewer than this part of the customers chose whom to hear. */
const LEAST_PART = 0.5;

/** A survey sent to few of the customers. */
export const fewInvited: Suspicion = ({ reaches }, report) => {
  for (const { file, group, customers, invited } of reaches) {
    if (invited === undefined || invited >= LEAST_PART * customers) continue;
    const { en, zh } = about(group);
    report(
      suspicion(
        'few-invited',
        {
          en: `${en}the survey was sent to ${invited} of ${customers} customers, fewer than half`,
          zh: `${zh}调研只发给 ${customers} 个客户中的 ${invited} 个，不足一半`,
        },
        { file },
      ),
    );
  }
};
