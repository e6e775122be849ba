import type { Text } from './language.ts';

/** The three levels of a plan. */
export const LEVEL_WORDS = {
  threshold: { en: 'threshold', zh: '保底值（threshold）' },
  target: { en: 'target', zh: '目标值（target）' },
  challenge: { en: 'challenge', zh: '挑战值（challenge）' },
} as const satisfies Record<string, Text>;

/** The labels of an explanation. */
export const EXPLANATION_WORDS = {
  weight: { en: 'weight', zh: '权重' },
  state: { en: 'state', zh: '状态' },
  source: { en: 'source', zh: '出处' },
  counts: { en: 'counted', zh: '计数' },
  statistic: { en: 'statistic', zh: '统计量' },
  sample: { en: 'sample', zh: '样本量' },
  interval: { en: '95% interval', zh: '95% 区间' },
  target: { en: 'target', zh: '目标' },
  threshold: { en: 'threshold', zh: '保底' },
  challenge: { en: 'challenge', zh: '挑战' },
  fromTemplate: { en: 'from the template', zh: '取自模板' },
  curve: { en: 'curve', zh: '曲线' },
  segment: { en: 'segment', zh: '所用区段' },
  attainment: { en: 'attainment', zh: '达成率' },
  metricScore: { en: 'score', zh: '得分' },
  cap: { en: 'cut to the cap', zh: '按得分上限' },
  floor: { en: 'raised to the floor', zh: '按得分下限' },
  rollUp: { en: 'rolled up', zh: '汇总' },
  inForce: { en: 'weight in force', zh: '生效权重' },
  calibration: { en: 'weight changed', zh: '权重调整' },
  quarterScore: { en: 'score of the quarter', zh: '季度得分' },
  meanOfQuarters: { en: 'mean of the quarters', zh: '各季度平均' },
  pool: { en: 'share of the pool', zh: '奖金池份额' },
  poolLimit: { en: 'cut to the cap', zh: '按奖金上限' },
  poolRemainder: { en: 'with a unit left over', zh: '加上余下的一个单位' },
  paidBefore: { en: 'paid before', zh: '已发' },
  payable: { en: 'to pay now', zh: '应付' },
  notTakenBack: { en: 'nothing is taken back', zh: '不追回' },
  inNoRow: { en: 'in no row of the data', zh: '数据中没有该人的行' },
  absent: { en: 'without a value', zh: '缺少数值' },
  contribution: { en: 'contribution', zh: '贡献' },
  remainder: { en: 'with a hundredth left over', zh: '加上余下的 0.01' },
  exemption: { en: 'exempt because', zh: '豁免原因' },
  approver: { en: 'approved by', zh: '批准人' },
  carried: { en: 'carried from', zh: '沿用自' },
  score: { en: 'Score', zh: '得分' },
  weightedMean: { en: 'weighted mean', zh: '加权平均' },
  adjustment: { en: 'adjustment', zh: '加减分' },
  adjusted: { en: 'with adjustments', zh: '加减分之后' },
  notBelowZero: { en: 'not below 0', zh: '不低于 0' },
  published: { en: 'published score', zh: '公布得分' },
  none: { en: 'none', zh: '无' },
  grade: { en: 'Grade', zh: '等级' },
  band: { en: 'band', zh: '所在区间' },
  up: { en: 'next grade up', zh: '上一等级' },
  down: { en: 'next grade down', zh: '下一等级' },
  gate: { en: 'gate', zh: '门槛' },
  noGate: { en: 'none fired', zh: '未触发' },
  finalGrade: { en: 'grade', zh: '等级' },
  bonus: { en: 'Bonus', zh: '奖金' },
  days: { en: 'days in post', zh: '在岗天数' },
  base: { en: 'base', zh: '奖金基数' },
  coefficient: { en: 'coefficient', zh: '系数' },
  ofGrade: { en: 'of grade', zh: '取自等级' },
  proratedBase: { en: 'base for the days', zh: '折算基数' },
  bonusCap: { en: 'cap', zh: '奖金上限' },
  bonusAmount: { en: 'bonus', zh: '奖金' },
  uncapped: { en: 'base × coefficient', zh: '基数 × 系数' },
  roundedTo: { en: 'rounded to', zh: '取整到' },
  advance: { en: 'advance', zh: '先付比例' },
  conversion: { en: 'base is for', zh: '基数对应' },
  withheld: { en: 'withheld because', zh: '暂不给出，因为' },
  facts: { en: 'Facts', zh: '事实' },
  legend: {
    en: '→ rounded half up   ↓ cut downwards, the hundredths left over go to the largest remainders',
    zh: '→ 四舍五入   ↓ 向下截断，余下的 0.01 归余数最大者',
  },
} as const satisfies Record<string, Text>;

/** What a cell was used for, where an actual came of several. */
export const USE_WORDS = {
  actual: { en: 'actual', zh: '实际值' },
  numerator: { en: 'numerator', zh: '分子' },
  denominator: { en: 'denominator', zh: '分母' },
  before: { en: 'up to then', zh: '此前累计' },
  threshold: LEVEL_WORDS.threshold,
  target: LEVEL_WORDS.target,
  challenge: LEVEL_WORDS.challenge,
} as const satisfies Record<string, Text>;

/** How each kind of curve is called. */
export const CURVE_WORDS = {
  ratio: { en: 'ratio: 100 × actual ÷ target', zh: 'ratio：100 × 实际 ÷ 目标' },
  complement: { en: 'complement: 100 × (2 - actual ÷ target)', zh: 'complement：100 × (2 - 实际 ÷ 目标)' },
  inverse: { en: 'inverse: 100 × target ÷ actual', zh: 'inverse：100 × 目标 ÷ 实际' },
  anchors: { en: 'anchors: straight lines through points', zh: 'anchors：过各点的折线' },
  steps: { en: 'steps: the last step reached', zh: 'steps：所达到的最后一级' },
  deduct: { en: 'deduct: points off below the target', zh: 'deduct：未达目标扣分' },
} as const satisfies Record<string, Text>;

/** Why a result is withheld. */
export const WITHHELD_WORDS = {
  'minimum-days': { en: 'too few days in post', zh: '在岗天数不足' },
  'missing-value': { en: 'a value is missing', zh: '缺少数据' },
  'nothing-measured': { en: 'no metric counts', zh: '没有计入的指标' },
  'all-exempt': { en: 'exempt from every metric', zh: '所有指标均获豁免' },
  'low-coverage': { en: 'too little of the due weight has values', zh: '有数据的权重不足' },
  'missing-fact': { en: 'a fact is missing', zh: '缺少事实数据' },
  'undecided-pool': { en: 'the pool waits for other results', zh: '奖金池有待其他人的结果' },
  'blank-base': { en: 'the bonus base is blank', zh: '奖金基数为空' },
  provisional: { en: 'the result is provisional', zh: '结果为暂定' },
} as const satisfies Record<string, Text>;
