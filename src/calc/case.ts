import type { Adjustment, Director, Exemption } from '../model/director.ts';
import type { Measurement } from '../model/measurement.ts';
import type { Period } from '../model/period.ts';
import type { Template } from '../model/template.ts';

/** Everything that one calculation rests on; all of it checked before. */
export interface Case {
  readonly template: Template;
  readonly period: Period;
  /** Everyone in the template's scope. */
  readonly directors: readonly Director[];
  /** Whether a roster says who is in post, on which base. */
  readonly hasRoster: boolean;
  readonly measurements: readonly Measurement[];
  readonly adjustments: readonly Adjustment[];
  readonly exemptions: readonly Exemption[];
  /** Scores what is there, without grade or bonus. */
  readonly provisional: boolean;
  /** Of whom the steps are kept; undefined: of nobody. */
  readonly explain?: ((director: string) => boolean) | undefined;
}

/** What the data say of one director. */
export interface DirectorCase {
  readonly director: Director;
  /** By metric or fact id. */
  readonly measurements: ReadonlyMap<string, readonly Measurement[]>;
  readonly adjustments: readonly Adjustment[];
  /** By metric id. */
  readonly exemptions: ReadonlyMap<string, Exemption>;
}

function group<T, V>(
  items: readonly T[],
  keyOf: (item: T) => string,
  add: (group: V | undefined, item: T) => V,
): Map<string, V> {
  const groups = new Map<string, V>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, add(groups.get(key), item));
  }
  return groups;
}

const appended = <T>(list: T[] | undefined, item: T): T[] => {
  if (list === undefined) return [item];
  list.push(item);
  return list;
};

/** The case of each director, in order of id by code point: the order of rows never matters. */
export function directorCases(given: Case): DirectorCase[] {
  const { period } = given;
  const counts = (entry: Adjustment | Exemption): boolean => entry.period.label === period.label;
  const measurements = group(given.measurements, ({ director }) => director, appended<Measurement>);
  const adjustments = group(
    given.adjustments.filter(counts),
    ({ director }) => director,
    appended<Adjustment>,
  );
  const exemptions = group(given.exemptions.filter(counts), ({ director }) => director, appended<Exemption>);
  return [...given.directors]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map((director) => ({
      director,
      measurements: group(measurements.get(director.id) ?? [], ({ metric }) => metric, appended<Measurement>),
      adjustments: adjustments.get(director.id) ?? [],
      exemptions: new Map((exemptions.get(director.id) ?? []).map((entry) => [entry.metric, entry])),
    }));
}

/** Order by code point, which UTF-16 order is not for 𠮷 and its like. */
function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) as number) - (other.codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
