import type { CalendarDate } from '../../model/calendar.ts';
import type { Evidence } from '../../model/place.ts';
import type { Anchor, Behaviour } from './behaviour.ts';

/** Something that a director did, as it was seen (J. C. Flanagan, The Critical Incident Technique, 1954). */
export interface Incident {
  readonly director: string;
  readonly date: CalendarDate;
  readonly behaviour: Behaviour;
  readonly anchor: Anchor;
  /** A link to what shows it; empty where there is a witness only. */
  readonly evidence: string;
  /** Whether somebody saw it; who, is printed nowhere. */
  readonly isWitnessed: boolean;
  readonly source: Evidence;
}
