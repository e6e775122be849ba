import type { Language } from '../../words/language.ts';
import { calculation, type Explanation } from '../explanation.ts';
import { escaped } from './markdown.ts';

/** An explanation in Markdown: a heading a section, a list of its lines, the arithmetic as code. */
export function explanationMarkdown(explanation: Explanation, language: Language): string {
  const sections = explanation.sections.map(({ heading, lines }) => {
    const items = lines.map((line) => {
      const label = escaped(line.label[language]);
      if (line.kind === 'fact') return `- ${label}: ${escaped(line.value[language])}`;
      return `- ${label}: \`${calculation(line)}\``;
    });
    return `## ${escaped(heading[language])}\n\n${items.join('\n')}`;
  });
  return `${[`# ${escaped(explanation.title[language])}`, ...sections, explanation.legend[language]].join('\n\n')}\n`;
}
