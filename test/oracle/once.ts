import type { Months } from './calendar.ts';
import type { Case } from './case.ts';

type Subject = string | Months | { readonly id: string };
const nameOf = (subject: Subject): string =>
  typeof subject === 'string' ? subject : 'id' in subject ? subject.id : subject.join(' ');

/**
 * What a definition says of a case is worked out only once: a matter of speed alone, since none has effects.
 *
 * @param about what of the case the definition looks at, if it is not all of it: cases may share it.
 */
export function once<Rest extends readonly Subject[], Said>(
  definition: (kase: Case, ...rest: Rest) => Said,
  about: (kase: Case) => object = (kase) => kase,
): (kase: Case, ...rest: Rest) => Said {
  const said = new WeakMap<object, Map<string, Said>>();
  return (kase, ...rest) => {
    const known = said.get(about(kase)) ?? new Map<string, Said>();
    said.set(about(kase), known);
    const key = rest.map(nameOf).join('\n');
    if (!known.has(key)) known.set(key, definition(kase, ...rest));
    return known.get(key) as Said;
  };
}
