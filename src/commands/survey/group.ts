import type { CommandGroup } from '../command.ts';

export const SURVEY: CommandGroup = {
  name: 'survey',
  summary: {
    en: 'what customers and colleagues say: NPS, satisfaction index, 360° ratings',
    zh: '客户与同事的评价：NPS、满意度指数、360° 评分',
  },
};
