import * as v from 'valibot';
import { about, date, percentage, period, text, word } from '../values.ts';
import { freeMapping, mapping } from './mapping.ts';

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
