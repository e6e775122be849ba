import type { Director } from '../../model/director.ts';
import type { Measurement } from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import type { Evidence, Spot } from '../../model/place.ts';
import type { Result, Scorecard } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';

/** A result whose gaps are to be named. */
export interface ResultSubject {
  readonly template: Template;
  readonly period: Period;
  readonly result: Result;
  readonly directors: readonly Director[];
  readonly measurements: readonly Measurement[];
  readonly locate: (evidence: Evidence) => Spot;
}

/** How a director is named in a message: the id, and the name beside it. */
export const who = ({ director, name }: Pick<Scorecard, 'director' | 'name'>): string =>
  name === '' || name === director ? director : `${director} ${name}`;
