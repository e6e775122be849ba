import { compare, type Decimal } from '../../maths/decimal.ts';
import type { Spot } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import { readNumber } from '../../read/number.ts';
import { type PrivateTable, readPrivateTable } from '../../read/private-table.ts';
import type { RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { RATING_COLUMNS, type RatingColumn } from '../../words/rating-columns.ts';
import { blind } from './blind.ts';
import { noNumber, noRatings, outsideScale, unanswered } from './faults.ts';
import type { RatingSheet } from './rating.ts';
import { readLong } from './read-long.ts';
import { readMatrix } from './read-matrix.ts';

/** The lowest and the highest score that may be given. */
export type ScaleEnds = readonly [lowest: Decimal, highest: Decimal];

/** What both forms of a file of ratings are read with. */
export interface Reading {
  readonly sheet: PrivateTable;
  readonly report: Report;
  /** The score in a cell; undefined where it is blank, which is counted, or at fault, which is reported. */
  readonly scoreAt: (text: string, spot: () => Spot) => Decimal | undefined;
}

const has = (cells: readonly string[], column: RatingColumn): boolean =>
  RATING_COLUMNS[column].some((name) => cells.includes(foldName(name)));

/** One row a rating; a matrix has a column a rater, and so none of these together. */
const isLong = (cells: readonly string[]): boolean =>
  (['ratee', 'rater', 'relation', 'score'] as const).filter((column) => has(cells, column)).length >= 2;

/**
 * Reads ratings: one row a rating, or a matrix with one row a ratee and one column a rater. What is wrong is
 * reported with its place, and without what stands there.
 *
 * @param ends a score outside is an error; undefined where any number may be given.
 * @returns undefined where nothing could be read.
 */
export function readRatings(
  table: RawTable,
  ends: ScaleEnds | undefined,
  openReport: Report,
): RatingSheet | undefined {
  const report = blind(openReport);
  const sheet = readPrivateTable(table, isLong, report);
  if (sheet === undefined) return undefined;
  let blanks = 0;
  const reading: Reading = {
    sheet,
    report,
    scoreAt(text, spot) {
      const read = readNumber(text, { unit: 'rating', currency: '' });
      if (read.kind === 'blank') {
        blanks += 1;
        return undefined;
      }
      if (read.kind === 'fault') report(noNumber(spot()));
      else if (ends === undefined || liesWithin(read.value, ends)) return read.value;
      else report(outsideScale(...ends, spot()));
      return undefined;
    },
  };
  const read = isLong(sheet.header.cells.map(foldName)) ? readLong(reading) : readMatrix(reading);
  const place = { file: sheet.file, sheet: table.sheet };
  if (blanks > 0) report(unanswered(blanks, place));
  if (read?.ratings.length === 0) report(noRatings(place));
  return read;
}

const liesWithin = (value: Decimal, [lowest, highest]: ScaleEnds): boolean =>
  compare(value, lowest) >= 0 && compare(value, highest) <= 0;
