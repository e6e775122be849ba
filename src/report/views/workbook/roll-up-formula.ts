import type { Language } from '../../../words/language.ts';
import { cellOf, type MetricRow, rangeOf } from './layout.ts';

type Rolled = Pick<MetricRow, 'definition' | 'parts' | 'partRow'>;

/** The formula of an actual that was rolled up from several cells, over the sheet of parts. */
export function rollUpFormula({ definition, parts, partRow }: Rolled, language: Language): string {
  const uses = parts.map(({ use }) => use);
  const denominator = uses.indexOf('denominator');
  if (denominator >= 0) {
    const sum = (from: number, to: number): string =>
      `SUM(${rangeOf('parts', 'value', [partRow + from, partRow + to - 1], language)})`;
    const quotient = `${sum(0, denominator)}/${sum(denominator, parts.length)}`;
    return definition.unit === 'percent' ? `100*${quotient}` : quotient;
  }
  const terms = uses
    .map(
      (use, index) => `${use === 'before' ? '-' : '+'}${cellOf('parts', 'value', partRow + index, language)}`,
    )
    .join('')
    .replace(/^\+/u, '');
  const count = uses.filter((use) => use === 'actual').length;
  return definition.rollUp === 'mean' && count > 1 ? `(${terms})/${count}` : terms;
}
