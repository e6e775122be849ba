import type { Report } from '../model/problem.ts';
import { faultAt } from '../read/fault.ts';
import { type PrivateTable, readPrivateTable } from '../read/private-table.ts';
import type { RawRecord, RawTable } from '../read/table.ts';
import { readYesOrNo } from '../read/yes-or-no.ts';
import { foldName } from '../words/fold.ts';
import { readAnswer } from './answer.ts';
import { namedColumn } from './columns.ts';
import { keyReader } from './key.ts';
import { SURVEY_COLUMNS } from './words.ts';

/** A customer who could have been asked; undefined where the list does not say. */
export interface Customer {
  readonly account: string;
  readonly group: string | undefined;
  readonly invited: boolean | undefined;
  /** The score given last time. */
  readonly last: number | undefined;
  readonly invitedLast: boolean | undefined;
}

/** The customers of a firm, and the file that lists them. */
export interface CustomerList {
  readonly file: string;
  readonly customers: readonly Customer[];
}

/**
 * Reads the list of customers: one row an account, with whose it is, whether it was invited, and, from last
 * time, whether it was invited and what it scored.
 *
 * @param account the header of the account, the same as in the answers; @param by that of the group.
 */
export function readCustomers(
  raw: RawTable,
  account: string,
  by: string | undefined,
  report: Report,
): CustomerList | undefined {
  const table = readPrivateTable(raw, (cells) => cells.includes(foldName(account)), report);
  if (table === undefined) return undefined;
  const accountAt = namedColumn(table, account, report);
  const groupAt = by === undefined ? undefined : namedColumn(table, by, report);
  if (accountAt === undefined) return undefined;
  const accountOf = keyReader(table, accountAt, 'account', report);
  const groupOf = keyReader(table, groupAt, 'group', report);
  const invitedOf = yesOrNo(table, 'invited', report);
  const invitedLastOf = yesOrNo(table, 'invitedLast', report);
  const lastAt = table.column(...SURVEY_COLUMNS.last);
  const seen = new Map<string, number>();
  const customers = table.rows.flatMap((row): Customer[] => {
    const id = accountOf(row);
    const last =
      lastAt === undefined
        ? undefined
        : readAnswer(table, row, lastAt, { low: 0, high: 10, isWhole: true }, report);
    const customer = {
      group: groupOf(row),
      invited: invitedOf(row),
      last,
      invitedLast: invitedLastOf(row),
    };
    if (id === undefined) return [];
    const first = seen.get(id);
    if (first !== undefined) reportTwice(table, row, first, report);
    else seen.set(id, row.line);
    return [{ account: id, ...customer }];
  });
  return { file: table.file, customers };
}

function yesOrNo(
  table: PrivateTable,
  column: 'invited' | 'invitedLast',
  report: Report,
): (row: RawRecord) => boolean | undefined {
  const index = table.column(...SURVEY_COLUMNS[column]);
  return (row) => {
    if (index === undefined) return undefined;
    const reading = readYesOrNo(row.cells[index] ?? '');
    if (reading.kind === 'answer') return reading.isYes;
    report(faultAt(reading.fault, table.spot(row, index)));
    return undefined;
  };
}

function reportTwice(table: PrivateTable, row: RawRecord, first: number, report: Report): void {
  report({
    code: 'customer-twice',
    severity: 'error',
    message: {
      en: `one customer stands twice, at line ${first} and line ${row.line}`,
      zh: `同一客户出现两次：第 ${first} 行和第 ${row.line} 行`,
    },
    hint: { en: 'keep one row for each customer', zh: '每个客户只保留一行' },
    // Which customer it is, stays in the file.
    spot: { file: table.file, line: row.line },
    related: [{ file: table.file, line: first }],
  });
}
