import { defineCommand } from './command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from './options.ts';

export const score = defineCommand({
  name: 'score',
  summary: { en: 'score everyone: score, grade, bonus', zh: '为每个人计算得分、等级和奖金' },
  about: {
    en: 'Exits 0 when every result is there, 1 when something is missing or at fault.',
    zh: '所有结果齐全时退出码为 0；有缺失或错误时为 1。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    OPTIONS.format,
    { flags: '--detail', about: { en: 'one row a metric', zh: '每个指标一行' } },
    {
      flags: '--provisional',
      about: { en: 'score what is there, without grade or bonus', zh: '只按已有数据评分，不给等级和奖金' },
    },
    {
      flags: '--against <path>',
      about: {
        en: 'what differs from an earlier result: its JSON file, or a report folder',
        zh: '与此前结果的差异：其 JSON 文件，或报告文件夹',
      },
    },
    OPTIONS.output,
    OPTIONS.strict,
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard score template.yaml data --period 2026-Q4',
      about: { en: 'a table on the terminal', zh: '在终端显示表格' },
    },
    {
      line: 'scorecard score template.yaml data --period 2026-Q4 --output result.csv',
      about: { en: 'a CSV that Excel opens rightly', zh: '供 Excel 正确打开的 CSV' },
    },
    {
      line: 'scorecard score template.yaml data --period 2026-Q3 --provisional --detail',
      about: { en: 'what is there so far, metric by metric', zh: '逐项查看目前已有的结果' },
    },
  ],
  run: async (...given) => (await import('./score-run.ts')).runScore(...given),
});
