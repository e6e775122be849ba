import type { Language } from '../../words/language.ts';
import { calculation, type Explanation } from '../explanation.ts';
import { escaped } from './html.ts';

/** An explanation in HTML: the same sections and lines as `explain` prints, a heading a section. */
export function* explanationHtml({ sections, legend }: Explanation, language: Language): Generator<string> {
  for (const { heading, lines } of sections) {
    const items = lines.map((line) => {
      const label = `<dt>${escaped(line.label[language])}</dt>`;
      return line.kind === 'fact'
        ? `${label}<dd>${escaped(line.value[language])}</dd>`
        : `${label}<dd class="sum">${escaped(calculation(line))}</dd>`;
    });
    yield `<h3>${escaped(heading[language])}</h3>\n<dl class="lines">${items.join('')}</dl>\n`;
  }
  yield `<p class="note">${escaped(legend[language])}</p>\n`;
}
