import type { Language } from '../../words/language.ts';
import { visible } from '../../words/visible.ts';
import type { Colours } from '../colours.ts';
import { calculation, type Explanation, type ExplanationLine } from '../explanation.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

export interface ExplanationTextOptions {
  readonly language: Language;
  readonly width: number;
  readonly colours: Colours;
}

/** What a line says after its label. */
const lineText = (line: ExplanationLine, language: Language): string =>
  line.kind === 'fact' ? visible(line.value[language]) : calculation(line);

/** A build log takes a line that begins so for a command, whatever space stands before it. */
const beginsCommand = (line: string): boolean => line.trimStart().startsWith('::');

/** An explanation for a terminal: labels in a column, long lines wrapped, nothing cut away. */
export function explanationText(
  explanation: Explanation,
  { language, width, colours }: ExplanationTextOptions,
): string {
  const labels = explanation.sections.flatMap(({ lines }) =>
    lines.map(({ label }) => visible(label[language])),
  );
  const labelWidth = Math.min(26, Math.max(0, ...labels.map(widthOf)));
  const indent = labelWidth + 4;
  const sections = explanation.sections.map(({ heading, lines }) => {
    const body = lines.flatMap((line) => {
      const label = visible(line.label[language]);
      const pieces = wrap(lineText(line, language), Math.max(20, width - indent));
      const padding = ' '.repeat(Math.max(0, labelWidth - widthOf(label)));
      return pieces.map((piece, index) =>
        index === 0
          ? `  ${label}${padding}  ${piece}`
          : `${' '.repeat(indent - 2)}${beginsCommand(piece) ? '… ' : '  '}${piece}`,
      );
    });
    return [colours.bold(visible(heading[language])), ...body].join('\n');
  });
  const title = colours.bold(visible(explanation.title[language]));
  const legend = wrap(explanation.legend[language], width).join('\n');
  return `${[title, ...sections, legend].join('\n\n')}\n`;
}
