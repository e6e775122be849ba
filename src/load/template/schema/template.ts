import * as v from 'valibot';
import { COLUMNS, type Column } from '../../../words/columns.ts';
import { about, currency, days, month, number, percentage, text, title, version, word } from '../values.ts';
import { filledList, list, mapping } from './mapping.ts';
import { dimension, fact } from './metric.ts';
import { bonus, gate, grade, publication } from './pay.ts';
import { sources, strategy } from './strategy.ts';
import { calibration, weighting, weightRule } from './weights.ts';

const ownHeaders = (column: Column) =>
  v.optional(about(list(text('text')), `Own headers of the column ${column}.`, `${column} 列的本公司列名。`));

const columnHeaders = Object.fromEntries(
  Object.keys(COLUMNS).map((column) => [column, ownHeaders(column as Column)]),
) as Record<Column, ReturnType<typeof ownHeaders>>;

/**
 * The template as YAML has it: the one source of validation, of the JSON Schema and of the README's table
 * of keys. A message is the name of an expectation.
 */
export const templateSchema = mapping({
  scorecard: about(version, 'Format version.', '格式版本。'),
  id: about(text('id'), 'The template’s id.', '模板标识。'),
  title: about(title, 'The template’s title.', '模板名称。'),
  currency: v.optional(about(currency, 'ISO 4217 code of all money.', '金额的货币代码（ISO 4217）。'), 'CNY'),
  'fiscal-year-starts': v.optional(
    about(month, 'The month in which the fiscal year starts.', '财年起始月份。'),
    '1',
  ),
  'applies-to': v.optional(
    about(
      mapping({ segment: about(filledList(text('text')), 'Segments of the roster.', '名册中的业务线。') }),
      'Whom on the roster it is for; silent: everyone.',
      '适用于名册中的哪些人；不写即所有人。',
    ),
  ),
  columns: v.optional(
    about(
      mapping(columnHeaders),
      'A firm’s own headers for the columns of data files.',
      '数据文件各列的本公司列名。',
    ),
    {},
  ),
  strategy: v.optional(about(strategy, 'Theme → duty → metric.', '战略主题 → 岗位职责 → 指标。')),
  sources: v.optional(
    about(
      sources,
      'Where values come from; one from another file is an error.',
      '数据来源；来自其他文件的数值为错误。',
    ),
  ),
  dimensions: about(filledList(dimension), 'Dimensions and their metrics.', '维度及其指标。'),
  facts: v.optional(
    about(list(fact), 'Known but not weighed: what gates look at.', '不计权重、供门槛使用的事实。'),
    [],
  ),
  rules: v.optional(
    about(list(weightRule), 'Rules that the weights have to keep.', '权重须遵守的规则。'),
    [],
  ),
  weighting: v.optional(
    about(
      weighting,
      'How the weights came about: who judged, when and how.',
      '权重的由来：由谁、何时、以何法判断。',
    ),
  ),
  gates: v.optional(about(list(gate), 'What lowers a grade, in order.', '依次降低等级的门槛。'), []),
  'minimum-coverage': v.optional(
    about(percentage, 'Least part of the due weight that has values.', '有数据的权重占应评权重的最低比例。'),
    '80%',
  ),
  'minimum-days': v.optional(
    about(days, 'Fewer days in post: listed, not scored.', '在岗天数少于此数：列出但不评分。'),
    '0',
  ),
  adjustments: v.optional(
    about(
      mapping({
        limit: v.optional(
          about(
            number,
            'Highest net of points either way; silent: no adjustments.',
            '净加减分的上限（正负皆然）；不写即不允许加减分。',
          ),
        ),
      }),
      'Whether points may be added or taken off.',
      '是否允许加减分。',
    ),
  ),
  calibrations: v.optional(about(list(calibration), 'Dated changes of weights.', '权重的动态校准。'), []),
  year: v.optional(
    about(
      word(['last-weights', 'mean-weights', 'quarters'], 'year'),
      'How a period in which weights changed is scored.',
      '权重变更过的期间如何计分。',
    ),
  ),
  grades: about(filledList(grade), 'Grades, best first.', '等级，从高到低。'),
  bonus: v.optional(
    about(bonus, 'How a result becomes pay; silent: no pay.', '结果如何变为奖金；不写即不计奖金。'),
  ),
  publication: v.optional(about(publication, 'What is published, and how to appeal.', '公示与申诉。')),
});

/** The template with every value in its own type, keys as in YAML. */
export type RawTemplate = v.InferOutput<typeof templateSchema>;
