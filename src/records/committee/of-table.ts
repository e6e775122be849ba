import type { Report } from '../../model/problem.ts';
import type { RawTable } from '../../read/table.ts';
import { decide, type Rules, type SessionResult } from './decide.ts';
import { sessionNotices } from './notices.ts';
import { readSession } from './read.ts';

/**
 * What a committee's votes come to, with everything that there is to say of them.
 *
 * @returns undefined where the file could not be read, which has been reported.
 */
export function committeeOfTable(table: RawTable, rules: Rules, report: Report): SessionResult | undefined {
  const session = readSession(table, report);
  if (session === undefined) return undefined;
  const result = decide(session, rules);
  for (const problem of sessionNotices(result, table.file)) report(problem);
  return result;
}
