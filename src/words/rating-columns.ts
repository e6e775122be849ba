import { DIRECTOR_HEADERS } from './columns.ts';

/** The headers that the columns of a file of ratings go by. */
export const RATING_COLUMNS = {
  ratee: ['ratee', '被评人', '被评价人', '被评者', ...DIRECTOR_HEADERS],
  rater: ['rater', '评价人', '评分人', '评价者', '评分者'],
  relation: ['relation', '关系', '评价关系'],
  score: ['score', 'rating', '评分', '得分', '分数'],
} as const satisfies Record<string, readonly string[]>;

export type RatingColumn = keyof typeof RATING_COLUMNS;
