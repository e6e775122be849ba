import { METHODS } from '../../records/committee/decide.ts';
import { defineCommand } from '../command.ts';
import { LAST_OPTIONS } from '../survey/options.ts';
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
  run: async (...given) => (await import('./committee-run.ts')).runCommittee(...given),
});
