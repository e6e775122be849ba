import { defineCommand } from '../command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from '../options.ts';
import { AUDIENCES } from './audience.ts';

export const report = defineCommand({
  name: 'report',
  summary: { en: 'write a folder of reports', zh: '生成报告文件夹' },
  about: {
    en: 'A dashboard, a page a director, a workbook with formulas, CSV, JSON, Markdown, and a manifest that `verify` checks.',
    zh: '包含总览页、每人一页、带公式的工作簿、CSV、JSON、Markdown，以及供 `verify` 核对的清单。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    { flags: '--output <folder>', about: { en: 'the folder to write', zh: '要写入的文件夹' } },
    {
      flags: '--format <formats>',
      about: {
        en: 'only these, with commas: html, xlsx, csv, json, markdown',
        zh: '只要这些格式，以逗号分隔：html、xlsx、csv、json、markdown',
      },
    },
    {
      flags: '--audience <audience>',
      about: {
        en: 'who reads it: hr, payroll, manager, director or public',
        zh: '读者：hr、payroll、manager、director 或 public',
      },
      choices: AUDIENCES,
    },
    {
      flags: '--director <D>',
      about: {
        en: 'only the folder of this director: an id, or a name that only one has',
        zh: '只生成此人的文件夹：工号，或唯一的姓名',
      },
    },
    {
      flags: '--manager <M>',
      about: {
        en: 'only the reports of this manager, as on the roster',
        zh: '只生成此上级的下属：按名册写法',
      },
    },
    {
      flags: '--sign <key>',
      about: { en: 'sign with this ed25519 key (PEM)', zh: '用此 ed25519 私钥（PEM）签名' },
    },
    {
      flags: '--force',
      about: { en: 'write into a folder that holds no report', zh: '允许写入并非报告的文件夹' },
    },
    OPTIONS.strict,
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard report template.yaml data --period 2026-Q4 --output report',
      about: { en: 'everything, for HR', zh: '供人力资源使用的全部内容' },
    },
    {
      line: 'scorecard report template.yaml data --period 2026-Q4 --output pages --audience director',
      about: {
        en: 'a folder for each director, with nothing of anybody else',
        zh: '每人一个文件夹，不含他人信息',
      },
    },
    {
      line: 'scorecard report template.yaml data --period 2026-Q4 --output pay --audience payroll --format xlsx,csv',
      about: { en: 'one table that adds up', zh: '一张合计相符的发放表' },
    },
  ],
  // Most runs of the program write no report: they do not wait for what only this one needs.
  run: async (context, args, options) => (await import('./run.ts')).run(context, args, options),
});
