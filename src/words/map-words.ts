import type { Text } from './language.ts';

/** What a strategy map says. */
export const MAP_WORDS = {
  title: { en: 'Strategy map', zh: '战略地图' },
  themes: { en: 'Themes', zh: '战略主题' },
  duties: { en: 'Duties', zh: '岗位职责' },
  metrics: { en: 'Metrics', zh: '指标' },
  noTheme: { en: 'No theme', zh: '未对应战略主题' },
  noDuty: { en: 'No duty', zh: '未对应岗位职责' },
  dimension: { en: 'Dimension', zh: '维度' },
  kind: { en: 'Kind', zh: '类别' },
  results: { en: 'results', zh: '结果' },
  behaviours: { en: 'behaviours', zh: '行为' },
  weight: { en: 'Weight', zh: '权重' },
  band: { en: 'Band', zh: '区间' },
  quarter: { en: 'Quarter', zh: '季度' },
  due: { en: 'Due', zh: '应评' },
  metric: { en: 'Metric', zh: '指标' },
  duty: { en: 'Duty', zh: '岗位职责' },
  theme: { en: 'Theme', zh: '战略主题' },
  balance: { en: 'Results against behaviours', zh: '结果与行为' },
  quarters: { en: 'What is due in each quarter, and what it goes to', zh: '各季度应评的权重及其构成' },
  themeQuarters: {
    en: 'Themes in each quarter, in percent of what is due',
    zh: '各季度的战略主题，占应评权重的比例',
  },
  unserved: { en: 'Not served', zh: '未支撑与未覆盖' },
} as const satisfies Record<string, Text>;
