import { toText } from '../../maths/decimal.ts';
import type { Language } from '../../words/language.ts';
import { visible } from '../../words/visible.ts';
import type { Cell } from '../table.ts';
import { grouped, percentText } from './number-text.ts';

/** What stands in a cell where there is nothing to show. */
const NOTHING = '—';

/** A cell as people read it in a terminal or a document; a user's control characters are shown, not sent. */
export function cellText(cell: Cell, language: Language): string {
  if (cell === null) return NOTHING;
  switch (cell.kind) {
    case 'text':
      return visible(cell.text);
    case 'words':
      return visible(cell.words[language]);
    case 'number':
      return (cell.places ?? 0) === 0 ? toText(cell.value) : grouped(cell.value, cell.places ?? 0);
    case 'money':
      return grouped(cell.value, cell.places);
    case 'percent':
      return percentText(cell.value);
    case 'quotient':
      return `${cell.numerator} / ${cell.denominator}`;
  }
}
