import { byCodePoint } from '../../maths/code-points.ts';
import { partition } from '../../maths/partition.ts';
import type { Report } from '../../model/problem.ts';
import { shortened } from '../../words/visible.ts';
import type { CustomerList } from '../customers.ts';
import {
  addCounts,
  countAnswers,
  type NpsResult,
  npsResult,
  type Tally,
  tallyOfAccounts,
  tallyOfCounts,
} from './nps.ts';
import type { NpsTable } from './read.ts';

/** How a survey is evaluated. */
export interface NpsTerms {
  /** Whether each group gets a result of its own. */
  readonly hasGroups: boolean;
  /** Each account counts once. */
  readonly isPerAccount: boolean;
  /** Groups with fewer answers or accounts are not shown; at least 1. */
  readonly least: number;
  /** Everyone who could have been asked: their number, or a list of them. */
  readonly customers?: number | CustomerList | undefined;
}

export interface NpsSurvey {
  readonly overall: NpsResult;
  /** In order of id by code point. */
  readonly groups: readonly NpsResult[];
}

type NpsRow = NpsTable['rows'][number];

/** Evaluates the rows of one or more tables together: everyone, then each group. */
export function evaluateNps(tables: readonly NpsTable[], terms: NpsTerms, report: Report): NpsSurvey {
  const rows = tables.flatMap((table): readonly NpsRow[] => table.rows);
  const result = (id: string, own: readonly NpsRow[], group: string | undefined): NpsResult => {
    const tally = tallyOf(own, terms.isPerAccount);
    const population = populationOf(group, terms);
    if (population !== undefined && tally.sample.n > population) {
      report(moreThanCustomers(id, tally.sample.n, population));
      return npsResult(id, tally, terms.least);
    }
    return npsResult(id, { ...tally, sample: { ...tally.sample, population } }, terms.least);
  };
  const groups = terms.hasGroups ? [...partition(rows, ({ group = '' }) => group)] : [];
  return {
    overall: result('overall', rows, undefined),
    groups: groups.toSorted(([a], [b]) => byCodePoint(a, b)).map(([group, own]) => result(group, own, group)),
  };
}

function tallyOf(rows: readonly NpsRow[], isPerAccount: boolean): Tally {
  const answers = rows.filter((row) => 'score' in row);
  if (isPerAccount) return tallyOfAccounts(answers);
  const counted = rows.flatMap((row) => ('counts' in row ? [row.counts] : []));
  return tallyOfCounts(counted.reduce(addCounts, countAnswers(answers)));
}

/** The number of everyone who could have been asked in a group, or altogether. */
function populationOf(group: string | undefined, { customers }: NpsTerms): number | undefined {
  if (customers === undefined || typeof customers === 'number') return customers;
  const all = customers.customers;
  return group === undefined ? all.length : all.filter((customer) => customer.group === group).length;
}

const moreThanCustomers = (id: string, n: number, population: number): Parameters<Report>[0] => ({
  code: 'more-than-customers',
  severity: 'error',
  message: {
    en: `${shortened(id)}: ${n} answered, but there are only ${population} customers`,
    zh: `${shortened(id)}：有 ${n} 份作答，而客户只有 ${population} 个`,
  },
  hint: {
    en: 'correct the number or list of customers; with --account each account counts once',
    zh: '请更正客户数或客户名单；用 --account 可使每个客户只计一次',
  },
});
