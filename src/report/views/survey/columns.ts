import { toFixed } from '../../../maths/decimal.ts';
import { fraction } from '../../../maths/fraction.ts';
import type { Interval } from '../../../maths/interval.ts';
import { roundHalfUp } from '../../../maths/rounding.ts';
import { shortestDecimal } from '../../../maths/shortest.ts';
import { SURVEY_WORDS, type SurveyWord } from '../../../words/surveys.ts';
import { type Cell, type TableColumn, textCell } from '../../table.ts';

/** A column under one of the words of surveys. */
export const surveyColumn = (
  id: SurveyWord,
  align: TableColumn['align'] = 'right',
  isKey = false,
): TableColumn => ({ id, header: SURVEY_WORDS[id], align, isKey });

/** Both limits of an interval in one cell, rounded half up. */
export function intervalCell(interval: Interval | null, places: number): Cell {
  if (interval === null) return null;
  const limit = (value: number): string =>
    toFixed(roundHalfUp(fraction(shortestDecimal(value)), places), places);
  return textCell(interval.map(limit).join(' … '));
}
