import type { Director } from '../../model/director.ts';
import type { Measurements } from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import type { Evidence, Spot } from '../../model/place.ts';
import type { Scorecard } from '../../model/result.ts';
import type { Calibration, Template } from '../../model/template.ts';

/** What a result came from, whose gaps are to be named. */
export interface ResultSubject {
  readonly template: Template;
  readonly period: Period;
  /** The changes of weights that have a say in it. */
  readonly calibrations: readonly Calibration[];
  readonly directors: readonly Director[];
  readonly measurements: Measurements;
  readonly locate: (evidence: Evidence) => Spot;
}

/** How a director is named in a message: the id, and the name beside it. */
export const who = ({ director, name }: Pick<Scorecard, 'director' | 'name'>): string =>
  name === '' || name === director ? director : `${director} ${name}`;
