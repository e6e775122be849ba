import { type Decimal, equals } from '../maths/decimal.ts';
import type { RatingsSource } from './metric-source.ts';
import { RELATIONS } from './relation.ts';

const areEqual = (a: readonly Decimal[] = [], b: readonly Decimal[] = []): boolean =>
  a.length === b.length && a.every((value, at) => equals(value, b[at] as Decimal));

/**
 * Whether two metrics of one file of ratings show the same of it. Else what one hides could follow from the other by
 * subtraction: other weights are another equation, and another trim or scale hides other relations.
 */
export const isMadeAlike = (a: RatingsSource, b: RatingsSource): boolean =>
  RELATIONS.every((relation) => equals(a.weights[relation], b.weights[relation])) &&
  equals(a.trim, b.trim) &&
  areEqual(a.scale, b.scale) &&
  a.published === b.published;
