import type { Adjustment, Director, Exemption, Payment } from '../../model/director.ts';
import type { Measurements } from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import type { Evidence, Place, Spot } from '../../model/place.ts';
import type { Template, Unit } from '../../model/template.ts';

/** Data to be checked against a sound template. */
export interface DataSubject {
  readonly template: Template;
  /** The scored period; undefined where only the form is checked. */
  readonly period: Period | undefined;
  /** Whether the data could be read without an error: else what seems to lack may only be at fault. */
  readonly isSound: boolean;
  readonly hasRoster: boolean;
  readonly directors: readonly Director[];
  readonly outOfScope: readonly Director[];
  readonly measurements: Measurements;
  readonly adjustments: readonly Adjustment[];
  readonly exemptions: readonly Exemption[];
  readonly payments: readonly Payment[];
  /** Whether a file of payments is there, though it may be empty. */
  readonly hasPayments: boolean;
  /** The unit that the titles or the header state of a cell's column, where it is not our own; undefined where no file states any. */
  readonly unitOf: ((evidence: Evidence, unit: Unit) => string | undefined) | undefined;
  /** Files and sheets whose header is of no known kind. */
  readonly passedOver: readonly Place[];
  readonly locate: (evidence: Evidence) => Spot;
}
