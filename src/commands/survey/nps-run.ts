import type { Problem } from '../../model/problem.ts';
import { statisticFigure } from '../../model/statistic-step.ts';
import { longForm } from '../../report/views/survey/long-form.ts';
import { npsJson, npsNotes, npsRows, npsTable } from '../../report/views/survey/nps.ts';
import type { CustomerList } from '../../survey/customers.ts';
import { npsOfTables } from '../../survey/nps/of-tables.ts';
import type { Context, OptionValues } from '../command.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { readWholeOption } from '../read-options.ts';
import { readCustomersOption } from './customers.ts';
import { longFormTerms } from './long-form-option.ts';
import { openSurvey } from './open.ts';
import { printSurvey } from './print.ts';

const textOption = (value: OptionValues[string]): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Net Promoter Score of answers or counts. */
export async function runNps(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const target = destination(options, args);
  const terms = longFormTerms(options, target);
  const least = readWholeOption('--least-n', options.leastN, 1) ?? 1;
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const { tables, paths } = await openSurvey(context, args, options, report);
  const customers = await readCustomersOption(context, options, report);
  if (target.file !== undefined) refuseInput(target.file, [...paths, ...customers.paths]);
  const [score, by, account] = [options.score, options.by, options.account].map(textOption);
  const { survey } = npsOfTables(
    tables,
    { score, by, account },
    { least, customers: customers.customers },
    report,
  );
  return printSurvey(context, target, hardened(problems, options.strict === true), () => ({
    json: npsJson(survey),
    csv:
      terms === undefined
        ? npsRows(survey)
        : longForm(
            survey.groups.map(({ id, n, statistic, adjustedWald }) => ({
              director: id,
              n,
              actual: statistic && statisticFigure(statistic),
              interval: adjustedWald,
            })),
            terms.metric,
            terms.period,
          ),
    sections: [{ table: npsTable(survey) }],
    notes: npsNotes(account !== undefined, numberOf(customers.customers)),
  }));
}

const numberOf = (customers: number | CustomerList | undefined): number | undefined =>
  typeof customers === 'object' ? customers.customers.length : customers;
