import { defineCommand } from '../command.ts';
import { SURVEY } from './group.ts';
import { LAST_OPTIONS } from './options.ts';

export const ratings = defineCommand({
  group: SURVEY,
  name: 'ratings',
  summary: { en: '360° ratings, without a word of who rated', zh: '360° 评分，不透露评价人' },
  about: {
    en: 'From one rating a row (ratee, rater, relation, score), or a matrix with one row a ratee and one column a rater. What would tell how somebody rated is hidden.',
    zh: '读取一行一份的评分（被评人、评价人、关系、评分），或一行一位被评人、一列一位评价人的矩阵。会透露某人评分的数值一律不显示。',
  },
  args: [
    {
      name: '[csv]',
      about: { en: 'file of ratings: CSV or Excel, or -', zh: '评分文件：CSV 或 Excel，或 -' },
    },
  ],
  options: [
    {
      flags: '--relation-weights <weights>',
      about: {
        en: 'what relations weigh, as superior=2,peer=1,report=1; else the same',
        zh: '各关系的权重，如 superior=2,peer=1,report=1；不写则相等',
      },
    },
    {
      flags: '--trim <share>',
      about: {
        en: 'share of the scores that is put aside at either end of each relation',
        zh: '各关系两端各去除的评分比例',
      },
    },
    {
      flags: '--scale <ends>',
      about: {
        en: 'lowest and highest score, as 1..5; else those that there are',
        zh: '最低分和最高分，如 1..5；不写则取文件中的最低和最高分',
      },
    },
    {
      flags: '--published <file>',
      about: {
        en: 'JSON of the same people’s results that were published: what has changed since must not tell about one rater',
        zh: '已公布的同一批人的 JSON 结果：此后的变化不得透露某位评价人',
      },
    },
    ...LAST_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard survey ratings ratings.csv --scale 1..5',
      about: { en: 'scores, and how far raters agree', zh: '得分，以及评价人的一致程度' },
    },
    {
      line: 'scorecard survey ratings ratings.csv --format csv --metric collaboration --period 2026',
      about: { en: 'data that score reads', zh: '生成 score 可读的数据' },
    },
  ],
  run: async (...given) => (await import('./ratings-run.ts')).runRatings(...given),
});
