import type { Text } from './language.ts';

/** What the columns of a comparison are called. */
export const COMPARISON_WORDS = {
  director: { en: 'Director', zh: '工号' },
  name: { en: 'Name', zh: '姓名' },
  kind: { en: 'Kind', zh: '类别' },
  metric: { en: 'Metric', zh: '指标' },
  field: { en: 'What', zh: '项目' },
  before: { en: 'Before', zh: '之前' },
  after: { en: 'Now', zh: '现在' },
  result: { en: 'result', zh: '结果' },
  cause: { en: 'cause', zh: '原因' },
} as const satisfies Record<string, Text>;

/** What of a result may differ, and what may be the cause. */
export const CHANGE_WORDS = {
  score: { en: 'score', zh: '得分' },
  grade: { en: 'grade', zh: '等级' },
  bonus: { en: 'bonus', zh: '奖金' },
  listed: { en: 'on the list', zh: '是否列名' },
  state: { en: 'state', zh: '状态' },
  weight: { en: 'weight', zh: '权重' },
  actual: { en: 'actual', zh: '实际' },
  threshold: { en: 'threshold', zh: '保底' },
  target: { en: 'target', zh: '目标' },
  challenge: { en: 'challenge', zh: '挑战' },
  curve: { en: 'score, by another curve', zh: '得分（曲线已变）' },
  adjustments: { en: 'adjustments', zh: '加减分' },
  gates: { en: 'gates', zh: '门槛' },
  grades: { en: 'grade, by other bounds', zh: '等级（区间已变）' },
  coefficient: { en: 'coefficient', zh: '系数' },
  base: { en: 'base', zh: '奖金基数' },
  days: { en: 'days in post', zh: '在岗天数' },
  pool: { en: 'pool, or what others get of it', zh: '奖金池或他人的份额' },
  'pay-rules': { en: 'bonus, by other rules of pay', zh: '奖金（计发规则已变）' },
} as const satisfies Record<string, Text>;
