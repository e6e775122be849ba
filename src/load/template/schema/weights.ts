import * as v from 'valibot';
import { about, date, number, percentage, period, text, word } from '../values.ts';
import { filledList, freeMapping, mapping } from './mapping.ts';

/** An order between two weights, or limits of one or each. */
export const weightRule = v.pipe(
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

/** How the weights came about; `weights ahp --write` writes it. */
export const weighting = mapping({
  method: about(
    word(['eigenvector', 'geometric'], 'method'),
    'How priorities were found.',
    '求优先度的方法。',
  ),
  group: about(
    word(['judgements', 'priorities'], 'group'),
    'What of the experts was averaged.',
    '对专家的什么取平均。',
  ),
  'random-index': about(text('text'), 'The random index that CR is by.', 'CR 所用的随机一致性指标。'),
  cr: v.optional(about(number, 'Consistency ratio of the group.', '群体的一致性比率。')),
  on: about(date, 'When it was judged.', '判断日期。'),
  experts: about(
    filledList(
      mapping({
        id: about(text('id'), 'Who.', '专家。'),
        weight: v.optional(about(number, 'How much the expert counts.', '专家权重。'), '1'),
        cr: about(number, 'Consistency ratio of the expert.', '该专家的一致性比率。'),
      }),
    ),
    'Who judged.',
    '由谁判断。',
  ),
  nearest: v.optional(
    about(
      v.boolean('boolean'),
      'The weights are the nearest that keep bands and rules, not those judged.',
      '权重为最接近判断且满足区间与规则者，而非判断所得本身。',
    ),
    false,
  ),
  weights: about(freeMapping(percentage), 'The weights that came of it.', '所得的权重。'),
});

/** A dated change of weights. */
export const calibration = mapping({
  from: about(period, 'The period from which the weights change.', '权重从哪个期间起变更。'),
  deltas: about(
    freeMapping(percentage),
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
