import type { Text } from '../language.ts';

export const numbers: Text = {
  en: `Numbers in cells

  read       1234.5   1,234.50   ¥1,200   1234元   (931.24)   -5   −5
             1.2万   3亿   95%   ９５％
  missing    an empty cell, -, — and N/A: a blank is not a zero
  an error   1.234,56 (decimal comma)   12,34 (thousands not in threes)
             1.23E+05   #DIV/0!   0x10   NaN   12abc   –5 (en dash)
             another currency's sign   a date

  In a percent metric 105% and 105 are the same. Where every bare value of a
  column lies between 0 and 2 with decimals (1.05, 0.98), nobody can know
  whether 0.98 is 98 % or 0.98 %: say it on the metric with scale: percent or
  scale: fraction.

  A unit in a header is passed over where it is the metric's own (%, 元, CNY).
  Another one (万元, thousands) is never applied: what is in it is not compared
  with what is not.

  Digits are never lost: what stands in the cell is computed with exactly, and
  rounded half up once where a figure is published: scores to 2 decimals, money
  to the currency's minor unit.

Example
  scorecard check template.yaml data --period 2026-Q4
`,
  zh: `单元格中的数字

  可读      1234.5   1,234.50   ¥1,200   1234元   (931.24)   -5   −5
            1.2万   3亿   95%   ９５％
  缺失      空单元格、-、— 和 N/A：空白不是零
  错误      1.234,56（小数逗号）   12,34（千分位不是三位一组）
            1.23E+05   #DIV/0!   0x10   NaN   12abc   –5（连接号）
            其他货币的符号   日期

  百分比指标中 105% 与 105 相同。若某列不带 % 的值都在 0 与 2 之间且有小数
  （1.05、0.98），无法判断 0.98 是 98% 还是 0.98%：请在指标上写明
  scale: percent 或 scale: fraction。

  列名中的单位若就是该指标的单位（%、元、CNY）则略去。其他单位（万元、千元）
  不作换算：注明了该单位的数值不与未注明的比较。

  数字不丢位：按单元格中的原文精确计算，只在公布处四舍五入一次：得分两位小数，
  金额到货币最小单位。

示例
  scorecard check template.yaml data --period 2026-Q4
`,
};
