import type { Spot } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { nearestAmong } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import { looseKey } from './alike.ts';
import type { RosterIds } from './directors.ts';

/** So many unknown ids are looked for by their letters; more of them show that it is another roster. */
const SOUGHT = 100;

/** Says that an id is not on the roster, and which one was probably meant. */
export function unknownDirector(roster: RosterIds): (id: string, spot: Spot) => Problem {
  const ids = [...roster.values()].map((entry) => entry.id);
  const loose = new Map<string, string | undefined>();
  for (const id of ids) loose.set(looseKey(id), loose.has(looseKey(id)) ? undefined : id);
  const search = nearestAmong(ids);
  let sought = 0;
  const meant = (id: string): string | undefined => {
    if (loose.has(looseKey(id))) return loose.get(looseKey(id));
    if (sought >= SOUGHT) return undefined;
    sought += 1;
    return search(id);
  };
  return (id, spot) => {
    const suggestion = meant(id);
    return {
      code: 'not-on-roster',
      severity: 'error',
      message: { en: `‘${shortened(id)}’ is not on the roster`, zh: `“${shortened(id)}”不在名册中` },
      hint:
        suggestion === undefined
          ? { en: 'add the director to the roster, or correct the id', zh: '请把该总监加入名册，或更正工号' }
          : {
              en: `did you mean ${suggestion}? else add the director to the roster`,
              zh: `是否为 ${suggestion}？否则请把该总监加入名册`,
            },
      spot,
    };
  };
}
