import type { Text } from './language.ts';

/** What the history of weights is called, and its columns. */
export const HISTORY_WORDS = {
  title: { en: 'Weights over time', zh: '权重沿革' },
  changes: { en: 'Changes', zh: '变更' },
  none: { en: 'No weight has changed.', zh: '权重未曾变更。' },
  metric: { en: 'Metric', zh: '指标' },
  from: { en: 'From', zh: '自' },
  first: { en: 'At first', zh: '最初' },
  weight: { en: 'Weight', zh: '权重' },
  delta: { en: 'Change', zh: '增减' },
  reason: { en: 'Reason', zh: '原因' },
  approver: { en: 'Approved by', zh: '批准人' },
  on: { en: 'On', zh: '批准日期' },
  retroactive: { en: 'Retroactive', zh: '追溯' },
  yes: { en: 'yes', zh: '是' },
} as const satisfies Record<string, Text>;
