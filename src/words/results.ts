import type { Text } from './language.ts';

/** What the columns and figures of a result are called. */
export const RESULT_WORDS = {
  director: { en: 'Director', zh: '工号' },
  name: { en: 'Name', zh: '姓名' },
  period: { en: 'Period', zh: '期间' },
  score: { en: 'Score', zh: '得分' },
  computed: { en: 'Score before adjustments', zh: '调整前得分' },
  grade: { en: 'Grade', zh: '等级' },
  coefficient: { en: 'Coeff.', zh: '系数' },
  base: { en: 'Base', zh: '奖金基数' },
  proration: { en: 'Proration', zh: '折算比例' },
  bonus: { en: 'Bonus', zh: '奖金' },
  paid: { en: 'Paid before', zh: '已发' },
  payable: { en: 'To pay', zh: '应付' },
  coverage: { en: 'Coverage', zh: '覆盖' },
  due: { en: 'Due', zh: '应评' },
  dimension: { en: 'Dimension', zh: '维度' },
  metric: { en: 'Metric', zh: '指标' },
  weight: { en: 'Weight', zh: '权重' },
  state: { en: 'State', zh: '状态' },
  actual: { en: 'Actual', zh: '实际' },
  threshold: { en: 'Threshold', zh: '保底' },
  target: { en: 'Target', zh: '目标' },
  challenge: { en: 'Challenge', zh: '挑战' },
  contribution: { en: 'Contribution', zh: '贡献' },
  file: { en: 'File', zh: '文件' },
  line: { en: 'Line', zh: '行' },
  column: { en: 'Column', zh: '列' },
  text: { en: 'Text', zh: '原文' },
  total: { en: 'Total', zh: '合计' },
} as const satisfies Record<string, Text>;

export type ResultWord = keyof typeof RESULT_WORDS;
