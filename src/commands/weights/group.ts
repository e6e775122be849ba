import type { CommandGroup } from '../command.ts';

export const WEIGHTS: CommandGroup = {
  name: 'weights',
  summary: {
    en: 'where weights come from: strategy, experts’ judgement, history',
    zh: '权重从何而来：战略、专家判断、历史数据',
  },
};
