import { byCodePoint } from '../maths/code-points.ts';
import { compare } from '../maths/decimal.ts';
import { partition } from '../maths/partition.ts';
import type { Adjustment, Director, Exemption, Payment } from '../model/director.ts';
import type { Measurements, OwnMeasurements } from '../model/measurement.ts';
import { liesIn, type Period } from '../model/period.ts';
import type { Template } from '../model/template.ts';
import { isSettled } from './settle.ts';

/** Everything that one calculation rests on; all of it checked before. */
export interface Case {
  /** With its calibrations: what is in force when is for the calculation to say. */
  readonly template: Template;
  readonly period: Period;
  /** Everyone in the template's scope. */
  readonly directors: readonly Director[];
  /** Whether a roster says who is in post, on which base. */
  readonly hasRoster: boolean;
  readonly measurements: Measurements;
  readonly adjustments: readonly Adjustment[];
  readonly exemptions: readonly Exemption[];
  /** What was paid already, in any period. */
  readonly payments: readonly Payment[];
  /** Scores what is there, without grade or bonus. */
  readonly provisional: boolean;
  /** Whether anyone asks what each metric contributes, and which cells its value came from; silent: yes. */
  readonly details?: boolean | undefined;
  /** Of whom the steps are kept; undefined: of nobody. */
  readonly explain?: ((director: string) => boolean) | undefined;
}

/** What the data say of one director. */
export interface DirectorCase {
  readonly director: Director;
  readonly measurements: OwnMeasurements;
  readonly adjustments: readonly Adjustment[];
  /** By metric id. */
  readonly exemptions: ReadonlyMap<string, Exemption>;
  /** What was paid within the scored period, where it is settled. */
  readonly payments: readonly Payment[];
}

/** The case of each director, in order of id by code point: the order of rows never matters. One at a time. */
export function* directorCases(given: Case): Generator<DirectorCase> {
  const { period } = given;
  const counts = (entry: Adjustment | Exemption): boolean => entry.period.label === period.label;
  const adjustments = partition(given.adjustments.filter(counts), ({ director }) => director);
  const exemptions = partition(given.exemptions.filter(counts), ({ director }) => director);
  const within = isSettled(given.template, period)
    ? given.payments.filter((payment) => liesIn(payment.period, period))
    : [];
  const payments = partition(within, ({ director }) => director);
  for (const director of inOrderOfId(given.directors)) {
    const exempt = exemptions.get(director.id);
    yield {
      director,
      measurements: given.measurements.of(director.id),
      adjustments: adjustments.get(director.id)?.toSorted(inOrderOfWords) ?? NONE,
      exemptions:
        exempt === undefined ? NO_EXEMPTIONS : new Map(exempt.map((entry) => [entry.metric, entry])),
      payments: payments.get(director.id)?.toSorted(inOrderOfTime) ?? NONE,
    };
  }
}

/** Most directors have none of these. */
const NONE: readonly never[] = [];
const NO_EXEMPTIONS: DirectorCase['exemptions'] = new Map();

/** Half of a character beyond U+FFFF: without one, the order of UTF-16 units is that of code points. */
const SURROGATE = /[\ud800-\udfff]/;

function inOrderOfId(directors: readonly Director[]): Director[] {
  if (directors.some(({ id }) => SURROGATE.test(id))) {
    return directors.toSorted((a, b) => byCodePoint(a.id, b.id));
  }
  return directors.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Adjustments have no order of their own: that of rows must not show. */
const inOrderOfWords = (a: Adjustment, b: Adjustment): number =>
  byCodePoint(a.reason, b.reason) || byCodePoint(a.approver, b.approver) || compare(b.points, a.points);

/** Payments of one time have no order of their own either. */
const inOrderOfTime = (a: Payment, b: Payment): number =>
  a.period.firstMonth - b.period.firstMonth ||
  a.period.months - b.period.months ||
  compare(a.amount, b.amount);
