import type { Publication } from '../../model/template.ts';
import { type Language, plural, type Text } from '../../words/language.ts';
import { REPORT_WORDS as WORDS } from '../../words/report.ts';
import { markupText } from '../formats/markup.ts';

/** How and by when to appeal, and the line on which the result is confirmed. */
export function* publicationHtml(
  publication: Publication | undefined,
  language: Language,
): Generator<string> {
  const say = (text: Text): string => markupText(text[language]);
  const within = publication?.appealWithin;
  const limit: Text =
    within === undefined
      ? WORDS.appealSilent
      : {
          en: `Within ${plural(within.count, 'day')} of publication.`,
          zh: `自公示之日起 ${within.count} 天内。`,
        };
  yield `<section><h2>${say(WORDS.appeal)}</h2>\n<p>${say(limit)} ${say(WORDS.appealHow)}</p></section>\n`;
  const by = publication?.confirmedBy;
  const confirmer = by === undefined ? '' : ` ${say(by)}`;
  yield `<section><h2>${say(WORDS.confirmation)}</h2>\n<p>${say(WORDS.confirmSilent)}${confirmer}</p>\n`;
  yield `<div class="sign"><span>${say(WORDS.signature)}</span><span>${say(WORDS.date)}</span></div></section>\n`;
}
