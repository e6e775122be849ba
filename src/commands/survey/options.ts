import type { CommandOption } from '../command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS } from '../options.ts';

/** Options that the commands on surveys share, each described once. */
export const SURVEY_OPTIONS = {
  by: {
    flags: '--by <column>',
    about: {
      en: 'a result for each value of this column: the director',
      zh: '按该列分组出结果：例如客户总监',
    },
  },
  account: {
    flags: '--account <column>',
    about: {
      en: 'the customer who answered: each counts once, however many answers',
      zh: '作答的客户所在列：不论多少份答卷，每个客户只计一次',
    },
  },
  customers: {
    flags: '--customers <file>',
    about: {
      en: 'everyone who could have been asked: their number, or a list with the account',
      zh: '可调研的全部客户：客户数，或含客户列的名单',
    },
  },
  leastN: {
    flags: '--least-n <n>',
    about: {
      en: 'show no result of fewer answers or accounts',
      zh: '答卷（或客户）少于此数时不给结果',
    },
  },
  metric: {
    flags: '--metric <M>',
    about: {
      en: 'with --format csv: the metric of the data that score reads',
      zh: '配合 --format csv：生成 score 可读数据的指标',
    },
  },
  period: {
    flags: '--period <P>',
    about: { en: 'the period of these data: 2026-H1, 2026-Q2', zh: '这些数据所属的期间：2026-H1、2026-Q2' },
  },
  strict: { flags: '--strict', about: { en: 'stop at anything suspicious', zh: '遇到可疑之处即停止' } },
} as const satisfies Record<string, CommandOption>;

/** Options of every command on surveys, after its own. */
export const LAST_OPTIONS: readonly CommandOption[] = [
  SURVEY_OPTIONS.metric,
  SURVEY_OPTIONS.period,
  OPTIONS.format,
  OPTIONS.output,
  SURVEY_OPTIONS.strict,
  ...DATA_OPTIONS,
  ...COMMON_OPTIONS,
];

/** The argument of every command on surveys. */
export const SURVEY_FILES = {
  name: '[csv...]',
  about: {
    en: 'files of answers, one row a sheet: CSV or Excel, folders, wildcards, or -',
    zh: '答卷文件，一行一份：CSV 或 Excel、文件夹、通配符，或 -',
  },
} as const;
