import type { Text } from './language.ts';

/** What the columns and figures of records are called. */
export const RECORD_WORDS = {
  director: { en: 'Director', zh: '工号' },
  score: { en: 'Score', zh: '得分' },
  arithmetic: { en: 'Arithmetic', zh: '算式' },
  incidents: { en: 'Incidents', zh: '事件数' },
  log: { en: 'Each incident', zh: '各事件' },
  date: { en: 'Date', zh: '日期' },
  behaviour: { en: 'Behaviour', zh: '行为' },
  level: { en: 'Level', zh: '等级分' },
  anchor: { en: 'What was seen', zh: '行为表现' },
  evidence: { en: 'Evidence', zh: '证据' },
  witnessed: { en: 'Seen', zh: '有人见证' },
  line: { en: 'Line', zh: '行' },
  innovation: { en: 'Innovation', zh: '创新方案' },
  innovations: { en: 'Innovations', zh: '方案数' },
  decided: { en: 'Each innovation', zh: '各方案' },
  accepted: { en: 'Accepted', zh: '通过数' },
  votes: { en: 'Votes', zh: '票数' },
  quorum: { en: 'Quorum', zh: '法定票数' },
  lowest: { en: 'Low', zh: '最低' },
  highest: { en: 'High', zh: '最高' },
  deviation: { en: 'SD', zh: '标准差' },
  apart: { en: 'Apart', zh: '偏离' },
  yes: { en: 'yes', zh: '是' },
} as const satisfies Record<string, Text>;

export type RecordWord = keyof typeof RECORD_WORDS;
