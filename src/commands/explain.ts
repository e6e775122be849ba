import { defineCommand } from './command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from './options.ts';
import { EXPLAIN_FORMATS } from './output.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: { en: 'the arithmetic of one result, line by line', zh: '逐行说明一个结果的计算' },
  about: {
    en: 'From the source cells to the bonus; every line can be done again on a pocket calculator.',
    zh: '从源单元格到奖金；每一行都可用计算器复算。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    {
      flags: '--director <D>',
      about: { en: 'whose result: an id, or a name that only one has', zh: '谁的结果：工号，或唯一的姓名' },
    },
    {
      flags: '--metric <M>',
      about: { en: 'only this metric: an id or title', zh: '只说明此指标：标识或名称' },
    },
    {
      flags: '--format <format>',
      about: { en: 'table, json or markdown', zh: 'table、json 或 markdown' },
      choices: EXPLAIN_FORMATS,
    },
    OPTIONS.output,
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard explain template.yaml data --period 2026-Q4 --director D001',
      about: { en: 'everything of one director', zh: '一个人的全部计算' },
    },
    {
      line: 'scorecard explain template.yaml data --period 2026-Q4 --director D001 --metric nps --lang zh',
      about: { en: 'one metric, in Chinese', zh: '用中文说明一个指标' },
    },
  ],
  run: async (...given) => (await import('./explain-run.ts')).runExplain(...given),
});
