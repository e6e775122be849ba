import { defineCommand } from '../command.ts';
import { COMMON_OPTIONS, OPTIONS } from '../options.ts';
import { PICTURE_FORMATS } from '../output.ts';
import { WEIGHTS } from './group.ts';

export const map = defineCommand({
  group: WEIGHTS,
  name: 'map',
  summary: { en: 'theme → duty → metric, with every weight', zh: '战略主题 → 岗位职责 → 指标，及各自权重' },
  about: {
    en: 'As a tree, in Markdown, or as a picture; results against behaviours, loose ends, and what is due in each quarter.',
    zh: '以树形、Markdown 或图片展示；并列出结果与行为之比、断链之处和各季度应评的权重。',
  },
  args: [
    {
      name: '[template]',
      about: { en: 'template file, or name of a built-in one', zh: '模板文件，或内置模板的名称' },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      about: { en: 'table, csv, json, markdown or svg', zh: 'table、csv、json、markdown 或 svg' },
      choices: PICTURE_FORMATS,
    },
    OPTIONS.output,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { line: 'scorecard weights map template.yaml', about: { en: 'on the terminal', zh: '在终端显示' } },
    {
      line: 'scorecard weights map template.yaml --output map.svg',
      about: { en: 'as a picture', zh: '作为图片' },
    },
  ],
  run: async (...given) => (await import('./map-run.ts')).runMap(...given),
});
