import { type Decimal, isNegative } from '../../maths/decimal.ts';
import { type CalendarDate, dateText, dayNumber } from '../../model/calendar.ts';
import type { Director, Spell } from '../../model/director.ts';
import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { readDate } from '../../read/date.ts';
import { faultAt } from '../../read/fault.ts';
import { readId } from '../../read/identifier.ts';
import { readNumber } from '../../read/number.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import type { Column } from '../../words/columns.ts';
import { shortened } from '../../words/visible.ts';
import { watchAlike } from './alike.ts';
import { idKey } from './director-numbers.ts';
import type { Header } from './header.ts';
import { nameIn } from './name.ts';
import { dataRows, spotOptions } from './rows.ts';
import { refuseOtherUnit } from './stated-units.ts';

/** The roster: who is in scope, and who is not. */
export interface Roster {
  readonly directors: readonly Director[];
  readonly outOfScope: readonly Director[];
}

interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly spell: Spell;
  readonly file: string;
  readonly line: number;
  readonly spot: Spot;
  readonly manager?: string | undefined;
  readonly segment?: string | undefined;
  readonly potential?: string | undefined;
}

/**
 * Reads the rosters: several rows of one id are the spells of one director, which may not overlap.
 *
 * @param segments whom the template applies to; undefined: everyone.
 */
export function readRosters(
  tables: readonly { readonly table: RawTable; readonly header: Header }[],
  currency: string,
  segments: readonly string[] | undefined,
  report: Report,
): Roster {
  for (const { table, header } of tables) refuseOtherUnit(table, header, 'base', report);
  const rows = tables.flatMap(({ table, header }) =>
    [...dataRows(table, header, report)].flatMap(
      (record) => readRow(table, header, record, currency, report) ?? [],
    ),
  );
  const byId = new Map<string, RosterRow[]>();
  const alike = watchAlike(report);
  for (const row of rows) alike.see(row.id, () => row.spot);
  alike.finish();
  for (const row of rows) byId.set(idKey(row.id), [...(byId.get(idKey(row.id)) ?? []), row]);

  const directors: Director[] = [];
  const outOfScope: Director[] = [];
  for (const own of byId.values()) {
    const inOrder = own.toSorted((a, b) => startOf(a) - startOf(b));
    reportOverlaps(inOrder, report);
    // Whoever changed the segment is in scope for the days in one that the template applies to.
    const inScope = inOrder.filter(
      ({ segment }) => segments === undefined || (segment !== undefined && segments.includes(segment)),
    );
    const counted = inScope.length > 0 ? inScope : inOrder;
    // A name or manager that changed is the latest.
    const { id, name, manager, segment, potential } = counted.at(-1) as RosterRow;
    const spells = counted.map(({ spell }) => spell);
    (inScope.length > 0 ? directors : outOfScope).push({ id, name, manager, segment, potential, spells });
  }
  return { directors, outOfScope };
}

function readRow(
  table: RawTable,
  header: Header,
  { cells, line }: RawRecord,
  currency: string,
  report: Report,
): RosterRow | undefined {
  const index = (column: Column): number => header.columns.get(column) ?? -1;
  const text = (column: Column): string => (cells[index(column)] ?? '').trim();
  const spot = (column: Column): Spot => table.spot(line, index(column), spotOptions(header));

  const reading = readId(cells[index('director')] ?? '');
  if (reading.kind === 'fault') {
    report(faultAt(reading.fault, spot('director')));
    return undefined;
  }
  if (reading.kind === 'blank') {
    report({
      code: 'no-director',
      severity: 'error',
      message: { en: 'no director in this row', zh: '这一行没有客户总监' },
      hint: { en: 'write the id, or remove the row', zh: '请写出工号，或删去该行' },
      spot: spot('director'),
    });
    return undefined;
  }
  const date = (column: 'from' | 'to'): CalendarDate | undefined => {
    const dated = readDate(text(column));
    if (dated.kind === 'date') return dated.date;
    if (dated.kind === 'fault') report(onRow(faultAt(dated.fault, spot(column)), reading.id));
    return undefined;
  };
  const from = date('from');
  const to = date('to');
  if (from !== undefined && to !== undefined && dayNumber(from) > dayNumber(to)) {
    report({
      code: 'spell-backwards',
      severity: 'error',
      message: {
        en: `${reading.id}: in post until ${dateText(to)}, before ${dateText(from)} when it began`,
        zh: `${reading.id}：任职结束 ${dateText(to)} 早于任职开始 ${dateText(from)}`,
      },
      hint: { en: 'correct one of the two dates', zh: '请更正其中一个日期' },
      spot: spot('to'),
    });
  }
  return {
    id: reading.id,
    name: nameIn(cells[index('name')] ?? ''),
    manager: text('manager') || undefined,
    segment: text('segment') || undefined,
    potential: text('potential') || undefined,
    file: table.file,
    line,
    // Where a row stands is asked where something is wrong with it: to find out takes longer than to read it.
    get spot() {
      return spot('director');
    },
    spell: {
      from,
      to,
      base: readBase(cells[index('base')] ?? '', currency, reading.id, () => spot('base'), report),
      get spot() {
        return spot(index('base') < 0 ? 'director' : 'base');
      },
    },
  };
}

function readBase(
  text: string,
  currency: string,
  id: string,
  spot: () => Spot,
  report: Report,
): Decimal | undefined {
  const reading = readNumber(text, { unit: 'money', currency });
  if (reading.kind === 'blank') return undefined;
  if (reading.kind === 'fault') {
    report(onRow(faultAt(reading.fault, spot()), id));
    return undefined;
  }
  if (isNegative(reading.value)) {
    report({
      code: 'negative-base',
      severity: 'error',
      message: { en: `${id}: a bonus base cannot be negative`, zh: `${id}：奖金基数不能为负` },
      hint: { en: 'correct the base', zh: '请更正奖金基数' },
      spot: spot(),
    });
  }
  return reading.value;
}

/** Says whose row it is: the row itself is not shown. */
const onRow = (problem: Problem, id: string): Problem => ({
  ...problem,
  message: { en: `${shortened(id)}: ${problem.message.en}`, zh: `${shortened(id)}：${problem.message.zh}` },
});

const startOf = ({ spell }: RosterRow): number => (spell.from === undefined ? 0 : dayNumber(spell.from));

const endOf = ({ spell }: RosterRow): number =>
  spell.to === undefined ? Number.MAX_SAFE_INTEGER : dayNumber(spell.to);

/** @param rows of one director, in order of their first day. */
function reportOverlaps(rows: readonly RosterRow[], report: Report): void {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before === undefined || startOf(row) > endOf(before)) continue;
    const [first, second] = row.line >= before.line ? [before, row] : [row, before];
    report({
      code: 'spells-overlap',
      severity: 'error',
      message: {
        en: `${shortened(row.id)} is on the roster twice for the same days: ${first.file}:${first.line} and ${second.file}:${second.line}`,
        zh: `${shortened(row.id)} 在名册中同一段时间出现两次：${first.file}:${first.line} 和 ${second.file}:${second.line}`,
      },
      hint: {
        en: 'remove one row, or give both `from` and `to` dates that do not overlap',
        zh: '请删去其中一行，或为两行写上不重叠的任职开始和任职结束',
      },
      spot: second.spot,
      related: [{ file: first.file, line: first.line }],
    });
  }
}
