import type { Text } from './language.ts';

/** How a rater stands to the person rated, as files write it; the first is the id. */
export const RELATION_NAMES = {
  superior: ['superior', '上级'],
  peer: ['peer', '平级', '同级'],
  report: ['report', '下级'],
  self: ['self', '自评', '本人'],
} as const;

/** What the columns of each relation are headed. */
export const RELATION_WORDS = {
  superior: { en: 'Superiors', zh: '上级' },
  peer: { en: 'Peers', zh: '平级' },
  report: { en: 'Reports', zh: '下级' },
  self: { en: 'Self', zh: '自评' },
} as const satisfies Record<keyof typeof RELATION_NAMES, Text>;
