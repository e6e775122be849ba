import type { OwnMeasurements } from '../model/measurement.ts';
import type { Scorecard } from '../model/result.ts';
import { type Case, type DirectorCase, directorCases } from './case.ts';
import { forgetful, planOf } from './plan.ts';
import { scorecardOf } from './scorecard.ts';

/** A director's scorecard with other measurements; undefined for someone who was not in post. */
export type Rescore = (measurements: OwnMeasurements) => Scorecard | undefined;

/**
 * Scores single directors of a case with other measurements, under one plan for all of them: up to the grade and the
 * bonus of their own, before a pool is shared and anything is settled.
 */
export function rescorer(given: Case): (director: string) => Rescore {
  const plan = planOf(given.template, given.period);
  // Made when someone is asked for: many runs ask for nobody.
  let cases: ReadonlyMap<string, DirectorCase> | undefined;
  return (director) => {
    cases ??= new Map(Array.from(directorCases(given), (one) => [one.director.id, one]));
    const own = cases.get(director);
    // What is tried for one director comes up for no other, but again and again for this one.
    const ownPlan = forgetful(plan);
    return (measurements) => own && scorecardOf({ ...own, measurements }, given, ownPlan);
  };
}
