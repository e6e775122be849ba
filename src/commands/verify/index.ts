import { defineCommand } from '../command.ts';
import { COMMON_OPTIONS } from '../options.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: { en: 'check a report folder against its manifest', zh: '按清单核对报告文件夹' },
  about: {
    en: 'Exits 0 when every file is as it was written, 1 when one is not. With --inputs everything is calculated again.',
    zh: '所有文件与写入时一致则退出码为 0，否则为 1。加 --inputs 则全部重新计算。',
  },
  args: [{ name: '<folder>', about: { en: 'a folder that `report` wrote', zh: '`report` 写出的文件夹' } }],
  options: [
    {
      flags: '--inputs <folder>',
      about: {
        en: 'where template and data are: calculate again and compare, down to the cell',
        zh: '模板和数据所在文件夹：重新计算并逐格比较',
      },
    },
    {
      flags: '--key <key>',
      about: {
        en: 'whose signature is expected: an ed25519 key (PEM)',
        zh: '应由谁签名：ed25519 公钥（PEM）',
      },
    },
    {
      flags: '--format <format>',
      about: { en: 'table or json', zh: 'table 或 json' },
      choices: ['table', 'json'],
    },
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard verify report',
      about: { en: 'is every file as it was written', zh: '每个文件是否与写入时一致' },
    },
    {
      line: 'scorecard verify report --inputs .',
      about: { en: 'does the same come of the same inputs', zh: '相同输入是否得到相同结果' },
    },
  ],
  run: async (context, args, options) => (await import('./run.ts')).run(context, args, options),
});
