import { bug } from '../../model/bug.ts';
import {
  bringsMore,
  type LoneValue,
  loneAmong,
  type Measurement,
  type Measurements,
  type OwnMeasurements,
} from '../../model/measurement.ts';
import { closesCycle, type Period } from '../../model/period.ts';
import type { DirectorNumbers } from './director-numbers.ts';
import { createSlots, createValues, type Numbers, type Slots } from './slots.ts';

/** What is kept of a measure's values in one cycle, by director. */
export interface KeptValues {
  /** Measurements that say more than one plain number. */
  readonly whole: Map<string, Measurement>;
  /** Whether one of them brings more than an actual. */
  hasMore: boolean;
  /** Plain numbers as `readPlainNumber` gives them, by the director's number; NaN where there is none. */
  readonly plain: Numbers;
  /** The rows of both. */
  readonly values: Slots;
  readonly plans: Slots;
  /** Makes what there is to make of a plain number. */
  make: PlainMaker;
}

/** Makes of plain numbers what the rest of the program knows. */
export interface PlainMaker {
  /** The same object for whoever has the same number. */
  lone(plain: number): LoneValue;
  measurement(director: string, number: number, plain: number): Measurement;
}

const unmade = (): never => {
  throw bug('a plain value that nobody can make anything of');
};

/** Nothing is kept yet, and nothing plain will be until there is a maker for it. */
export const emptyKept = (): KeptValues => ({
  whole: new Map(),
  hasMore: false,
  plain: createValues(),
  values: createSlots(),
  plans: createSlots(),
  make: { lone: unmade, measurement: unmade },
});

/** The measurement of a director; undefined where there is none. */
export function keptOf(kept: KeptValues, director: string, number: number): Measurement | undefined {
  const plain = kept.plain.get(number);
  return Number.isNaN(plain) ? kept.whole.get(director) : kept.make.measurement(director, number, plain);
}

/** Everyone, numbered anew in order of id. */
interface InOrderOfId {
  readonly ids: readonly string[];
  /** Undefined where nothing was kept of the director. */
  find(id: string): number | undefined;
}

/**
 * Numbers everyone in order of id, in which values are asked for: what is asked for next then lies beside the last in
 * memory, and is not waited for.
 */
function sortedById(kept: readonly KeptValues[], directors: DirectorNumbers): InOrderOfId {
  const ids = directors.sorted();
  const order = new Uint32Array(ids.length);
  const ranks = new Uint32Array(ids.length);
  let isInOrder = true;
  for (const [rank, id] of ids.entries()) {
    // Exports are often in order of id themselves.
    const number = directors.all[rank] === id ? rank : (directors.find(id) as number);
    isInOrder &&= number === rank;
    order[rank] = number;
    ranks[number] = rank;
  }
  if (!isInOrder) {
    for (const { plain, values, plans } of kept) for (const one of [plain, values, plans]) one.reorder(order);
  }
  let next = 0;
  const rankOf = (id: string): number | undefined => {
    const number = directors.find(id);
    return number === undefined ? undefined : ranks[number];
  };
  return {
    ids,
    find: (id) => {
      const rank = ids[next] === id ? next : rankOf(id);
      if (rank !== undefined) next = rank + 1;
      return rank;
    },
  };
}

/** Every measurement that was kept in one cycle, in the order of rows. */
function* inOrder(kept: KeptValues, ids: readonly string[]): Generator<Measurement> {
  const found: { readonly order: number; readonly number: number }[] = [];
  for (let number = 0; number < ids.length; number += 1) {
    const [value, plan] = [kept.values.order(number), kept.plans.order(number)];
    if (value !== 0 || plan !== 0) found.push({ order: Math.min(value || plan, plan || value), number });
  }
  found.sort((a, b) => a.order - b.order);
  for (const { number } of found) {
    const measurement = keptOf(kept, ids[number] as string, number);
    if (measurement !== undefined) yield measurement;
  }
}

/** What was kept, as the rest of the program sees it. Nothing more may be kept then. */
export function measurementsOf(
  kept: readonly { readonly measure: string; readonly kept: KeptValues }[],
  numbers: DirectorNumbers,
): Measurements {
  const directors = sortedById(
    kept.map((one) => one.kept),
    numbers,
  );
  /** Values that are only known to be there are nobody's to ask for. */
  const byMeasure = new Map<string, KeptValues[]>();
  for (const { measure, kept: one } of kept) {
    if (one.whole.size === 0 && one.plain.isEmpty()) continue;
    const list = byMeasure.get(measure);
    if (list === undefined) byMeasure.set(measure, [one]);
    else list.push(one);
  }
  return {
    *[Symbol.iterator]() {
      for (const one of kept) yield* inOrder(one.kept, directors.ids);
    },
    *ofMeasure(measure) {
      for (const one of byMeasure.get(measure) ?? []) yield* inOrder(one, directors.ids);
    },
    *withMore() {
      for (const one of kept) {
        if (!one.kept.hasMore) continue;
        for (const measurement of one.kept.whole.values()) if (bringsMore(measurement)) yield measurement;
      }
    },
    of: (director): OwnMeasurements => {
      const number = directors.find(director);
      const get = (measure: string): readonly Measurement[] | undefined => {
        const list = byMeasure.get(measure);
        if (list === undefined || number === undefined) return undefined;
        const found: Measurement[] = [];
        for (const one of list) {
          const measurement = keptOf(one, director, number);
          if (measurement !== undefined) found.push(measurement);
        }
        return found.length === 0 ? undefined : found;
      };
      const lone = (measure: string, part: Period): LoneValue | undefined => {
        const list = byMeasure.get(measure);
        if (list === undefined || number === undefined) return undefined;
        let found: LoneValue | undefined;
        for (const one of list) {
          const plain = one.plain.get(number);
          if (Number.isNaN(plain)) {
            if (one.whole.has(director)) return loneAmong(get(measure), part);
            continue;
          }
          const value = one.make.lone(plain);
          // Of the values kept of a director no two close the same part.
          if (closesCycle(value.period, part)) found = value;
        }
        return found;
      };
      return { get, lone };
    },
  };
}
