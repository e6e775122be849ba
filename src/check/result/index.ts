import type { ResultRule } from '../rule.ts';
import { blankBase } from './blank-base.ts';
import { carried } from './carried.ts';
import { dueBand } from './due-band.ts';
import { limited } from './limited.ts';
import { lowCoverage } from './low-coverage.ts';
import { minimumDays } from './minimum-days.ts';
import { missingValue } from './missing-value.ts';
import { pending } from './pending.ts';
import { retroactive } from './retroactive.ts';
import type { ResultSubject } from './subject.ts';
import { undecidedPool } from './undecided-pool.ts';

/** What a result says of its own gaps, in the order in which it is said. */
export const RESULT_RULES: readonly ResultRule<ResultSubject>[] = [
  missingValue,
  lowCoverage,
  blankBase,
  undecidedPool,
  minimumDays,
  pending,
  carried,
  limited,
  dueBand,
  retroactive,
];
