import { usageError } from '../../failures.ts';
import type { Report } from '../../model/problem.ts';
import { type CustomerList, readCustomers } from '../../survey/customers.ts';
import type { Context, OptionValues } from '../command.ts';
import { readWholeOption } from '../read-options.ts';
import { openSurvey } from './open.ts';

/** What `--customers` gives: the number of customers, or a list of them, with the paths that were read. */
export interface CustomersOption {
  readonly customers: number | CustomerList | undefined;
  readonly paths: readonly string[];
}

const isNumber = (text: unknown): text is string => typeof text === 'string' && /^[\d.,-]+$/u.test(text);

/** @throws a usage error where `--customers` lacks the options that it needs. */
export async function readCustomersOption(
  context: Context,
  options: OptionValues,
  report: Report,
): Promise<CustomersOption> {
  const { customers, account, by } = options;
  if (typeof customers !== 'string') return { customers: undefined, paths: [] };
  if (isNumber(customers) && customers !== '-') {
    if (by !== undefined) {
      throw usageError(
        'customers-of-groups',
        {
          en: 'one number of customers does not say how many each group has',
          zh: '一个客户总数无法说明各组的客户数',
        },
        {
          en: 'give a list of the customers: --customers customers.csv',
          zh: '请提供客户名单：--customers customers.csv',
        },
      );
    }
    return { customers: readWholeOption('--customers', customers, 1), paths: [] };
  }
  if (typeof account !== 'string') {
    throw usageError(
      'customers-without-account',
      {
        en: 'a list of customers needs --account: which of them answered',
        zh: '客户名单需要 --account：哪些客户已作答',
      },
      {
        en: 'name the column that both files have: --account account',
        zh: '请指明两个文件共有的列：--account 客户',
      },
    );
  }
  const { tables, paths } = await openSurvey(context, [customers], options, report);
  const lists = tables.flatMap(
    (table) => readCustomers(table, account, typeof by === 'string' ? by : undefined, report) ?? [],
  );
  return { customers: lists[0], paths };
}
