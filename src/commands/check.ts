import { defineCommand } from './command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from './options.ts';

export const check = defineCommand({
  name: 'check',
  summary: { en: 'validate a template, and data if named', zh: '校验模板，以及所指明的数据' },
  about: {
    en: 'Finds every fault at once. Prints nothing on standard output and exits 0 when all is well.',
    zh: '一次找出所有问题。一切正常时标准输出为空，退出码为 0。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    OPTIONS.strict,
    {
      flags: '--format <format>',
      about: { en: 'table or json', zh: 'table 或 json' },
      choices: ['table', 'json'],
    },
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { line: 'scorecard check template.yaml', about: { en: 'the template alone', zh: '只校验模板' } },
    {
      line: 'scorecard check template.yaml data --period 2026-Q4 --strict',
      about: { en: 'with the data of a quarter', zh: '连同一个季度的数据' },
    },
  ],
  run: async (...given) => (await import('./check-run.ts')).runCheck(...given),
});
