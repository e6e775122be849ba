import { type Report, watched } from '../../model/problem.ts';
import type { RawTable } from '../../read/table.ts';
import { disclosureNotices, ratingNotices } from './notices.ts';
import { panelsOf } from './panel.ts';
import { type RatingOptions, type RatingsResult, rate } from './rate.ts';
import { readRatings } from './read.ts';

/**
 * What a file of ratings comes to, as far as it may be shown, with everything that there is to say of it.
 *
 * @returns undefined where the file is at fault, which has been reported.
 */
export function ratingsOfTable(
  table: RawTable,
  options: RatingOptions,
  openReport: Report,
): RatingsResult | undefined {
  const { report, isSound } = watched(openReport);
  const sheet = readRatings(table, options.ends, report);
  if (sheet === undefined || !isSound()) return undefined;
  const panels = panelsOf(sheet, options);
  const result = rate(sheet, panels, options);
  for (const problem of ratingNotices(sheet, panels, table.file)) report(problem);
  for (const problem of disclosureNotices(result.ratees, table.file)) report(problem);
  return result;
}
