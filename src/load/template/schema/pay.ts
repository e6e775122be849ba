import * as v from 'valibot';
import { about, amountOrShare, number, percentage, text, title, when, within, word } from '../values.ts';
import { filledList, mapping } from './mapping.ts';

/** What lowers a grade. */
export const gate = mapping({
  on: about(text('id'), 'The metric or fact it looks at.', '所看的指标或事实。'),
  when: about(when, 'When it fires, such as "> 0".', '何时触发，例如 "> 0"。'),
  grade: about(text('text'), 'The best grade that is left.', '触发后最高等级。'),
  title: v.optional(about(title, 'What the gate is called.', '门槛的名称。')),
});

/** A grade with its lower bound. */
export const grade = mapping({
  grade: about(text('text'), 'The grade.', '等级。'),
  from: about(number, 'Inclusive lower bound of the published score.', '公布得分的下限，含本数。'),
  coefficient: v.optional(about(number, 'The bonus coefficient.', '奖金系数。')),
});

/** How a result becomes pay. */
export const bonus = mapping({
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

/** What is published, and how to appeal. */
export const publication = mapping({
  show: v.optional(
    about(word(['names-and-grades', 'distribution'], 'show'), 'What everyone may see.', '公示内容。'),
    'distribution',
  ),
  'appeal-within': v.optional(about(within, 'How long an appeal may be filed.', '申诉期限。')),
  'confirmed-by': v.optional(about(title, 'Who confirms the results.', '结果由谁确认。')),
});
