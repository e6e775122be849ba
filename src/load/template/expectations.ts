import type { Text } from '../../words/language.ts';

/** What a value of the template has to be; the name is what the schema says when it is not. */
export const EXPECTATIONS = {
  version: { en: 'the format version 1', zh: '格式版本 1' },
  template: { en: 'a mapping of keys', zh: '由键和值组成的映射' },
  mapping: { en: 'a mapping of keys', zh: '由键和值组成的映射' },
  list: { en: 'a list', zh: '列表' },
  filledList: { en: 'a list with at least one entry', zh: '至少有一项的列表' },
  id: { en: 'an id: text without control characters', zh: '标识：不含控制字符的文字' },
  text: { en: 'text without control characters', zh: '不含控制字符的文字' },
  title: {
    en: 'a title: text, or one text per language (zh, en)',
    zh: '名称：一段文字，或每种语言一段（zh、en）',
  },
  number: { en: 'a plain decimal such as 12.5', zh: '普通小数，例如 12.5' },
  percentage: {
    en: 'a percentage as a plain decimal, such as 25% or 12.5',
    zh: '写成普通小数的百分比，例如 25% 或 12.5',
  },
  month: { en: 'a month from 1 to 12', zh: '1 至 12 的月份' },
  days: { en: 'a whole number of days, 0 or more', zh: '天数：0 或更大的整数' },
  boolean: { en: '`true` or `false`', zh: '`true` 或 `false`' },
  currency: {
    en: 'a currency code of three capital letters, such as CNY',
    zh: '三个大写字母的货币代码，例如 CNY',
  },
  cycle: { en: '`month`, `quarter`, `half-year` or `year`', zh: '`month`、`quarter`、`half-year` 或 `year`' },
  survey: { en: '`nps`, `ecsi` or `ratings`', zh: '`nps`、`ecsi` 或 `ratings`' },
  records: { en: '`incidents` or `committee`', zh: '`incidents` 或 `committee`' },
  source: {
    en: 'exactly one of `survey` and `records`',
    zh: '`survey` 与 `records` 中恰好一个',
  },
  ends: { en: 'the lowest and the highest answer, such as [1, 5]', zh: '最低与最高答案，例如 [1, 5]' },
  votes: { en: '`median` or `mean`', zh: '`median` 或 `mean`' },
  positive: { en: 'a number above 0', zh: '大于 0 的数字' },
  trim: { en: 'a percentage from 0 to below 50%', zh: '不足 50% 的百分比' },
  count: { en: 'a whole number, 1 or more', zh: '不小于 1 的整数' },
  quorum: { en: 'a whole number, 3 or more', zh: '不小于 3 的整数' },
  resamples: { en: 'a whole number, 100 or more', zh: '不小于 100 的整数' },
  seed: { en: 'a whole number, 0 or more', zh: '不小于 0 的整数' },
  scheme: { en: '`path`, `factorial` or `centroid`', zh: '`path`、`factorial` 或 `centroid`' },
  pieces: { en: '`quarter` or `month`', zh: '`quarter` 或 `month`' },
  unit: {
    en: '`percent`, `points`, `money`, `count` or `rating`',
    zh: '`percent`、`points`、`money`、`count` 或 `rating`',
  },
  better: { en: '`higher` or `lower`', zh: '`higher` 或 `lower`' },
  missing: { en: '`error`, `zero`, `exclude` or `carry`', zh: '`error`、`zero`、`exclude` 或 `carry`' },
  absent: { en: '`zero`', zh: '`zero`' },
  rollUp: { en: '`sum`, `mean`, `last` or `ratio`', zh: '`sum`、`mean`、`last` 或 `ratio`' },
  scale: { en: '`percent` or `fraction`', zh: '`percent` 或 `fraction`' },
  range: {
    en: 'the lowest and the highest value, such as [-100, 100]',
    zh: '最小值和最大值，例如 [-100, 100]',
  },
  band: {
    en: 'the lowest and the highest percentage, such as [25%, 30%]',
    zh: '最低和最高百分比，例如 [25%, 30%]',
  },
  curve: {
    en: '`ratio`, `complement`, `inverse`, or one of `anchors`, `steps`, `deduct` as a mapping',
    zh: '`ratio`、`complement`、`inverse`，或由 `anchors`、`steps`、`deduct` 之一组成的映射',
  },
  curveOf: { en: '`attainment`', zh: '`attainment`' },
  point: {
    en: 'a point [x, score], x a number or `threshold`, `target` or `challenge`',
    zh: '一个点 [x, 得分]，x 为数字或 `threshold`、`target`、`challenge`',
  },
  coefficientPoint: { en: 'a point [score, coefficient]', zh: '一个点 [得分, 系数]' },
  duty: {
    en: 'a duty, or several with their shares such as { keep-accounts: 60%, win-accounts: 40% }',
    zh: '一项职责，或多项职责及其比例，例如 { keep-accounts: 60%, win-accounts: 40% }',
  },
  serves: {
    en: 'a list of themes, or themes with their shares such as { growth: 70%, retention: 30% }',
    zh: '战略主题的列表，或主题及其比例，例如 { growth: 70%, retention: 30% }',
  },
  method: { en: '`eigenvector` or `geometric`', zh: '`eigenvector` 或 `geometric`' },
  group: { en: '`judgements` or `priorities`', zh: '`judgements` 或 `priorities`' },
  when: { en: 'a comparison such as "> 0"', zh: '比较式，例如 "> 0"' },
  rule: {
    en: '{ heavier: metric, than: metric }, { each: metric, at-most: 40% } or { metric: id, at-least: 5%, at-most: 30% }',
    zh: '{ heavier: 指标, than: 指标 }、{ each: metric, at-most: 40% } 或 { metric: 指标, at-least: 5%, at-most: 30% }',
  },
  eachMetric: { en: '`metric`', zh: '`metric`' },
  period: {
    en: 'a period such as 2026-Q2, 2026-H1, 2026 or 2026-06',
    zh: '期间，例如 2026-Q2、2026-H1、2026 或 2026-06',
  },
  date: { en: 'a date such as 2026-03-20', zh: '日期，例如 2026-03-20' },
  year: {
    en: '`last-weights`, `mean-weights` or `quarters`',
    zh: '`last-weights`、`mean-weights` 或 `quarters`',
  },
  baseFrom: { en: '`roster`', zh: '`roster`' },
  basePer: { en: '`quarter`, `half-year` or `year`', zh: '`quarter`、`half-year` 或 `year`' },
  by: { en: '`grade`, or a mapping with `anchors`', zh: '`grade`，或带 `anchors` 的映射' },
  prorate: { en: '`days` or `none`', zh: '`days` 或 `none`' },
  cap: { en: 'an amount, a percentage such as 200%, or `none`', zh: '金额、百分比（例如 200%）或 `none`' },
  pool: { en: 'an amount, a mapping with `amount`, or `none`', zh: '金额、带 `amount` 的映射，或 `none`' },
  share: { en: '`all`', zh: '`all`' },
  settle: { en: '`year`', zh: '`year`' },
  show: { en: '`names-and-grades` or `distribution`', zh: '`names-and-grades` 或 `distribution`' },
  within: { en: 'a number of days such as `10 days`', zh: '天数，例如 `10 days`' },
} as const satisfies Record<string, Text>;

export type Expectation = keyof typeof EXPECTATIONS;
