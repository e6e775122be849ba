import { defineCommand } from '../command.ts';
import { SURVEY } from './group.ts';
import { LAST_OPTIONS, SURVEY_FILES, SURVEY_OPTIONS } from './options.ts';

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
  run: async (...given) => (await import('./nps-run.ts')).runNps(...given),
});
