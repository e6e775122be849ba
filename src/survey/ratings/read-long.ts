import { byCodePoint } from '../../maths/code-points.ts';
import type { Spot } from '../../model/place.ts';
import { readId } from '../../read/identifier.ts';
import type { RawRecord } from '../../read/table.ts';
import { missingColumn } from '../../read/table-problems.ts';
import { foldName } from '../../words/fold.ts';
import { RATING_COLUMNS, type RatingColumn } from '../../words/rating-columns.ts';
import { RELATION_NAMES } from '../../words/relations.ts';
import { noId, noRelation, ratedTwice, secondSelf, selfAsOther, unread } from './faults.ts';
import type { Rating, RatingSheet } from './rating.ts';
import type { Reading } from './read.ts';

const RELATION_OF = new Map(
  Object.entries(RELATION_NAMES).flatMap(([id, names]) =>
    names.map((name) => [foldName(name), id as keyof typeof RELATION_NAMES] as const),
  ),
);

/** One row a rating: who rated whom, as what, and how. */
export function readLong({ sheet, report, scoreAt }: Reading): RatingSheet | undefined {
  const { header } = sheet;
  const at = (column: RatingColumn): number => sheet.column(...RATING_COLUMNS[column]) ?? -1;
  const columns = { ratee: at('ratee'), rater: at('rater'), relation: at('relation'), score: at('score') };
  const lacking = Object.entries(columns).filter(([, index]) => index < 0);
  for (const [column] of lacking) {
    const names = RATING_COLUMNS[column as RatingColumn];
    report(missingColumn(column, names, names[1], sheet.spot(header)));
  }
  if (lacking.length > 0) return undefined;
  const known = Object.values(columns);
  const others = [...header.cells.keys()].filter(
    (index) => !known.includes(index) && header.cells[index]?.trim() !== '',
  );
  if (others.length > 0) report(unread(others, sheet.spot(header)));

  const ratees = new Map<string, number>();
  const ratings: Rating[] = [];
  const pairs = createPairs(report);
  for (const row of sheet.rows) {
    const spot = (column: RatingColumn): Spot => sheet.spot(row, columns[column]);
    const text = (column: RatingColumn): string => row.cells[columns[column]] ?? '';
    const idAt = (column: 'ratee' | 'rater'): string | undefined => {
      const reading = readId(text(column));
      if (reading.kind === 'id') return reading.id;
      report(noId(spot(column)));
      return undefined;
    };
    const ratee = idAt('ratee');
    const rater = idAt('rater');
    const relation = RELATION_OF.get(foldName(text('relation')));
    if (relation === undefined) report(noRelation(spot('relation')));
    const score = scoreAt(text('score'), () => spot('score'));
    if (ratee !== undefined) ratees.set(ratee, ratees.get(ratee) ?? row.line);
    if (ratee === undefined || rater === undefined || relation === undefined) continue;
    pairs.see({ row, ratee, rater, isSelf: relation === 'self' }, spot);
    if (score !== undefined) ratings.push({ ratee, rater, relation, score });
  }
  return {
    ratees: [...ratees.keys()].sort(byCodePoint),
    lines: ratees,
    ratings,
    hasRelations: true,
    column: (header.cells[columns.score] as string).trim(),
  };
}

interface Pair {
  readonly row: RawRecord;
  readonly ratee: string;
  readonly rater: string;
  readonly isSelf: boolean;
}

/** Reports who rates somebody twice, and who rates themselves under another relation or a second time. */
function createPairs(report: Reading['report']) {
  const seen = new Map<string, Spot>();
  const selves = new Map<string, Spot>();
  return {
    see({ ratee, rater, isSelf }: Pair, spot: (column: RatingColumn) => Spot): void {
      const key = JSON.stringify([ratee, rater]);
      const first = seen.get(key);
      const self = isSelf ? selves.get(ratee) : undefined;
      if (first !== undefined) report(ratedTwice(spot('rater'), first));
      else if (self !== undefined) report(secondSelf(spot('relation'), self));
      else if (ratee === rater && !isSelf) report(selfAsOther(spot('relation')));
      seen.set(key, first ?? spot('rater'));
      if (isSelf) selves.set(ratee, self ?? spot('relation'));
    },
  };
}
