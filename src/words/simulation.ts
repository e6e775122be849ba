import type { Text } from './language.ts';

/** What the columns of a simulation are called. */
export const SIMULATION_WORDS = {
  director: { en: 'Director', zh: '工号' },
  name: { en: 'Name', zh: '姓名' },
  'score-before': { en: 'Score before', zh: '原得分' },
  'score-after': { en: 'Score after', zh: '新得分' },
  'grade-before': { en: 'Grade before', zh: '原等级' },
  'grade-after': { en: 'Grade after', zh: '新等级' },
  'bonus-before': { en: 'Bonus before', zh: '原奖金' },
  'bonus-after': { en: 'Bonus after', zh: '新奖金' },
  'bonus-change': { en: 'Change', zh: '增减' },
  'payable-before': { en: 'To pay before', zh: '原应付' },
  'payable-after': { en: 'To pay after', zh: '新应付' },
  'payable-change': { en: 'Change of what is to pay', zh: '应付增减' },
  total: { en: 'Total', zh: '合计' },
} as const satisfies Record<string, Text>;

/** What the columns of a table of ways into the next grade are called. */
export const REACH_WORDS = {
  metric: { en: 'Metric', zh: '指标' },
  actual: { en: 'Actual', zh: '实际' },
  needed: { en: 'Needed', zh: '需达到' },
  change: { en: 'Change', zh: '变化' },
  score: { en: 'Score then', zh: '届时得分' },
  grade: { en: 'Grade then', zh: '届时等级' },
  before: { en: 'One unit before', zh: '差一个单位' },
  'score-before': { en: 'Score there', zh: '其得分' },
  'grade-before': { en: 'Grade there', zh: '其等级' },
  obstacle: { en: 'Cannot, because', zh: '无法达到的原因' },
} as const satisfies Record<string, Text>;

/** Why no actual of a metric reaches the next grade, in a word or two. */
export const OBSTACLE_WORDS = {
  'no-value': { en: 'no value', zh: '无数值' },
  'mean-of-quarters': { en: 'mean of quarters', zh: '各季度平均' },
  gate: { en: 'gate', zh: '门槛' },
  'own-gate': { en: 'its own gate', zh: '自身门槛' },
  'too-little': { en: 'too little', zh: '不足' },
  range: { en: 'its range', zh: '超出范围' },
} as const satisfies Record<string, Text>;
