import { type Decimal, isPositive } from '../../maths/decimal.ts';
import { shortestDecimal } from '../../maths/shortest.ts';
import { RELATIONS, type Relation } from '../../model/relation.ts';
import type { ShownRelation } from './shown.ts';

/** What is not as this program writes it. */
export const NOT_OURS = Symbol('not a result of ratings');

/** @throws NOT_OURS, for whoever reads the file to tell. */
export function refuse(): never {
  throw NOT_OURS;
}

export type Mapping = Readonly<Record<string, unknown>>;

export const mapping = (value: unknown): Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : refuse();
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : refuse());
export const text = (value: unknown): string => (typeof value === 'string' ? value : refuse());
export const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse();
export const numberOrNull = (value: unknown): number | null => (value === null ? null : number(value));
export const count = (value: unknown): number => {
  const whole = number(value);
  return Number.isInteger(whole) && whole >= 0 ? whole : refuse();
};

/** A weight is above 0. */
export function weight(value: unknown): Decimal {
  const read = shortestDecimal(number(value));
  return isPositive(read) ? read : refuse();
}

/** A relation that others stand in to somebody. */
export const relation = (value: unknown): Relation => RELATIONS.find((name) => name === value) ?? refuse();

/** What is shown of a relation, which may be that of all raters. */
export const shownRelation = (value: Mapping, of: Relation | undefined): ShownRelation => ({
  relation: of,
  n: count(value.n),
  mean: numberOrNull(value.score),
});
