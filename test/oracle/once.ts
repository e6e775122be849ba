import type { Months } from './calendar.ts';
import type { Case } from './case.ts';

type Subject = string | Months | { readonly id: string };
const nameOf = (subject: Subject): string =>
  typeof subject === 'string' ? subject : 'id' in subject ? subject.id : subject.join(' ');

/** What a definition says of a case is worked out only once: a matter of speed alone, since none has effects. */
export function once<Rest extends readonly Subject[], Said>(
  definition: (kase: Case, ...rest: Rest) => Said,
): (kase: Case, ...rest: Rest) => Said {
  const said = new WeakMap<Case, Map<string, Said>>();
  return (kase, ...rest) => {
    const known = said.get(kase) ?? new Map<string, Said>();
    said.set(kase, known);
    const key = rest.map(nameOf).join('\n');
    if (!known.has(key)) known.set(key, definition(kase, ...rest));
    return known.get(key) as Said;
  };
}
