import { usageError } from '../../failures.ts';
import { type Decimal, parseDecimal } from '../../maths/decimal.ts';
import type { Problem, Report } from '../../model/problem.ts';
import {
  decide,
  LEAST_VOTES,
  METHODS,
  type Rules,
  type SessionResult,
} from '../../records/committee/decide.ts';
import { sessionNotices } from '../../records/committee/notices.ts';
import { readSession } from '../../records/committee/read.ts';
import {
  committeeDirectors,
  committeeInnovations,
  committeeJson,
  committeeNotes,
} from '../../report/views/records/committee.ts';
import { longForm } from '../../report/views/survey/long-form.ts';
import { RECORD_WORDS } from '../../words/records.ts';
import { shortened } from '../../words/visible.ts';
import { defineCommand, type OptionValues } from '../command.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { readWholeOption } from '../read-options.ts';
import { longFormTerms } from '../survey/long-form-option.ts';
import { openOneTable } from '../survey/one-table.ts';
import { LAST_OPTIONS } from '../survey/options.ts';
import { printSurvey } from '../survey/print.ts';
import { RECORDS } from './group.ts';

export const committee = defineCommand({
  group: RECORDS,
  name: 'committee',
  summary: { en: 'innovations as a committee scored them', zh: '创新委员会对方案的评分' },
  about: {
    en: 'From one vote a row: director, innovation, unit, member, member unit, score. Nobody votes on their own unit’s. Members are in no output.',
    zh: '一行一票：总监、创新方案、部门、委员、委员部门、评分。委员不得评本部门的方案。不输出委员姓名。',
  },
  args: [
    { name: '[csv]', about: { en: 'file of votes: CSV or Excel, or -', zh: '评分文件：CSV 或 Excel，或 -' } },
  ],
  options: [
    {
      flags: '--method <method>',
      about: {
        en: 'median (silent) or mean of the votes',
        zh: '取各票的 median（默认，中位数）或 mean（平均）',
      },
      choices: METHODS,
    },
    {
      flags: '--quorum <n>',
      about: {
        en: 'votes that an innovation needs, 3 or more; else more than half of the members who may vote on it',
        zh: '每个方案所需票数，至少 3；不写则须超过有权评分委员的半数',
      },
    },
    {
      flags: '--accept-from <score>',
      about: {
        en: 'an innovation of this score or more is accepted; the data for score count these',
        zh: '得分不低于此数的方案为通过；供 score 读取的数据为通过数',
      },
    },
    ...LAST_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard records committee votes.csv',
      about: { en: 'innovations and directors', zh: '各方案与各总监' },
    },
    {
      line: 'scorecard records committee votes.csv --accept-from 6 --format csv --metric innovations --period 2026',
      about: { en: 'how many were accepted, as data that score reads', zh: '通过数，生成 score 可读的数据' },
    },
  ],
  run: async (context, args, options) => {
    const target = destination(options, args);
    // Whose innovation it is stands in the file itself.
    const terms = longFormTerms({ ...options, by: 'director' }, target);
    const rules = rulesOf(options);
    const problems: Problem[] = [];
    const report: Report = (problem) => problems.push(problem);
    const { table, paths } = await openOneTable(context, args, options, report);
    if (target.file !== undefined) refuseInput(target.file, paths);
    const session = table && readSession(table, report);
    const result: SessionResult =
      session === undefined ? { directors: [], innovations: [] } : decide(session, rules);
    if (table !== undefined) problems.push(...sessionNotices(result, table.file));
    return printSurvey(context, target, hardened(problems, options.strict === true), () => ({
      json: committeeJson(result, rules),
      csv:
        terms === undefined
          ? committeeDirectors(result, rules, false)
          : longForm(
              result.directors.map(({ id, innovations, score, accepted }) => ({
                director: id,
                n: innovations,
                actual: rules.acceptFrom === undefined ? score : accepted,
                interval: null,
              })),
              terms.metric,
              terms.period,
            ),
      sections: [
        { table: committeeDirectors(result, rules, true) },
        { heading: RECORD_WORDS.decided, table: committeeInnovations(result) },
      ],
      notes: committeeNotes(rules),
    }));
  },
});

const rulesOf = ({ method, quorum, acceptFrom }: OptionValues): Rules => ({
  method: METHODS.find((one) => one === method) ?? 'median',
  quorum: readWholeOption('--quorum', quorum, LEAST_VOTES),
  acceptFrom: typeof acceptFrom === 'string' ? scoreOption(acceptFrom) : undefined,
});

function scoreOption(text: string): Decimal {
  const read = parseDecimal(text);
  if (read !== undefined) return read;
  throw usageError(
    'option-value',
    { en: `--accept-from cannot be ‘${shortened(text)}’`, zh: `--accept-from 不能是“${shortened(text)}”` },
    { en: 'write a score: --accept-from 6', zh: '请写一个分数：--accept-from 6' },
  );
}
