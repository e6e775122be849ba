import type { Text } from './language.ts';

/** What the columns and figures of a survey are called. */
export const SURVEY_WORDS = {
  group: { en: 'Group', zh: '分组' },
  overall: { en: 'Overall', zh: '总体' },
  n: { en: 'n', zh: '样本量' },
  promoters: { en: 'Prom.', zh: '推荐者' },
  passives: { en: 'Pass.', zh: '被动者' },
  detractors: { en: 'Detr.', zh: '贬损者' },
  nps: { en: 'NPS', zh: 'NPS' },
  interval: { en: '95% interval', zh: '95% 区间' },
  lower: { en: 'Lower', zh: '区间下限' },
  upper: { en: 'Upper', zh: '区间上限' },
} as const satisfies Record<string, Text>;

export type SurveyWord = keyof typeof SURVEY_WORDS;
