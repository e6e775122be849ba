import type { CommandGroup } from '../command.ts';

export const RECORDS: CommandGroup = {
  name: 'records',
  summary: {
    en: 'what was seen and decided: critical incidents, innovations before a committee',
    zh: '所见与所议：关键事件、创新委员会评审',
  },
};
