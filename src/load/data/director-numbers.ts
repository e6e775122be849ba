/** Directors, numbered in the order in which they come. */
export interface DirectorNumbers {
  /** Undefined where the director has no number. */
  find(id: string): number | undefined;
  /** Numbers a director who has no number yet. */
  add(id: string): number;
  /** By number, the ids as they were added. */
  readonly all: readonly string[];
  /** The same ids in order of code units. */
  sorted(): readonly string[];
}

/** Ids are one and the same in any Unicode composition (UAX #15). */
export const idKey = (id: string): string => id.normalize('NFC');

/** Nobody has a number yet. */
export function numberDirectors(): DirectorNumbers {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  let sorted: readonly string[] = [];
  return {
    all,
    sorted: () => {
      if (sorted.length < all.length) sorted = all.toSorted();
      return sorted;
    },
    find: (id) => numbers.get(idKey(id)),
    add: (id) => {
      numbers.set(idKey(id), all.length);
      return all.push(id) - 1;
    },
  };
}
