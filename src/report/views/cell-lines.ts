import { toText } from '../../maths/decimal.ts';
import type { Evidence } from '../../model/place.ts';
import type { UsedCell } from '../../model/result.ts';
import { USE_WORDS, EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import type { Text } from '../../words/language.ts';
import type { ExplanationLine } from '../explanation.ts';

/** A cell: file, line, column, and its text as it stood. */
export const cellText = ({ file, sheet, line, column, text }: Evidence): Text => {
  const name = sheet === undefined ? file : `${file}[${sheet}]`;
  return {
    en: `${name}:${line}, column ${column}, "${text}"`,
    zh: `${name} 第 ${line} 行“${column}”列，"${text}"`,
  };
};

/** A cell and the number it was read as. */
export const sourceText = (evidence: Evidence, read: string): Text => {
  const cell = cellText(evidence);
  return { en: `${cell.en}, read as ${read}`, zh: `${cell.zh}，读作 ${read}` };
};

/** The cells that a figure was made of, one a line: of which period, what for, and where it stands. */
export const cellLines = (cells: readonly UsedCell[], unit: string): ExplanationLine[] =>
  cells.map(({ use, period, value, evidence }) => {
    const isPart = use === 'numerator' || use === 'denominator';
    const read = `${toText(value)}${isPart ? '' : unit}`;
    const words = USE_WORDS[use];
    const where: Text =
      evidence === null
        ? { en: `${WORDS.inNoRow.en}: ${read}`, zh: `${WORDS.inNoRow.zh}：${read}` }
        : sourceText(evidence, read);
    return {
      kind: 'fact',
      label: { en: `${period} ${words.en}`, zh: `${period} ${words.zh}` },
      value: where,
    };
  });
