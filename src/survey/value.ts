import type { Interval } from '../maths/interval.ts';
import type { Statistic } from '../model/statistic.ts';

/** What a survey says of one director, as `score` takes it. */
export interface SurveyValue {
  readonly director: string;
  readonly n: number;
  /** Null where too few answered. */
  readonly statistic: Statistic | null;
  /** The 95 % interval of the figure; null where there is none. */
  readonly interval: Interval | null;
}
