import { defineCommand } from '../command.ts';
import { COMMON_OPTIONS } from '../options.ts';
import { WEIGHTS } from './group.ts';

export const questionnaire = defineCommand({
  group: WEIGHTS,
  name: 'questionnaire',
  summary: { en: 'the sheet in which an expert compares', zh: '供专家填写的比较问卷' },
  about: {
    en: 'Dimensions first, then the metrics within each. CSV on standard output; --output makes a CSV for Excel or a workbook with the scale as a list. The filled sheet goes to weights ahp as it is.',
    zh: '先比较维度，再比较各维度内的指标。标准输出为 CSV；--output 可生成供 Excel 使用的 CSV，或带标度下拉列表的工作簿。填好的问卷可直接交给 weights ahp。',
  },
  args: [
    {
      name: '[template]',
      about: { en: 'template file, or name of a built-in one', zh: '模板文件，或内置模板的名称' },
    },
  ],
  options: [
    {
      flags: '--output <file>',
      about: { en: 'write into a .csv or .xlsx file', zh: '写入 .csv 或 .xlsx 文件' },
    },
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard weights questionnaire template.yaml --output wang.xlsx',
      about: { en: 'for one expert: the file’s name is the expert’s', zh: '给一位专家：文件名即专家名' },
    },
  ],
  run: async (...given) => (await import('./questionnaire-run.ts')).runQuestionnaire(...given),
});
