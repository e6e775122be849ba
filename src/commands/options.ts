import type { CommandArgument, CommandOption } from './command.ts';
import { FORMATS } from './output.ts';

/** Options that several commands share, each described once. */
export const OPTIONS = {
  lang: {
    flags: '--lang <language>',
    about: { en: 'language of everything printed', zh: '输出语言' },
    choices: ['zh', 'en'],
  },
  quiet: { flags: '--quiet', about: { en: 'leave out notes and warnings', zh: '不显示提示和警告' } },
  noColor: { flags: '--no-color', about: { en: 'no colours', zh: '不使用颜色' } },
  period: {
    flags: '--period <P>',
    about: {
      en: 'the scored period: 2026-Q2, 2026-H1, 2026, 2026-06, or latest',
      zh: '考核期间：2026-Q2、2026-H1、2026、2026-06 或 latest',
    },
  },
  encoding: {
    flags: '--encoding <name>',
    about: {
      en: 'encoding of the CSV files: utf-8, gb18030, utf-16le, utf-16be, windows-1252',
      zh: 'CSV 文件的编码：utf-8、gb18030、utf-16le、utf-16be、windows-1252',
    },
  },
  delimiter: {
    flags: '--delimiter <character>',
    about: { en: 'separator of the CSV files: , ; or tab', zh: 'CSV 文件的分隔符：, ; 或 tab' },
  },
  format: {
    flags: '--format <format>',
    about: { en: 'table, csv, json or markdown', zh: 'table、csv、json 或 markdown' },
    choices: FORMATS,
  },
  output: {
    flags: '--output <file>',
    about: { en: 'write into a file; its ending chooses the format', zh: '写入文件；由扩展名决定格式' },
  },
  strict: { flags: '--strict', about: { en: 'warnings count as errors', zh: '警告视为错误' } },
} as const satisfies Record<string, CommandOption>;

/** What every command understands. */
export const COMMON_OPTIONS: readonly CommandOption[] = [OPTIONS.lang, OPTIONS.quiet, OPTIONS.noColor];

/** What commands that read data understand. */
export const DATA_OPTIONS: readonly CommandOption[] = [OPTIONS.encoding, OPTIONS.delimiter];

/** The template and the data that commands which calculate take. */
export const TEMPLATE_AND_DATA: readonly CommandArgument[] = [
  {
    name: '[template]',
    about: { en: 'template file, or name of a built-in one', zh: '模板文件，或内置模板的名称' },
  },
  {
    name: '[data...]',
    about: { en: 'CSV files, folders of them, wildcards, or -', zh: 'CSV 文件、其文件夹、通配符，或 -' },
  },
];
