import type { Rule } from '../rule.ts';
import { ambiguousHeaders } from './ambiguous-headers.ts';
import { band } from './band.ts';
import { bonus } from './bonus.ts';
import { calibratedWeights } from './calibrated-weights.ts';
import { calibrations } from './calibrations.ts';
import { coefficients } from './coefficients.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { curve } from './curve.ts';
import { curveLimits } from './curve-limits.ts';
import { grades } from './grades.ts';
import { ratingsMadeTwice } from './ratings-made-twice.ts';
import { references } from './references.ts';
import { resultsAndBehaviours } from './results-and-behaviours.ts';
import { rollUp } from './roll-up.ts';
import { settlement } from './settlement.ts';
import { shares } from './shares.ts';
import { strategyMap } from './strategy-map.ts';
import type { TemplateSubject } from './subject.ts';
import { uniqueIds } from './unique-ids.ts';
import { unitKeys } from './unit-keys.ts';
import { unusedLevel } from './unused-level.ts';
import { weightRules } from './weight-rules.ts';
import { weightSign } from './weight-sign.ts';
import { weightZero } from './weight-zero.ts';
import { weightsDiffer } from './weights-differ.ts';
import { weightsSum } from './weights-sum.ts';

/** What a template has to keep, in the order in which it is said. */
export const TEMPLATE_RULES: readonly Rule<TemplateSubject>[] = [
  uniqueIds,
  ambiguousHeaders,
  weightSign,
  weightsSum,
  band,
  weightRules,
  weightZero,
  calibrations,
  calibratedWeights,
  weightsDiffer,
  references,
  ratingsMadeTwice,
  strategyMap,
  shares,
  resultsAndBehaviours,
  curve,
  curveLimits,
  unusedLevel,
  unitKeys,
  rollUp,
  grades,
  coefficients,
  bonus,
  settlement,
  curlyQuotes,
];
