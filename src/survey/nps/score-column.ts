import type { Report } from '../../model/problem.ts';
import { isBlank, readNumber } from '../../read/number.ts';
import type { PrivateTable } from '../../read/private-table.ts';
import { foldName } from '../../words/fold.ts';
import { LIST } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { namedColumn } from '../columns.ts';
import { SURVEY_COLUMNS } from '../words.ts';

/** Rows that show whether a column may hold scores. */
const SAMPLE = 100;

/**
 * The column of the scores: the one that was asked for, else the one that goes by a name of scores. Which it is,
 * is never guessed.
 */
export function scoreColumn(
  table: PrivateTable,
  asked: string | undefined,
  report: Report,
): number | undefined {
  if (asked !== undefined) return namedColumn(table, asked, report);
  const names: readonly string[] = SURVEY_COLUMNS.score.map(foldName);
  const found = table.header.cells.flatMap((cell, index) => (names.includes(foldName(cell)) ? [index] : []));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const candidates = (found.length > 1 ? found : likelyColumns(table)).map((index) =>
    shortened((table.header.cells[index] as string).trim()),
  );
  report({
    code: 'no-score-column',
    severity: 'error',
    message:
      found.length > 1
        ? { en: 'several columns may hold the scores', zh: '有多列可能是评分' }
        : { en: 'no column is headed as one of scores', zh: '没有评分列' },
    hint:
      candidates.length === 0
        ? {
            en: `head the column ${SURVEY_COLUMNS.score.join(LIST.en)}, or name it with --score`,
            zh: `请将列名写为 ${SURVEY_COLUMNS.score.join(LIST.zh)}，或用 --score 指明`,
          }
        : {
            en: `name it with --score: ${candidates.join(LIST.en)}`,
            zh: `请用 --score 指明：${candidates.join(LIST.zh)}`,
          },
    spot: { file: table.file, line: table.header.line },
  });
  return undefined;
}

/** The columns whose answers are all whole numbers from 0 to 10. */
const likelyColumns = ({ header, rows }: PrivateTable): number[] =>
  header.cells.flatMap((cell, index) => {
    const answers = rows.slice(0, SAMPLE).flatMap(({ cells }) => {
      const text = cells[index] ?? '';
      return isBlank(text) ? [] : [text];
    });
    return !isBlank(cell) && answers.length > 0 && answers.every(isScore) ? [index] : [];
  });

function isScore(text: string): boolean {
  const reading = readNumber(text, { unit: 'count', currency: 'CNY' });
  if (reading.kind !== 'number') return false;
  const { coefficient, scale } = reading.value;
  return scale === 0 && coefficient >= 0n && coefficient <= 10n;
}
