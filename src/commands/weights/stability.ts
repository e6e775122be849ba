import { defineCommand } from '../command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from '../options.ts';
import { PICTURE_FORMATS } from '../output.ts';
import { WEIGHTS } from './group.ts';

export const stability = defineCommand({
  group: WEIGHTS,
  name: 'stability',
  summary: {
    en: 'how far each weight may change before a grade or bonus does',
    zh: '权重变动多少会改变等级或奖金',
  },
  about: {
    en: 'For each weight the interval in which no grade, and in which no bonus, changes; ranks under random weights within the bands; which metrics tell directors apart.',
    zh: '每个权重在哪个范围内等级不变、奖金不变；在区间内随机权重下的名次；哪些指标拉开差距。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    {
      flags: '--samples <n>',
      about: {
        en: 'random sets of weights, 1 to 100000; silent: 1000',
        zh: '随机权重的套数，1 至 100000；默认 1000',
      },
    },
    {
      flags: '--seed <n>',
      about: { en: 'of the random weights, a whole number; silent: 1', zh: '随机权重的种子，整数；默认 1' },
    },
    {
      flags: '--format <format>',
      about: { en: 'table, csv, json, markdown or svg', zh: 'table、csv、json、markdown 或 svg' },
      choices: PICTURE_FORMATS,
    },
    OPTIONS.output,
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard weights stability template.yaml data --period 2026-Q4',
      about: { en: 'of a quarter', zh: '查看某个季度' },
    },
    {
      line: 'scorecard weights stability template.yaml data --period 2026-Q4 --output stability.svg',
      about: { en: 'as a picture', zh: '作为图片' },
    },
  ],
  run: async (...given) => (await import('./stability-run.ts')).runStability(...given),
});
