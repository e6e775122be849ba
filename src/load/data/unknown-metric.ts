import type { Spot } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Measure } from '../../model/template.ts';
import { foldName } from '../../words/fold.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';

/** A metric that the template does not have, with the one that was probably meant. */
export function unknownMetric(name: string, measures: ReadonlyMap<string, Measure>, spot: Spot): Problem {
  const suggestion = nearest(foldName(name), [...measures.keys()]);
  const shown = shortened(name.trim());
  return {
    code: 'unknown-metric',
    severity: 'error',
    message: { en: `the template has no metric ‘${shown}’`, zh: `模板中没有指标“${shown}”` },
    hint:
      suggestion === undefined
        ? {
            en: 'remove the row, or add its name to the `aliases` of a metric',
            zh: '请删去该行，或把该名称加到某个指标的 `aliases`',
          }
        : { en: `did you mean ‘${suggestion}’?`, zh: `是否为“${suggestion}”？` },
    spot,
  };
}
