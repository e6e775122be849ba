import { toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import type { Evidence, LevelChange } from '../../model/place.ts';
import type { UsedCell } from '../../model/result.ts';
import { USE_WORDS, EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { joinTexts, same, type Text } from '../../words/language.ts';
import { type ExplanationLine, fact } from '../explanation.ts';
import { madeText, statisticLines } from './statistic-lines.ts';

/** A cell: file, line, column, and its text as it stood. */
export const cellText = ({ file, sheet, line, column, text, change }: Evidence): Text => {
  const name = sheet === undefined ? file : `${file}[${sheet}]`;
  const place: Text = {
    en: `${name}:${line}, column ${column}, "${text}"`,
    zh: `${name} 第 ${line} 行“${column}”列，"${text}"`,
  };
  return change === undefined ? place : joinTexts([place, changeText(change)], { en: '; ', zh: '；' });
};

/** That a level was changed: from what, when, why, and who approved it. */
function changeText({ on, reason, approver, isLate, was }: LevelChange): Text {
  const from: Text =
    was === undefined ? same('') : { en: ` from ${toText(was)}`, zh: `（原为 ${toText(was)}）` };
  const late: Text = isLate ? { en: ', after the period began', zh: '，当时期间已经开始' } : same('');
  return {
    en: `changed${from.en} on ${dateText(on)}${late.en}: ${reason}; approved by ${approver}`,
    zh: `${dateText(on)} 变更${from.zh}${late.zh}：${reason}；批准人 ${approver}`,
  };
}

/** A cell and the number it was read as. */
const sourceText = (evidence: Evidence, read: string): Text => {
  const cell = cellText(evidence);
  return { en: `${cell.en}, read as ${read}`, zh: `${cell.zh}，读作 ${read}` };
};

/** Where a figure comes from, and what it is: a cell, or what it was made of. */
export function originText(evidence: Evidence, read: string): Text {
  const made = evidence.sample?.statistic;
  return made === undefined ? sourceText(evidence, read) : madeText(evidence, made, read);
}

/**
 * The cells that a figure was made of, one a line: of which period, what for, and where it stands; under one that
 * is no cell of the data, what it was made of in turn.
 */
export const cellLines = (cells: readonly UsedCell[], unit: string): ExplanationLine[] =>
  cells.flatMap(({ use, period, value, evidence }) => {
    const isPart = use === 'numerator' || use === 'denominator';
    const read = `${toText(value)}${isPart ? '' : unit}`;
    const words = USE_WORDS[use];
    const where: Text =
      evidence === null
        ? { en: `${WORDS.inNoRow.en}: ${read}`, zh: `${WORDS.inNoRow.zh}：${read}` }
        : originText(evidence, read);
    const made = evidence?.sample?.statistic;
    return [
      fact({ en: `${period} ${words.en}`, zh: `${period} ${words.zh}` }, where),
      ...(made === undefined ? [] : statisticLines(made)),
    ];
  });
