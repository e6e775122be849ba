import type { Text } from './language.ts';

/** What targets held against their past are called, and their columns. */
export const TARGET_WORDS = {
  title: { en: 'Targets against what was reached before', zh: '目标与历史实绩对照' },
  director: { en: 'Director', zh: '工号' },
  name: { en: 'Name', zh: '姓名' },
  metric: { en: 'Metric', zh: '指标' },
  period: { en: 'Period', zh: '期间' },
  threshold: { en: 'Threshold', zh: '保底' },
  target: { en: 'Target', zh: '目标' },
  challenge: { en: 'Challenge', zh: '挑战' },
  past: { en: 'Reached before', zh: '历史实绩' },
  known: { en: 'Values', zh: '有数期数' },
  metTarget: { en: 'T met', zh: '达目标' },
  metChallenge: { en: 'C met', zh: '达挑战' },
  best: { en: 'Best', zh: '最好' },
  challengeBeyondBest: { en: 'Challenge beyond best', zh: '挑战超出最好' },
  trend: { en: 'Trend', zh: '趋势值' },
  beyondTrend: { en: 'Off trend %', zh: '偏离趋势 %' },
  far: { en: 'Far off', zh: '偏离较大' },
  yes: { en: 'yes', zh: '是' },
  directors: { en: 'Directors', zh: '人数' },
  withValue: { en: 'With a value', zh: '有上期值' },
  wouldMeetTarget: { en: 'Would meet target', zh: '上期可达目标' },
  wouldMeetChallenge: { en: 'Would meet challenge', zh: '上期可达挑战' },
  nothing: { en: 'No target is set for this period.', zh: '该期间没有目标。' },
} as const satisfies Record<string, Text>;

/** What the columns mean, under the tables. */
export const TARGET_NOTES: readonly Text[] = [
  {
    en: 'Reached before: the four cycles before, earliest first; — is none. T met, C met: in how many of those with a value target or challenge was met.',
    zh: '历史实绩：此前四个周期，由早到晚；— 表示缺数。达成期数以有数的周期计。',
  },
  {
    en: 'Off trend: how much more ambitious (below 0: less) the target is than where the line of least squares through three values or more leads to. Nothing is judged.',
    zh: '偏离趋势：目标比三个及以上数值的最小二乘直线所指高出多少（负数为更低）。这里只作对照，不作评判。',
  },
];
