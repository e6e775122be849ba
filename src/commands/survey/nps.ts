import type { Problem } from '../../model/problem.ts';
import { longForm } from '../../report/views/survey/long-form.ts';
import { npsJson, npsNotes, npsRows, npsTable } from '../../report/views/survey/nps.ts';
import type { CustomerList } from '../../survey/customers.ts';
import { readNps } from '../../survey/nps/read.ts';
import { evaluateNps, type NpsSurvey } from '../../survey/nps/survey.ts';
import { suspicionsOf } from '../../survey/suspicions/index.ts';
import { LIST, plural, type Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { defineCommand } from '../command.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { readWholeOption } from '../read-options.ts';
import { readCustomersOption } from './customers.ts';
import { SURVEY } from './group.ts';
import { longFormTerms } from './long-form-option.ts';
import { openSurvey } from './open.ts';
import { LAST_OPTIONS, SURVEY_FILES, SURVEY_OPTIONS } from './options.ts';
import { printSurvey } from './print.ts';

const textOption = (value: string | boolean | undefined): string | undefined =>
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
    {
      flags: '--least-n <n>',
      about: { en: 'show no result of fewer answers or accounts', zh: '答卷（或客户）少于此数时不给结果' },
    },
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
    noteFew(survey, least, report);
    return printSurvey(context, target, hardened(problems, options.strict === true), () => ({
      json: npsJson(survey),
      csv:
        terms === undefined
          ? npsRows(survey)
          : longForm(
              survey.groups.map(({ id, n, nps: actual, adjustedWald }) => ({
                director: id,
                n,
                actual,
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

/** Whose answers are too few to be shown. */
function noteFew({ overall, groups }: NpsSurvey, least: number, report: (problem: Problem) => void): void {
  const few = [overall, ...groups].filter(({ nps: score }) => score === null);
  if (few.length === 0) return;
  const names = few.slice(0, 10).map(({ id, n }) => `${shortened(id)} (${n})`);
  const more = few.length > names.length ? ' …' : '';
  const message: Text = {
    en: `no result of fewer than ${plural(least, 'answer or account', 'answers or accounts')}: ${names.join(LIST.en)}${more}`,
    zh: `答卷（或客户）少于 ${least} 的不给结果：${names.join(LIST.zh)}${more}`,
  };
  report({
    code: 'too-few-answers',
    severity: 'note',
    message,
    hint: { en: 'wait for more answers', zh: '请等待更多答卷' },
  });
}
