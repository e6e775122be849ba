import { toFixed, toText } from '../../maths/decimal.ts';
import { metricsOf } from '../../model/template.ts';
import type { Text } from '../../words/language.ts';
import { REPORT_WORDS as WORDS } from '../../words/report.ts';
import { visible } from '../../words/visible.ts';
import { markupText } from '../formats/markup.ts';
import { ownReach } from '../views/own-reach.ts';
import { reachNotes } from '../views/reach-lines.ts';
import type { DirectorSubject } from './director.ts';
import { cardStyle, htmlTable } from './table.ts';

type Subject = Pick<DirectorSubject, 'reach' | 'scorecard' | 'template' | 'language'>;

const isAny = ({ reach }: Subject): boolean => reach.metrics.some(({ answer }) => answer !== null);

export const reachStyle = (subject: Subject): string =>
  isAny(subject) ? cardStyle('needs', ownReach(subject), subject.language) : '';

/** What would lift a director into the next grade; nothing where there is no next one. */
export function* reachHtml(subject: Subject): Generator<string> {
  const { reach, scorecard, template, language } = subject;
  const { next } = reach;
  if (next === null) return;
  const bound = toText(next.from);
  const up = scorecard.distances?.up;
  // Below a gate the next grade's points may be there already.
  const short = up?.grade === next.grade ? toFixed(up.points, 2) : undefined;
  const begins: Text =
    short === undefined
      ? { en: `${next.grade} begins at ${bound}.`, zh: `${next.grade} 从 ${bound} 分起。` }
      : {
          en: `${next.grade} begins at ${bound}, ${short} points more.`,
          zh: `${next.grade} 从 ${bound} 分起，还差 ${short} 分。`,
        };
  const caption = markupText(begins[language]);
  yield `<section><h2>${markupText(WORDS.next[language])}</h2>\n`;
  if (isAny(subject)) yield* htmlTable({ table: ownReach(subject), language, id: 'needs', caption });
  else yield `<p>${caption}</p>\n`;
  const titles = new Map(metricsOf(template).map(({ id, title }) => [id, title]));
  const nameOf = (id: string): Text => {
    const { en, zh } = titles.get(id) ?? { en: id, zh: id };
    return { en: visible(en), zh: visible(zh) };
  };
  for (const note of reachNotes(reach, scorecard, template, nameOf)) {
    yield `<p class="note">${markupText(note[language])}</p>\n`;
  }
  yield '</section>\n';
}
