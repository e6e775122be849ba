import * as v from 'valibot';
import { CYCLES } from '../../../model/period.ts';
import { UNITS } from '../../../model/template.ts';
import { about, number, percentage, text, title, word } from '../values.ts';
import { curve } from './curve.ts';
import { filledList, list, mapping, pairOf, shared } from './mapping.ts';
import { source } from './source.ts';

/** What metrics and facts share. */
const measure = {
  id: about(text('id'), 'Its id, also a column header in wide files.', '标识，也可作宽表的列名。'),
  title: about(title, 'Its title, also a column header in wide files.', '名称，也可作宽表的列名。'),
  aliases: v.optional(
    about(list(text('text')), 'Other headers it goes by in exports.', '在导出文件中的其他列名。'),
    [],
  ),
  source: v.optional(about(text('id'), 'The source its values come from.', '数据来源。')),
  cycle: about(word(CYCLES, 'cycle'), 'How often it is measured.', '考核周期。'),
  unit: about(word(UNITS, 'unit'), 'What its values are.', '数值的单位。'),
  range: v.optional(
    about(
      pairOf(number, 'range'),
      'Lowest and highest possible actual, inclusive.',
      '实际值的可能范围，含两端。',
    ),
  ),
  scale: v.optional(
    about(
      word(['percent', 'fraction'], 'scale'),
      'How a bare 0.98 in a percent column reads.',
      '百分比列中不带 % 的 0.98 如何解读。',
    ),
  ),
  'roll-up': v.optional(
    about(
      word(['sum', 'mean', 'last', 'ratio'], 'rollUp'),
      'How several values become one.',
      '多个数值如何合成一个。',
    ),
  ),
  pieces: v.optional(
    about(
      word(['quarter', 'month'], 'pieces'),
      'The pieces a value of the cycle is made from.',
      '一个周期的数值由哪些分期组成。',
    ),
  ),
  cumulative: v.optional(
    about(v.boolean('boolean'), 'Values count from the start of the fiscal year.', '数值为本年累计。'),
    false,
  ),
};

/** A metric: measured, and weighed. */
const metric = mapping({
  ...measure,
  duty: v.optional(
    about(
      shared(text('id'), percentage, 'duty'),
      'The duty it serves, or several with their shares of its weight, together 100%.',
      '所服务的岗位职责；服务多项时写各占权重的比例，合计 100%。',
    ),
  ),
  from: v.optional(
    about(
      source,
      'The answers, incidents or votes that its values are made from.',
      '由哪些答卷、事件或评审得出数值。',
    ),
  ),
  weight: about(
    percentage,
    'Its share of the score; all weights add up to exactly 100%.',
    '权重；合计须恰为 100%。',
  ),
  better: about(word(['higher', 'lower'], 'better'), 'Which direction is better.', '越高越好还是越低越好。'),
  threshold: v.optional(about(number, 'The least acceptable value.', '保底值。')),
  target: v.optional(
    about(number, 'The target; data may bring one per director.', '目标值；数据可为每人另给。'),
  ),
  challenge: v.optional(about(number, 'The stretch target.', '挑战值。')),
  curve: about(curve, 'How an actual becomes a score.', '实际值如何变为得分。'),
  floor: v.optional(about(number, 'The lowest score.', '最低得分。'), '0'),
  cap: v.optional(about(number, 'The highest score.', '最高得分。'), '120'),
  missing: v.optional(
    about(
      word(['error', 'zero', 'exclude', 'carry'], 'missing'),
      'What a missing value means.',
      '缺数据时如何处理。',
    ),
    'error',
  ),
  'prorate-target': v.optional(
    about(
      v.boolean('boolean'),
      'Whether the template’s target scales by days in post.',
      '模板目标是否按在岗天数折算。',
    ),
    false,
  ),
});

/** A fact: measured, not weighed. */
export const fact = mapping({
  ...measure,
  absent: v.optional(
    about(word(['zero'], 'absent'), 'A director who is not in the data has 0.', '数据中没有的人按 0 计。'),
  ),
});

/** A dimension with its metrics. */
export const dimension = mapping({
  id: about(text('id'), 'Its id, a column header in results.', '标识，也是结果的列名。'),
  title: about(title, 'Its title.', '名称。'),
  band: v.optional(
    about(
      pairOf(percentage, 'band'),
      'Lowest and highest weight of the dimension, inclusive.',
      '维度权重的上下限，含两端。',
    ),
  ),
  metrics: about(filledList(metric), 'Its metrics.', '所含指标。'),
});
