const BITS = 10;
const PAGE = 1 << BITS;

/** Numbers by index: a million rows have to fit beside everything else. */
export interface Numbers {
  /** `absent` where none was set. */
  get(index: number): number;
  set(index: number, value: number): void;
  /** Whether none was set. */
  isEmpty(): boolean;
  /** Puts the number at `order[index]` to `index`. */
  reorder(order: Uint32Array): void;
}

/**
 * In pages, so that nothing is copied when it grows, and half of it is never empty.
 *
 * @param newPage makes an array of so many numbers.
 */
function createNumbers<Page extends Float64Array | Uint32Array>(
  newPage: (length: number) => Page,
  absent: number,
): Numbers {
  let pages: (Page | undefined)[] = [];
  const getFrom = (some: readonly (Page | undefined)[], index: number): number => {
    const page = some[index >> BITS];
    return page === undefined ? absent : (page[index & (PAGE - 1)] as number);
  };
  const set = (index: number, value: number): void => {
    const number = index >> BITS;
    let page = pages[number];
    if (page === undefined) {
      page = newPage(PAGE);
      while (pages.length < number) pages.push(undefined);
      pages[number] = page;
    }
    page[index & (PAGE - 1)] = value;
  };
  return {
    get: (index) => getFrom(pages, index),
    set,
    isEmpty: () => pages.length === 0,
    reorder: (order) => {
      const before = pages;
      pages = [];
      if (before.length === 0) return;
      for (let index = 0; index < order.length; index += 1)
        set(index, getFrom(before, order[index] as number));
    },
  };
}

/** Numbers of any kind; NaN where there is none. */
export const createValues = (): Numbers =>
  createNumbers((length) => new Float64Array(length).fill(Number.NaN), Number.NaN);

/** Where a value was first seen. */
export interface SlotEntry {
  readonly row: number;
  readonly isBlank: boolean;
}

/** Remembers for each director the row of a measure's value in one cycle. */
export interface Slots extends Pick<Numbers, 'isEmpty' | 'reorder'> {
  get(director: number): SlotEntry | undefined;
  set(director: number, row: number, isBlank: boolean): void;
  /** A number that is 0 where nothing was set, and grows with the row. */
  order(director: number): number;
}

export function createSlots(): Slots {
  // 0 is free; every row is above it.
  const { get, set, isEmpty, reorder } = createNumbers((length) => new Uint32Array(length), 0);
  return {
    isEmpty,
    reorder,
    order: get,
    get: (director) => {
      const entry = get(director);
      return entry === 0 ? undefined : { row: entry >>> 1, isBlank: (entry & 1) === 1 };
    },
    set: (director, row, isBlank) => set(director, row * 2 + (isBlank ? 1 : 0)),
  };
}
