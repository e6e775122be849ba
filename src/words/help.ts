import type { Text } from './language.ts';

/** What the help says besides the commands' own words. */
export const HELP_WORDS = {
  about: {
    en: 'From a YAML template and CSV exports to each account director’s score, grade and bonus, every figure traceable to its cell.',
    zh: '由 YAML 模板和 CSV 导出文件，得出每位客户总监的得分、等级和奖金，每个数字都可追溯到单元格。',
  },
  help: { en: 'show this help', zh: '显示帮助' },
  version: { en: 'show the version', zh: '显示版本' },
  helpCommand: { en: 'show the help of a command or topic', zh: '显示某个命令或主题的帮助' },
  examples: { en: 'Examples:', zh: '示例：' },
  more: {
    en: 'Topics: scorecard help encoding | numbers | periods | curves\nStart with: scorecard init scorecard\nExit codes: 0 well, 1 template or data at fault, 2 usage,\n  3 file cannot be read or written, 70 a bug, 130 interrupted.',
    zh: '主题：scorecard help encoding | numbers | periods | curves\n从这里开始：scorecard init scorecard\n退出码：0 正常，1 模板或数据有误，2 用法有误，3 文件无法读写，\n  70 程序错误，130 被中断。',
  },
  titles: {
    'Usage:': { en: 'Usage:', zh: '用法：' },
    'Arguments:': { en: 'Arguments:', zh: '参数：' },
    'Options:': { en: 'Options:', zh: '选项：' },
    'Commands:': { en: 'Commands:', zh: '命令：' },
  } as Readonly<Record<string, Text>>,
} as const;
