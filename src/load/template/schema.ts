import * as v from 'valibot';
import { CYCLES } from '../../model/period.ts';
import { LEVELS, UNITS } from '../../model/template.ts';
import { COLUMNS, type Column } from '../../words/columns.ts';
import {
  about,
  amountOrShare,
  currency,
  date,
  days,
  month,
  number,
  percentage,
  period,
  text,
  title,
  version,
  when,
  within,
  word,
} from './values.ts';

/** A mapping in which every key is known: another key is an issue, and so is one that lacks. */
const mapping = <const E extends v.ObjectEntries>(entries: E) =>
  v.objectWithRest(entries, v.never('unknown-key'), 'mapping');

const list = <const S extends v.GenericSchema>(item: S) => v.array(item, 'list');

const filledList = <const S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item, 'list'), v.minLength(1, 'filledList'));

const pairOf = <const S extends v.GenericSchema>(item: S, expectation: 'range' | 'band') =>
  v.pipe(v.strictTuple([item, item], expectation));

const point = v.strictTuple([v.union([word(LEVELS, 'point'), number], 'point'), number], 'point');

const curve = v.union(
  [
    word(['ratio', 'complement', 'inverse'], 'curve'),
    v.pipe(
      mapping({
        anchors: v.optional(
          about(
            filledList(point),
            'Straight lines through the points [x, score], flat beyond the ends.',
            '过各点 [x, 得分] 的折线，两端之外持平。',
          ),
        ),
        steps: v.optional(
          about(filledList(point), 'The score of the last step reached.', '取所达到的最后一级的得分。'),
        ),
        deduct: v.optional(
          about(
            mapping({
              points: about(
                number,
                'Points lost for each `per` short of the target.',
                '每差一个 `per` 所扣的分。',
              ),
              per: v.optional(
                about(number, 'How much short costs `points`, pro rata.', '差多少扣 `points` 分，按比例。'),
                '1',
              ),
              from: v.optional(
                about(number, 'The score at the target or better.', '达到目标或更好时的得分。'),
                '100',
              ),
            }),
            'Points off for what is short of the target.',
            '未达目标的部分扣分。',
          ),
        ),
        of: v.optional(
          about(
            word(['attainment'], 'curveOf'),
            'x is 100 × actual ÷ target instead of the actual.',
            'x 取 100 × 实际 ÷ 目标，而非实际值。',
          ),
        ),
      }),
      v.check(
        ({ anchors, steps, deduct }) =>
          [anchors, steps, deduct].filter((kind) => kind !== undefined).length === 1,
        'curve',
      ),
    ),
  ],
  'curve',
);

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

