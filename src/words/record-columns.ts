import { DIRECTOR_HEADERS } from './columns.ts';
import { RATING_COLUMNS } from './rating-columns.ts';

/** The headers that the columns of a log of incidents go by. */
export const INCIDENT_COLUMNS = {
  date: ['date', '日期'],
  director: DIRECTOR_HEADERS,
  behaviour: ['behaviour', 'behavior', '行为'],
  effect: ['effect', '影响', '效果'],
  evidence: ['evidence', '证据', '证据链接'],
  witness: ['witness', '见证人'],
} as const satisfies Record<string, readonly string[]>;

/** The headers that the columns of a committee's votes go by. */
export const VOTE_COLUMNS = {
  director: DIRECTOR_HEADERS,
  innovation: ['innovation', '创新', '方案', '创新方案'],
  unit: ['unit', '部门', '单位'],
  member: ['member', '委员', '评委'],
  'member unit': ['member unit', '委员部门', '评委部门'],
  score: RATING_COLUMNS.score,
} as const satisfies Record<string, readonly string[]>;
