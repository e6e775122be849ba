import type { Text } from '../language.ts';

export const curves: Text = {
  en: `Curves: how an actual becomes a score

  curve: ratio
      100 × actual ÷ target
  curve: complement
      100 × (2 - actual ÷ target), lower is better
  curve: inverse
      100 × target ÷ actual, lower is better; 0 earns the cap
  curve: { anchors: [[0, 0], [target, 100], [challenge, 120]] }
      straight lines through the points, flat beyond the ends
  curve: { anchors: [[80, 60], [100, 100]], of: attainment }
      the same, x being 100 × actual ÷ target
  curve: { steps: [[0, 120], [3, 100], [5, 80]] }
      higher is better: the last step reached, x inclusive;
      lower is better: the first step whose x is not passed
  curve: { deduct: { per: 1, points: 10, from: 100 } }
      from at the target, points off for each per short, pro rata

  An x is a number, or threshold, target or challenge. Then floor and cap (0 and
  120 if silent), then rounding to 2 decimals.

  With target 50 and challenge 70 under the first anchors: 25 scores 50.00, 50
  scores 100.00, 60 scores 110.00 and 90 scores 120.00.

Example
  scorecard explain template.yaml data --period 2026-Q4 --director D001
`,
  zh: `曲线：实际值如何变为得分

  curve: ratio
      100 × 实际 ÷ 目标
  curve: complement
      100 × (2 - 实际 ÷ 目标)，越低越好
  curve: inverse
      100 × 目标 ÷ 实际，越低越好；0 得上限分
  curve: { anchors: [[0, 0], [target, 100], [challenge, 120]] }
      过各点的折线，两端之外持平
  curve: { anchors: [[80, 60], [100, 100]], of: attainment }
      同上，x 为 100 × 实际 ÷ 目标
  curve: { steps: [[0, 120], [3, 100], [5, 80]] }
      越高越好：所达到的最后一级，x 含本数；
      越低越好：x 未被超过的第一级
  curve: { deduct: { per: 1, points: 10, from: 100 } }
      达到目标得 from，每差一个 per 扣 points 分，按比例

  x 为数字，或 threshold、target、challenge。然后是下限和上限（不写即 0 和
  120），最后四舍五入到两位小数。

  以第一种 anchors、target 50、challenge 70 为例：25 得 50.00，50 得 100.00，
  60 得 110.00，90 得 120.00。

示例
  scorecard explain template.yaml data --period 2026-Q4 --director D001
`,
};
