/** Where a value was first seen. */
export interface SlotEntry {
  readonly table: number;
  readonly line: number;
  readonly isBlank: boolean;
}

const LINES = 2 ** 30;
const BITS = 10;
const PAGE = 1 << BITS;

/** Numbers by index, 8 bytes each: a million rows have to fit beside everything else. */
export interface Numbers {
  /** `absent` where none was set. */
  get(index: number): number;
  set(index: number, value: number): void;
  /** Whether none was set. */
  isEmpty(): boolean;
}

/** In pages, so that nothing is copied when it grows, and half of it is never empty. */
export function createNumbers(absent: number): Numbers {
  const pages: (Float64Array | undefined)[] = [];
  return {
    isEmpty: () => pages.length === 0,
    get: (index) => {
      const page = pages[index >> BITS];
      return page === undefined ? absent : (page[index & (PAGE - 1)] as number);
    },
    set: (index, value) => {
      const number = index >> BITS;
      let page = pages[number];
      if (page === undefined) {
        page = new Float64Array(PAGE).fill(absent);
        while (pages.length < number) pages.push(undefined);
        pages[number] = page;
      }
      page[index & (PAGE - 1)] = value;
    },
  };
}

/** Remembers for each director the line of a measure's value in one cycle. */
export interface Slots {
  get(director: number): SlotEntry | undefined;
  set(director: number, table: number, line: number, isBlank: boolean): void;
  /** A number that is 0 where nothing was set, and grows with the table and the line. */
  order(director: number): number;
}

export function createSlots(): Slots {
  // 0 is free; every entry is above it, since lines count from 1.
  const packed = createNumbers(0);
  return {
    order: packed.get,
    get: (director) => {
      const entry = packed.get(director);
      if (entry === 0) return undefined;
      const place = Math.floor(entry / 2);
      return { table: Math.floor(place / LINES), line: place % LINES, isBlank: entry % 2 === 1 };
    },
    set: (director, table, line, isBlank) =>
      packed.set(director, (table * LINES + line) * 2 + (isBlank ? 1 : 0)),
  };
}
