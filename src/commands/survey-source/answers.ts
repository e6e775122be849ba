import type { GivenTable } from '../../load/data/data.ts';
import { splitSurveys } from '../../load/data/survey-files.ts';
import { type Measurements, measurementsIn } from '../../model/measurement.ts';
import type { Report } from '../../model/problem.ts';
import type { Template } from '../../model/template.ts';
import { surveyTables } from './tables.ts';

/** Tables of values, those that answers gave among them, and what the evidence of these leads to. */
export interface AnsweredTables {
  readonly tables: readonly GivenTable[];
  explained(measurements: Measurements): Measurements;
}

/**
 * Puts values in the place of the answers that a template makes them from.
 *
 * @param template undefined where it has faults: then no value is made.
 * @param patterns the files that hold answers.
 */
export function answered(
  opened: readonly GivenTable[],
  template: Template | undefined,
  patterns: readonly string[],
  report: Report,
): AnsweredTables {
  const { values, answers } = splitSurveys(opened, patterns);
  const surveys = template && surveyTables(answers, template, report);
  return {
    tables: [...values, ...(surveys?.tables ?? [])],
    explained: (measurements) =>
      surveys === undefined ? measurements : measurementsIn(surveys.explained([...measurements])),
  };
}
