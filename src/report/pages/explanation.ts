import type { Language } from '../../words/language.ts';
import { calculation, type Explanation } from '../explanation.ts';
import { markupText } from '../formats/markup.ts';

/** An explanation in HTML: the same sections and lines as `explain` prints, a heading a section. */
export function* explanationHtml({ sections, legend }: Explanation, language: Language): Generator<string> {
  for (const { heading, lines } of sections) {
    const items = lines.map((line) => {
      const label = `<dt>${markupText(line.label[language])}</dt>`;
      return line.kind === 'fact'
        ? `${label}<dd>${markupText(line.value[language])}</dd>`
        : `${label}<dd class="sum">${markupText(calculation(line))}</dd>`;
    });
    yield `<h3>${markupText(heading[language])}</h3>\n<dl class="lines">${items.join('')}</dl>\n`;
  }
  yield `<p class="note">${markupText(legend[language])}</p>\n`;
}
