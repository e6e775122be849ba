import { byCodePoint } from '../../maths/code-points.ts';
import { readId } from '../../read/identifier.ts';
import { isBlank, readNumber } from '../../read/number.ts';
import { unnamedColumn } from '../../read/table-problems.ts';
import { foldName } from '../../words/fold.ts';
import { RATING_COLUMNS } from '../../words/rating-columns.ts';
import { noId, rateeTwice } from './faults.ts';
import type { Rating, RatingSheet } from './rating.ts';
import type { Reading } from './read.ts';

/**
 * One row a ratee and one column a rater. The first column holds names when its header says so, or when any of
 * its cells is no number; else it is a rater too, and the ratees are 1, 2, 3 ….
 */
export function readMatrix({ sheet, report, scoreAt }: Reading): RatingSheet | undefined {
  const { header, rows } = sheet;
  const isUsed = (index: number): boolean => rows.some(({ cells }) => !isBlank(cells[index] ?? ''));
  const hasNames = isNameHeader(header.cells[0] ?? '') || rows.some(({ cells }) => !isNumber(cells[0] ?? ''));
  const raters = [...header.cells.keys()].slice(hasNames ? 1 : 0).filter(isUsed);
  const unnamed = raters.filter((index) => header.cells[index]?.trim() === '');
  for (const index of unnamed) report(unnamedColumn(index, sheet.spot(header, index)));
  if (unnamed.length > 0) return undefined;

  const ratees = new Map<string, number>();
  const ratings: Rating[] = [];
  for (const [at, row] of rows.entries()) {
    const reading = hasNames ? readId(row.cells[0] ?? '') : { kind: 'id' as const, id: String(at + 1) };
    const id = reading.kind === 'id' ? reading.id : undefined;
    const first = id === undefined ? undefined : ratees.get(id);
    if (id === undefined) report(noId(sheet.spot(row, 0)));
    else if (first !== undefined) report(rateeTwice(first, sheet.spot(row, 0)));
    else ratees.set(id, row.line);
    for (const index of raters) {
      const score = scoreAt(row.cells[index] ?? '', () => sheet.spot(row, index));
      if (score === undefined || id === undefined) continue;
      ratings.push({ ratee: id, rater: String(index), relation: undefined, score });
    }
  }
  const ids = [...ratees.keys()];
  return {
    ratees: hasNames ? ids.sort(byCodePoint) : ids,
    lines: ratees,
    ratings,
    hasRelations: false,
    column: undefined,
  };
}

const isNameHeader = (header: string): boolean =>
  RATING_COLUMNS.ratee.some((name) => foldName(name) === foldName(header));

const isNumber = (cell: string): boolean =>
  readNumber(cell, { unit: 'rating', currency: '' }).kind !== 'fault';