const metric = mapping({
  ...measure,
  duty: v.optional(about(text('id'), 'The duty it serves.', '所服务的岗位职责。')),
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

const fact = mapping({
  ...measure,
  absent: v.optional(
    about(word(['zero'], 'absent'), 'A director who is not in the data has 0.', '数据中没有的人按 0 计。'),
  ),
});

const dimension = mapping({
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

const weightRule = v.pipe(
  mapping({
    heavier: v.optional(about(text('id'), 'The metric that has to weigh more …', '权重必须更大的指标……')),
    than: v.optional(about(text('id'), '… than this one.', '……大于这个指标。')),
    each: v.optional(
      about(word(['metric'], 'eachMetric'), 'The limits hold for every metric.', '限制适用于每个指标。'),
    ),
    metric: v.optional(about(text('id'), 'The limits hold for this metric.', '限制适用于此指标。')),
    'at-least': v.optional(about(percentage, 'Lowest weight, inclusive.', '最低权重，含本数。')),
    'at-most': v.optional(about(percentage, 'Highest weight, inclusive.', '最高权重，含本数。')),
  }),
  v.check((rule) => {
    const isOrder = rule.heavier !== undefined && rule.than !== undefined;
    const isShare = (rule.each !== undefined) !== (rule.metric !== undefined);
    const hasLimit = rule['at-least'] !== undefined || rule['at-most'] !== undefined;
    const hasOrderWord = rule.heavier !== undefined || rule.than !== undefined;
    return isOrder
      ? !hasLimit && rule.each === undefined && rule.metric === undefined
      : isShare && hasLimit && !hasOrderWord;
  }, 'rule'),
);

const gate = mapping({
  on: about(text('id'), 'The metric or fact it looks at.', '所看的指标或事实。'),
  when: about(when, 'When it fires, such as "> 0".', '何时触发，例如 "> 0"。'),
  grade: about(text('text'), 'The best grade that is left.', '触发后最高等级。'),
  title: v.optional(about(title, 'What the gate is called.', '门槛的名称。')),
});

const grade = mapping({
  grade: about(text('text'), 'The grade.', '等级。'),
  from: about(number, 'Inclusive lower bound of the published score.', '公布得分的下限，含本数。'),
  coefficient: v.optional(about(number, 'The bonus coefficient.', '奖金系数。')),
});

const calibration = mapping({
  from: about(period, 'The period from which the weights change.', '权重从哪个期间起变更。'),
  deltas: about(
    v.record(v.string(), percentage, 'mapping'),
    'Change of each metric’s weight; together exactly 0.',
    '各指标权重的增减；合计须恰为 0。',
  ),
  reason: about(text('text'), 'Why.', '原因。'),
  approver: about(text('text'), 'Who approved it.', '批准人。'),
  on: about(date, 'When it was approved.', '批准日期。'),
  retroactive: v.optional(
    about(v.boolean('boolean'), 'Allows a date after the period closed.', '允许在期间结束后追溯变更。'),
    false,
  ),
});

const bonus = mapping({
  base: v.optional(
    about(word(['roster'], 'baseFrom'), 'Where the bonus base stands.', '奖金基数的出处。'),
    'roster',
  ),
  'base-per': v.optional(
    about(
      word(['quarter', 'half-year', 'year'], 'basePer'),
      'What the base is for; silent: the scored period.',
      '基数对应的期间；不写即被考核期间。',
    ),
  ),
  by: v.optional(
    about(
      v.union(
        [
          word(['grade'], 'by'),
          mapping({
            anchors: about(
              filledList(v.strictTuple([number, number], 'coefficientPoint')),
              'Points [score, coefficient] with straight lines between.',
              '点 [得分, 系数]，其间为直线。',
            ),
          }),
        ],
        'by',
      ),
      'Whether the grade or a curve of the score gives the coefficient.',
      '系数取自等级还是得分曲线。',
    ),
    'grade',
  ),
  prorate: v.optional(
    about(
      word(['days', 'none'], 'prorate'),
      'Whether the base scales by days in post.',
      '是否按在岗天数折算。',
    ),
    'days',
  ),
  cap: v.optional(
    about(
      v.union([v.literal('none', 'cap'), amountOrShare], 'cap'),
      'Highest bonus: an amount, or a percentage of the prorated base.',
      '奖金上限：金额，或折算后基数的百分比。',
    ),
    'none',
  ),
  pool: v.optional(
    about(
      v.union(
        [
          v.literal('none', 'pool'),
          v.pipe(
            number,
            v.transform((amount) => ({ amount, share: undefined })),
          ),
          mapping({
            amount: about(number, 'The sum there is.', '奖金池总额。'),
            share: v.optional(about(word(['all'], 'share'), 'Hands out all of it.', '全部分完。')),
          }),
        ],
        'pool',
      ),
      'The sum that all bonuses have to fit into.',
      '全部奖金不得超过的总额。',
    ),
    'none',
  ),
  advance: v.optional(
    about(percentage, 'The part of a quarter’s bonus that is paid at once.', '季度奖金先付的比例。'),
  ),
  settle: v.optional(about(word(['year'], 'settle'), 'When the rest is settled.', '何时结算。')),
  recover: v.optional(
    about(v.boolean('boolean'), 'Whether a settlement may be below 0.', '结算是否可为负（追回）。'),
    false,
  ),
  'round-to': v.optional(
    about(
      number,
      'The smallest unit paid; silent: the currency’s minor unit.',
      '最小支付单位；不写即货币的最小单位。',
    ),
  ),
});

const publication = mapping({
  show: v.optional(
    about(word(['names-and-grades', 'distribution'], 'show'), 'What everyone may see.', '公示内容。'),
    'distribution',
  ),
  'appeal-within': v.optional(about(within, 'How long an appeal may be filed.', '申诉期限。')),
  'confirmed-by': v.optional(about(title, 'Who confirms the results.', '结果由谁确认。')),
});

const columnHeaders = Object.fromEntries(
  Object.keys(COLUMNS).map((column) => [column, v.optional(list(text('text')))]),
) as Record<Column, v.OptionalSchema<v.ArraySchema<ReturnType<typeof text>, 'list'>, undefined>>;

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
      v.objectWithRest(columnHeaders, v.never('unknown-key'), 'mapping'),
      'A firm’s own headers for the columns of data files.',
      '数据文件各列的本公司列名。',
    ),
    {},
  ),
  strategy: v.optional(
    about(
      mapping({
        themes: v.optional(
          about(
            list(
              mapping({
                id: about(text('id'), 'Its id.', '标识。'),
                title: v.optional(about(title, 'Its title; silent: its id.', '名称；不写即标识。')),
                perspective: v.optional(
                  about(text('text'), 'Its balanced-scorecard perspective.', '平衡计分卡视角。'),
                ),
              }),
            ),
            'Strategic themes.',
            '战略主题。',
          ),
          [],
        ),
        duties: v.optional(
          about(
            list(
              mapping({
                id: about(text('id'), 'Its id.', '标识。'),
                title: v.optional(about(title, 'Its title; silent: its id.', '名称；不写即标识。')),
                serves: v.optional(
                  about(list(text('id')), 'The themes it serves.', '所服务的战略主题。'),
                  [],
                ),
              }),
            ),
            'Duties of the job.',
            '岗位职责。',
          ),
          [],
        ),
      }),
      'Theme → duty → metric.',
      '战略主题 → 岗位职责 → 指标。',
    ),
  ),
  sources: v.optional(
    about(
      v.record(
        v.string(),
        mapping({
          title: v.optional(about(title, 'Its title; silent: its id.', '名称；不写即标识。')),
          files: v.optional(
            about(
              filledList(text('text')),
              'Wildcards of the file names that hold its values.',
              '所在文件名的通配符。',
            ),
          ),
        }),
        'mapping',
      ),
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
