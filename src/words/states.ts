import type { Text } from './language.ts';

/** What became of a metric, in words. */
export const STATE_WORDS = {
  scored: { en: 'scored', zh: '已评分' },
  'not-due': { en: 'not due', zh: '未到期' },
  missing: { en: 'missing', zh: '缺失' },
  zeroed: { en: 'missing, counts 0', zh: '缺失，计 0 分' },
  excluded: { en: 'missing, left out', zh: '缺失，不计入' },
  carried: { en: 'carried', zh: '沿用' },
  exempt: { en: 'exempt', zh: '豁免' },
  pending: { en: 'pending', zh: '待定' },
} as const satisfies Record<string, Text>;
