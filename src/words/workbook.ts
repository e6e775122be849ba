import type { Text } from './language.ts';

/** The sheets of a workbook. */
export const SHEET_WORDS = {
  inputs: { en: 'Inputs', zh: '输入' },
  parts: { en: 'Parts', zh: '明细' },
  weights: { en: 'Weights', zh: '权重' },
  grades: { en: 'Grades', zh: '等级' },
  metrics: { en: 'Metrics', zh: '指标' },
  scores: { en: 'Scores', zh: '得分' },
  payroll: { en: 'Payroll', zh: '发放' },
} as const satisfies Record<string, Text>;

/** Headers and remarks of a workbook that no table of results has. */
export const WORKBOOK_WORDS = {
  title: { en: 'Title', zh: '名称' },
  sheet: { en: 'Sheet', zh: '工作表' },
  better: { en: 'Better', zh: '方向' },
  higher: { en: 'higher', zh: '越高越好' },
  lower: { en: 'lower', zh: '越低越好' },
  curve: { en: 'Curve', zh: '曲线' },
  of: { en: 'Drawn over', zh: '横轴' },
  attainment: { en: 'attainment', zh: '达成率' },
  floor: { en: 'Floor', zh: '得分下限' },
  cap: { en: 'Cap', zh: '得分上限' },
  per: { en: 'For each', zh: '每差' },
  points: { en: 'Points off', zh: '扣分' },
  from: { en: 'From', zh: '起' },
  countedWeight: { en: 'Weight that counts', zh: '计入权重' },
  weighted: { en: 'Weight × score', zh: '权重 × 得分' },
  computed: { en: 'Before adjustments', zh: '加减分之前' },
  adjustments: { en: 'Adjustments', zh: '加减分' },
  reached: { en: 'Grade reached', zh: '达到的等级' },
  atBest: { en: 'At best, by a gate', zh: '门槛所限等级' },
  days: { en: 'Days in post', zh: '在岗天数' },
  daysInPeriod: { en: 'Days in period', zh: '本期天数' },
  proratedBase: { en: 'Base for the days', zh: '折算基数' },
  paid: { en: 'Paid already', zh: '已发' },
  payable: { en: 'Payable', zh: '应发' },
  ours: { en: 'As published', zh: '公布值' },
  difference: { en: 'Difference', zh: '差异' },
  remark: { en: 'Remark', zh: '备注' },
  rule: { en: 'Rule', zh: '规则' },
  value: { en: 'Value', zh: '值' },
  use: { en: 'Used as', zh: '用途' },
  bonusCap: { en: 'bonus cap', zh: '奖金上限' },
  bonusCapShare: { en: 'bonus cap, % of the base for the days', zh: '奖金上限，占折算基数 %' },
  roundTo: { en: 'rounded to', zh: '舍入到' },
  advance: { en: 'advance, %', zh: '先付比例，%' },
  curveScore: { en: 'Score', zh: '得分' },
  differs: {
    en: 'differs: a spreadsheet computes in binary fractions',
    zh: '有差异：电子表格用二进制小数计算',
  },
  notAFormula: {
    en: 'taken over as calculated, not a formula here',
    zh: '直接取计算结果，此处不是公式',
  },
} as const satisfies Record<string, Text>;
