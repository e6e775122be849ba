import { isBaseBlank } from './bonus.ts';
import type { Case } from './case.ts';
import { isFactMissing } from './grade.ts';
import { isCoverageLow, metricsIn } from './score.ts';
import { isLongEnough } from './tenure.ts';

/** Whether all that the director's result stands on was there. */
export const isDecided = (kase: Case, director: string): boolean =>
  !isLongEnough(kase, director) ||
  !(
    metricsIn(kase, director, 'missing').length > 0 ||
    isCoverageLow(kase, director) ||
    isFactMissing(kase, director) ||
    isBaseBlank(kase, director)
  );
