import { bug } from '../../model/bug.ts';
import {
  bringsMore,
  type LoneValue,
  loneAmong,
  type Measurement,
  type Measurements,
  type OwnMeasurements,
} from '../../model/measurement.ts';
import type { DirectorNumbers } from './director-numbers.ts';
import { createNumbers, createSlots, type Numbers, type Slots } from './slots.ts';

/** What is kept of a measure's values in one cycle, by director. */
export interface KeptValues {
  /** Measurements that say more than one plain number. */
  readonly whole: Map<string, Measurement>;
  /** Plain numbers as `readPlainNumber` gives them, by the director's number; NaN where there is none. */
  readonly plain: Numbers;
  /** The lines of both. */
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
  plain: createNumbers(Number.NaN),
  values: createSlots(),
  plans: createSlots(),
  make: { lone: unmade, measurement: unmade },
});

/** The measurement of a director; undefined where there is none. */
export function keptOf(kept: KeptValues, director: string, number: number): Measurement | undefined {
  const plain = kept.plain.get(number);
  return Number.isNaN(plain) ? kept.whole.get(director) : kept.make.measurement(director, number, plain);
}

/** Every measurement that was kept in one cycle, in the order of rows. */
function* inOrder(kept: KeptValues, directors: DirectorNumbers): Generator<Measurement> {
  const found: { readonly order: number; readonly number: number }[] = [];
  for (let number = 0; number < directors.all.length; number += 1) {
    const orders = [kept.values.order(number), kept.plans.order(number)].filter((order) => order !== 0);
    if (orders.length > 0) found.push({ order: Math.min(...orders), number });
  }
  found.sort((a, b) => a.order - b.order);
  for (const { number } of found) {
    const measurement = keptOf(kept, directors.all[number] as string, number);
    if (measurement !== undefined) yield measurement;
  }
}

/** What was kept, as the rest of the program sees it. */
export function measurementsOf(
  kept: readonly { readonly measure: string; readonly kept: KeptValues }[],
  directors: DirectorNumbers,
): Measurements {
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
      for (const one of kept) yield* inOrder(one.kept, directors);
    },
    *ofMeasure(measure) {
      for (const one of byMeasure.get(measure) ?? []) yield* inOrder(one, directors);
    },
    *withMore() {
      for (const one of kept) {
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
      const lone = (measure: string): LoneValue | undefined => {
        const list = byMeasure.get(measure);
        if (list === undefined || number === undefined) return undefined;
        let found: LoneValue | undefined;
        for (const one of list) {
          const plain = one.plain.get(number);
          if (Number.isNaN(plain)) {
            if (one.whole.has(director)) return loneAmong(get(measure));
          } else if (found === undefined) found = one.make.lone(plain);
          else return undefined;
        }
        return found;
      };
      return { get, lone };
    },
  };
}
