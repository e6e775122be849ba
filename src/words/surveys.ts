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
  latent: { en: 'Latent variable', zh: '潜变量' },
  index: { en: 'Index', zh: '指数' },
  rSquared: { en: 'R²', zh: 'R²' },
  alpha: { en: 'α', zh: 'α' },
  rhoC: { en: 'ρC', zh: 'ρC' },
  ave: { en: 'AVE', zh: 'AVE' },
  from: { en: 'From', zh: '从' },
  to: { en: 'To', zh: '到' },
  coefficient: { en: 'Path', zh: '路径系数' },
  item: { en: 'Item', zh: '题项' },
  weight: { en: 'Weight', zh: '外部权重' },
  loading: { en: 'Loading', zh: '载荷' },
} as const satisfies Record<string, Text>;

export type SurveyWord = keyof typeof SURVEY_WORDS;

/** What the latent variables of the built-in model are called; one of another model goes by its own name. */
export const LATENT_WORDS: Readonly<Record<string, Text>> = {
  Image: { en: 'Image', zh: '形象' },
  Expectation: { en: 'Expectation', zh: '预期质量' },
  Quality: { en: 'Quality', zh: '感知质量' },
  Value: { en: 'Value', zh: '感知价值' },
  Satisfaction: { en: 'Satisfaction', zh: '满意度' },
  Complaints: { en: 'Complaints', zh: '抱怨处理' },
  Loyalty: { en: 'Loyalty', zh: '忠诚度' },
};
