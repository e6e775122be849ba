import type { Text } from './language.ts';

/** What the columns and figures of ratings are called. */
export const RATINGS_WORDS = {
  ratee: { en: 'Person', zh: '被评人' },
  raters: { en: 'Raters', zh: '评价人' },
  score: { en: 'Score', zh: '得分' },
  agreement: { en: 'Agreement of raters', zh: '评价人一致性' },
  measure: { en: 'Measure', zh: '指标' },
  value: { en: 'Value', zh: '值' },
} as const satisfies Record<string, Text>;

/** What each measure of agreement says. */
export const AGREEMENT_WORDS = {
  ICC1: { en: 'ICC(1): other raters for each', zh: 'ICC(1)：每人由不同的人评' },
  ICC2: { en: 'ICC(2): the same raters, of many', zh: 'ICC(2)：同一组随机评价人' },
  ICC3: { en: 'ICC(3): the same raters, no others', zh: 'ICC(3)：同一组固定评价人' },
  ICC1k: { en: 'ICC(1,k): of the mean', zh: 'ICC(1,k)：均值' },
  ICC2k: { en: 'ICC(2,k): of the mean', zh: 'ICC(2,k)：均值' },
  ICC3k: { en: 'ICC(3,k): of the mean', zh: 'ICC(3,k)：均值' },
  nominal: { en: 'Krippendorff’s alpha, nominal', zh: 'Krippendorff α，名义' },
  ordinal: { en: 'Krippendorff’s alpha, ordinal', zh: 'Krippendorff α，次序' },
  interval: { en: 'Krippendorff’s alpha, interval', zh: 'Krippendorff α，等距' },
  ratio: { en: 'Krippendorff’s alpha, ratio', zh: 'Krippendorff α，比率' },
} as const satisfies Record<string, Text>;
