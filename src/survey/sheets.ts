import type { Report } from '../model/problem.ts';
import { readMoment } from '../read/moment.ts';
import { isBlank } from '../read/number.ts';
import type { PrivateTable } from '../read/private-table.ts';
import type { RawRecord } from '../read/table.ts';
import { foldName } from '../words/fold.ts';
import { plural } from '../words/language.ts';
import type { Sheet } from './suspicions/suspicion.ts';
import { SURVEY_COLUMNS } from './words.ts';

/** Reads of each row what suspicions look at: where it was sent from, and when. */
export function sheetReader(
  table: PrivateTable,
): (row: RawRecord, own: Pick<Sheet, 'group' | 'account' | 'answers'>) => Sheet {
  const addressAt = table.column(...SURVEY_COLUMNS.address);
  const timeAt = table.column(...SURVEY_COLUMNS.time);
  return ({ cells, line }, own) => {
    const address = addressAt === undefined ? '' : (cells[addressAt] ?? '');
    return {
      ...own,
      file: table.file,
      line,
      address: isBlank(address) ? undefined : foldName(address),
      moment: timeAt === undefined ? undefined : readMoment(cells[timeAt] ?? ''),
    };
  };
}

/** Times of day that could not be read are not looked at, which is said. */
export function noteUnreadTimes(table: PrivateTable, report: Report): void {
  const index = table.column(...SURVEY_COLUMNS.time);
  if (index === undefined) return;
  const unread = table.rows.filter(({ cells }) => {
    const text = cells[index] ?? '';
    return !isBlank(text) && readMoment(text) === undefined;
  });
  const [first] = unread;
  if (first === undefined) return;
  report({
    code: 'time-not-read',
    severity: 'note',
    message: {
      en: `${plural(unread.length, 'time')} of day not read: whether many answers came at once is not known of them`,
      zh: `有 ${unread.length} 个提交时间无法读取：无从得知这些答卷是否集中提交`,
    },
    hint: { en: 'write 2026-03-31 10:15:02', zh: '请写成 2026-03-31 10:15:02' },
    spot: { file: table.file, line: first.line },
  });
}
