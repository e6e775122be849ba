/**
 * The headers that a column of the data files goes by, as RFC 4180 files from Chinese and English systems
 * have them. Matching folds case, width and space.
 */
export const COLUMNS = {
  director: ['director', '工号', '员工编号', '客户总监', '总监'],
  name: ['name', '姓名'],
  period: ['period', '期间', '季度', '周期'],
  metric: ['metric', '指标'],
  actual: ['actual', '实际', '实际值', '完成值'],
  threshold: ['threshold', '保底值'],
  target: ['target', '目标', '目标值'],
  challenge: ['challenge', '挑战值'],
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
  n: ['n', '样本量'],
  lower: ['lower', '区间下限'],
  upper: ['upper', '区间上限'],
  base: ['base', '奖金基数'],
  manager: ['manager', '上级'],
  segment: ['segment', '业务线'],
  from: ['from', '任职开始'],
  to: ['to', '任职结束'],
  potential: ['potential', '潜力'],
  points: ['points', '加减分'],
  reason: ['reason', '原因'],
  approver: ['approver', '批准人'],
  amount: ['amount', '已发金额'],
  delta: ['delta', '权重调整'],
  on: ['on', '批准日期'],
  retroactive: ['retroactive', '追溯'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

/** Of the headers below those that can only be ids: a firm's own go before the others. */
export const ID_HEADERS = ['工号', '员工编号'] as const;

/**
 * The headers that name a director, the first of these that is there; a second one is the name. 工号 is
 * surer than 总监, which many exports use for the person's name.
 */
export const DIRECTOR_HEADERS = ['工号', '员工编号', 'director', '客户总监', '总监'] as const;

/** What follows a metric's header in a wide file for one of its levels: `revenue target`, 营收目标. */
export const LEVEL_SUFFIXES = {
  threshold: ['threshold', '保底值', '保底'],
  target: ['target', '目标值', '目标'],
  challenge: ['challenge', '挑战值', '挑战'],
} as const;

/** What follows a metric's header in a wide file for the two parts of a ratio. */
export const PART_SUFFIXES = {
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
} as const;
