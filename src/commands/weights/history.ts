import { defineCommand } from '../command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from '../options.ts';
import { WEIGHTS } from './group.ts';

export const history = defineCommand({
  group: WEIGHTS,
  name: 'history',
  summary: { en: 'each metric’s weight over time, and why it changed', zh: '各指标权重的沿革及变更原因' },
  about: {
    en: 'From the calibrations of the template, and of a data file of calibrations where one is named.',
    zh: '依据模板中的权重校准；若指明了权重调整的数据文件，也包括在内。',
  },
  args: TEMPLATE_AND_DATA,
  options: [OPTIONS.format, OPTIONS.output, ...DATA_OPTIONS, ...COMMON_OPTIONS],
  examples: [
    { line: 'scorecard weights history template.yaml', about: { en: 'on the terminal', zh: '在终端显示' } },
  ],
  run: async (...given) => (await import('./history-run.ts')).runHistory(...given),
});
