import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { readNumber } from '../../read/number.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { plural, type Text } from '../../words/language.ts';
import { VOTE_COLUMNS } from '../../words/record-columns.ts';
import { shortened } from '../../words/visible.ts';
import { type Records, readRecords } from '../cells.ts';
import type { Innovation, Session, Vote } from './vote.ts';

type VoteColumn = keyof typeof VOTE_COLUMNS;

/** A row whose cells are all there. */
interface Cells {
  readonly director: string;
  readonly innovation: string;
  readonly unit: string;
  readonly member: string;
  readonly memberUnit: string;
}

interface Gathered extends Omit<Innovation, 'votes'> {
  readonly votes: Vote[];
  readonly spot: Spot;
  /** Where each member voted. */
  readonly seen: Map<string, Spot>;
}

const fault = (code: string, spot: Spot, message: Text, hint: Text, first?: Spot): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  spot,
  ...(first === undefined ? {} : { related: [first] }),
});

/**
 * Reads a committee's votes, one a row: whose innovation, from which unit, and which member of which unit thinks
 * what of it. An empty score is no vote. Who voted how is in no message.
 */
export function readSession(raw: RawTable, report: Report): Session | undefined {
  const records = readRecords(raw, VOTE_COLUMNS, report);
  if (records === undefined) return undefined;
  const innovations = new Map<string, Gathered>();
  const members = new Map<string, string>();
  const column = records.header('score');
  let blanks = 0;
  for (const row of records.rows) {
    const cells = cellsOf(records, row);
    const reading = readNumber(records.text(row, 'score'), { unit: 'rating', currency: '' });
    const spot = (column: VoteColumn): Spot => records.spot(row, column);
    if (reading.kind === 'fault') report(noNumber(spot('score')));
    if (reading.kind === 'blank') blanks += 1;
    if (cells === undefined) continue;
    const innovation = innovationOf(cells, innovations, row.line, spot, report);
    if (!mayVote(cells, innovation, spot, report)) continue;
    members.set(cells.member, cells.memberUnit);
    if (reading.kind !== 'number') continue;
    innovation.votes.push({
      member: cells.member,
      memberUnit: cells.memberUnit,
      score: reading.value,
      source: { file: raw.file, line: row.line, column, text: '', sheet: raw.sheet },
    });
  }
  if (blanks > 0) report(abstained(blanks, { file: raw.file, sheet: raw.sheet }));
  return { innovations: [...innovations.values()], members, column };
}

function cellsOf(records: Records<VoteColumn>, row: RawRecord): Cells | undefined {
  const [director, innovation, unit, member, memberUnit] = (
    ['director', 'innovation', 'unit', 'member', 'member unit'] as const
  ).map((column) => records.needed(row, column));
  if (!director || !innovation || !unit || !member || !memberUnit) return undefined;
  return { director, innovation, unit, member, memberUnit };
}

/** The innovation of a row; whose it is and from where must be the same in all its rows. */
function innovationOf(
  { director, innovation: id, unit }: Cells,
  innovations: Map<string, Gathered>,
  line: number,
  spot: (column: VoteColumn) => Spot,
  report: Report,
): Gathered {
  const known = innovations.get(id);
  if (known === undefined) {
    const seen = new Map<string, Spot>();
    const made = { id, director, unit, votes: [], line, spot: spot('innovation'), seen };
    innovations.set(id, made);
    return made;
  }
  const other = known.director !== director ? 'director' : known.unit !== unit ? 'unit' : undefined;
  if (other !== undefined) {
    report(
      fault(
        'innovation-differs',
        spot(other),
        {
          en: `‘${shortened(id)}’ has another ${other} in line ${known.spot.line}`,
          zh: `“${shortened(id)}”在第 ${known.spot.line} 行的${other === 'director' ? '总监' : '部门'}不同`,
        },
        {
          en: 'correct it, or give each innovation a name of its own',
          zh: '请更正，或为每个方案使用不同的名称',
        },
        known.spot,
      ),
    );
  }
  return known;
}

/** Nobody votes on what their own unit, or they themselves, made, nor twice. */
function mayVote(
  { director, unit, member, memberUnit }: Cells,
  { seen }: Gathered,
  spot: (column: VoteColumn) => Spot,
  report: Report,
): boolean {
  const first = seen.get(member);
  seen.set(member, first ?? spot('member'));
  if (first !== undefined) {
    report(
      fault(
        'vote-twice',
        withoutText(spot('member')),
        {
          en: `the member of this line voted on the same innovation in line ${first.line}`,
          zh: `这一行的委员已在第 ${first.line} 行对同一方案评分`,
        },
        { en: 'keep one of the two', zh: '请只保留其中一行' },
        withoutText(first),
      ),
    );
    return false;
  }
  const isOwn = foldName(unit) === foldName(memberUnit) || foldName(member) === foldName(director);
  if (isOwn) {
    report(
      fault(
        'own-innovation',
        withoutText(spot('member')),
        { en: 'a member votes on an innovation of their own unit', zh: '委员对本部门的方案评分' },
        { en: 'remove the vote; others decide on it', zh: '请删去该票，由其他委员评审' },
      ),
    );
  }
  return !isOwn;
}

/** A place without what stands there: a member's name is not printed. */
const withoutText = ({ file, line, column, sheet }: Spot): Spot => ({ file, line, column, sheet });

const noNumber = (spot: Spot): Problem =>
  fault(
    'vote-score',
    withoutText(spot),
    { en: 'this score is no number', zh: '此处的评分不是数字' },
    { en: 'write a number, or leave the cell empty for an abstention', zh: '请写数字；弃权请留空' },
  );

const abstained = (count: number, spot: Spot): Problem => ({
  code: 'abstentions',
  severity: 'note',
  message: {
    en: `${plural(count, 'empty score')} taken for ${count === 1 ? 'an abstention' : 'abstentions'}`,
    zh: `有 ${count} 个空白评分视为弃权`,
  },
  hint: { en: 'nothing to do, if nobody voted there', zh: '若确为弃权则无需处理' },
  spot,
});
