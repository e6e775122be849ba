import type { Text } from '../language.ts';

export const periods: Text = {
  en: `Periods

  month      2026-06   2026年6月
  quarter    2026-Q2   2026Q2   2026年第二季度   2026年二季度
  half-year  2026-H1   2026上半年
  year       2026      2026年
  A full date (2026-03-31, 2026/3/31, 2026年3月31日) stands for its month.

  Quarters, half-years and years are fiscal: year 2026 is the one that starts in
  2026, in the month fiscal-year-starts. A metric is due in the period in which
  its cycle ends: a half-yearly one in Q2 and Q4. Its value may be dated by the
  cycle (2026-H1) or by the quarter or month that closes it (2026-Q2, 2026-06).

  An error: 2026-3 (write 2026-03), Q2-2026 (write 2026-Q2), 1/31/2026 (month or
  day first?), 46053 (a spreadsheet's serial number: format the column as a
  date).

Examples
  scorecard score template.yaml data --period 2026-Q4
  scorecard score template.yaml data --period latest
`,
  zh: `期间

  月      2026-06   2026年6月
  季度    2026-Q2   2026Q2   2026年第二季度   2026年二季度
  半年    2026-H1   2026上半年
  年      2026      2026年
  完整日期（2026-03-31、2026/3/31、2026年3月31日）代表其所在月份。

  季度、半年和年按财年计：2026 年指 2026 年内、从 fiscal-year-starts 所定月份
  开始的财年。指标在其周期结束的期间应评：半年指标在 Q2 和 Q4。数值可用周期
  （2026-H1）标注，也可用结束该周期的季度或月份（2026-Q2、2026-06）标注。

  错误：2026-3（请写 2026-03）、Q2-2026（请写 2026-Q2）、1/31/2026（月在前还是
  日在前？）、46053（电子表格的日期序号：请把该列设为日期格式）。

示例
  scorecard score template.yaml data --period 2026-Q4
  scorecard score template.yaml data --period latest
`,
};
