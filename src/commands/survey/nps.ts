import type { Problem } from '../../model/problem.ts';
import { statisticFigure } from '../../model/statistic.ts';
import { longForm } from '../../report/views/survey/long-form.ts';
import { npsJson, npsNotes, npsRows, npsTable } from '../../report/views/survey/nps.ts';
import type { CustomerList } from '../../survey/customers.ts';
import { readNps } from '../../survey/nps/read.ts';
import { evaluateNps } from '../../survey/nps/survey.ts';
import { suspicionsOf } from '../../survey/suspicions/index.ts';
import { defineCommand, type OptionValues } from '../command.ts';
import { destination, hardened, hasErrors, refuseInput } from '../output.ts';
import { readWholeOption } from '../read-options.ts';
import { readCustomersOption } from './customers.ts';
import { noteFew } from './few.ts';
import { SURVEY } from './group.ts';
import { longFormTerms } from './long-form-option.ts';
import { openSurvey } from './open.ts';
import { LAST_OPTIONS, SURVEY_FILES, SURVEY_OPTIONS } from './options.ts';
import { printSurvey } from './print.ts';

const textOption = (value: OptionValues[string]): string | undefined =>
  typeof value === 'string' ? value : undefined;

export const nps = defineCommand({
  group: SURVEY,
  name: 'nps',
  summary: { en: 'Net Promoter Score with its interval', zh: '净推荐值（NPS）及其置信区间' },
  about: {
    en: 'From answers 0–10, one a row, or counts of promoters, passives and detractors. Nothing of who answered is printed.',
    zh: '由 0–10 的答案（一行一份）或推荐者、被动者、贬损者的计数得出。不输出作答者的任何信息。',
  },
  args: [SURVEY_FILES],
  options: [
    { flags: '--score <column>', about: { en: 'the column of the answers 0–10', zh: '0–10 评分所在的列' } },
    SURVEY_OPTIONS.by,
    SURVEY_OPTIONS.account,
    SURVEY_OPTIONS.customers,
    SURVEY_OPTIONS.leastN,
    ...LAST_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard survey nps answers.csv --by director',
      about: { en: 'everyone, then each director', zh: '总体，以及每位总监' },
    },
    {
      line: 'scorecard survey nps answers.csv --by director --format csv --metric nps --period 2026-H2',
      about: { en: 'data that score reads', zh: '生成 score 可读的数据' },
    },
  ],
  run: async (context, args, options) => {
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
    const read = tables.flatMap((table) => readNps(table, { score, by, account }, report) ?? []);
    const survey = evaluateNps(
      read,
      {
        hasGroups: by !== undefined,
        isPerAccount: account !== undefined,
        least,
        customers: customers.customers,
      },
      report,
    );
    const sheets = read
      .flatMap((table) => (table.kind === 'answers' ? table.rows : []))
      .map((row) => row.sheet);
    suspicionsOf(sheets, customers.customers, report);

    if (!hasErrors(problems)) {
      noteFew(
        [survey.overall, ...survey.groups].filter((result) => result.nps === null),
        least,
        report,
      );
    }
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
  },
});

const numberOf = (customers: number | CustomerList | undefined): number | undefined =>
  typeof customers === 'object' ? customers.customers.length : customers;
