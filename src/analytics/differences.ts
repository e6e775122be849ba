import type { PublishedDirector, PublishedMetric, PublishedResult } from '../model/published-result.ts';

/** What of a director's result is compared. */
export const FIGURES = ['score', 'grade', 'bonus'] as const;

/** What may have caused a difference; of a metric, or of the director as a whole. */
export const CAUSES = [
  'listed',
  'state',
  'weight',
  'actual',
  'threshold',
  'target',
  'challenge',
  'curve',
  'adjustments',
  'gates',
  'grades',
  'coefficient',
  'base',
  'days',
  'pool',
  'pay-rules',
] as const;

export type Figure = (typeof FIGURES)[number];
export type Cause = (typeof CAUSES)[number];

/** A value as it was and as it is; null where there is none. */
export interface Change<Field extends string> {
  readonly field: Field;
  /** The metric that it is of; null of the director. */
  readonly metric: string | null;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** A director whose score, grade or bonus is not what it was, and why. */
export interface Difference {
  readonly director: string;
  readonly name: string;
  readonly figures: readonly Change<Figure>[];
  readonly causes: readonly Change<Cause>[];
}

/**
 * The directors whose score, grade or bonus differs between two results of one period, in order of the later
 * one, then those who are in the earlier alone. Metrics are told by their id, so that two templates compare.
 */
export function differencesBetween(before: PublishedResult, after: PublishedResult): Difference[] {
  const earlier = new Map(before.directors.map((one) => [one.director, one]));
  const later = new Set(after.directors.map(({ director }) => director));
  const pools = { before: before.totals.pool, after: after.totals.pool };
  return [
    ...after.directors.flatMap((one) => differenceOf(earlier.get(one.director), one, pools)),
    ...before.directors
      .filter(({ director }) => !later.has(director))
      .flatMap((one) => differenceOf(one, undefined, pools)),
  ];
}

interface Pools {
  readonly before: number | null;
  readonly after: number | null;
}

function differenceOf(
  before: PublishedDirector | undefined,
  after: PublishedDirector | undefined,
  pools: Pools,
): Difference[] {
  const known = after ?? before;
  if (known === undefined) return [];
  const figures = FIGURES.flatMap((field) =>
    changed(field, null, before?.[field] ?? null, after?.[field] ?? null),
  );
  const isListed = { before: before !== undefined, after: after !== undefined };
  if (figures.length === 0 && isListed.before === isListed.after) return [];
  const { director, name } = known;
  if (before === undefined || after === undefined) {
    const word = (is: boolean): string | null => (is ? 'listed' : null);
    const listed = changed('listed', null, word(isListed.before), word(isListed.after));
    return [{ director, name, figures, causes: listed }];
  }
  const causes = causesOf(before, after);
  const changedFigures = new Set(figures.map(({ field }) => field));
  return [
    { director, name, figures, causes: [...causes, ...restOf(before, after, changedFigures, causes, pools)] },
  ];
}

function changed<Field extends string>(
  field: Field,
  metric: string | null,
  before: string | number | null,
  after: string | number | null,
): Change<Field>[] {
  return before === after ? [] : [{ field, metric, before, after }];
}

const METRIC_FIELDS = ['state', 'weight', 'actual', 'threshold', 'target', 'challenge'] as const;

const metricsOf = ({ dimensions }: PublishedDirector): Map<string, PublishedMetric> =>
  new Map(dimensions.flatMap(({ metrics }) => metrics.map((metric) => [metric.id, metric])));

const net = ({ adjustments }: PublishedDirector): number | null =>
  adjustments.length === 0
    ? null
    : adjustments.reduce((total, { points }) => total + Math.round(points * PARTS), 0) / PARTS;

/** Points are added as whole parts of this: binary fractions would make a change of none. */
const PARTS = 1e6;

const gatesOf = ({ gates }: PublishedDirector): string | null =>
  gates.length === 0 ? null : gates.map(({ on, grade }) => `${on} ${grade}`).join(', ');

/** What went into the result and is not what it was. */
function causesOf(before: PublishedDirector, after: PublishedDirector): Change<Cause>[] {
  const [earlier, later] = [metricsOf(before), metricsOf(after)];
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  const ofMetrics = [...ids].flatMap((id): Change<Cause>[] => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const fields = METRIC_FIELDS.flatMap((field) =>
      changed<Cause>(field, id, was?.[field] ?? null, is?.[field] ?? null),
    );
    // The same figures and another score: the curve, its floor or its cap.
    return fields.length > 0 ? fields : changed<Cause>('curve', id, was?.score ?? null, is?.score ?? null);
  });
  return [
    ...ofMetrics,
    ...changed<Cause>('adjustments', null, net(before), net(after)),
    ...changed<Cause>('gates', null, gatesOf(before), gatesOf(after)),
    ...changed<Cause>('base', null, before.base, after.base),
    ...changed<Cause>(
      'days',
      null,
      `${before.days}/${before.daysInPeriod}`,
      `${after.days}/${after.daysInPeriod}`,
    ),
  ];
}

/** What is left to explain a figure that differs, where nothing that went into it does. */
function restOf(
  before: PublishedDirector,
  after: PublishedDirector,
  figures: ReadonlySet<Figure>,
  causes: readonly Change<Cause>[],
  pools: Pools,
): Change<Cause>[] {
  const gated = causes.some(({ field }) => field === 'gates');
  const rest: Change<Cause>[] = [];
  if (figures.has('grade') && !figures.has('score') && !gated) {
    rest.push(...changed<Cause>('grades', null, before.grade, after.grade));
  }
  if (!figures.has('bonus')) return rest;
  if (!figures.has('grade')) {
    rest.push(...changed<Cause>('coefficient', null, before.coefficient, after.coefficient));
  }
  const isOwn = causes.length > 0 || rest.length > 0;
  if (pools.before !== pools.after || (!isOwn && pools.after !== null)) {
    rest.push({ field: 'pool', metric: null, ...pools });
  } else if (!isOwn && !figures.has('grade')) {
    rest.push(...changed<Cause>('pay-rules', null, before.bonus, after.bonus));
  }
  return rest;
}
