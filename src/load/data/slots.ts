/** Where a value was first seen. */
export interface SlotEntry {
  readonly table: number;
  readonly line: number;
  readonly isBlank: boolean;
}

const LINES = 2 ** 30;

/**
 * Remembers for each director the line of a measure's value in one cycle, in 8 bytes: a million rows have to
 * fit beside everything else.
 */
export interface Slots {
  get(director: number): SlotEntry | undefined;
  set(director: number, table: number, line: number, isBlank: boolean): void;
}

export function createSlots(): Slots {
  // 0 is free; every entry is above it, since lines count from 1.
  let cells = new Float64Array(64);
  return {
    get: (director) => {
      const packed = cells[director];
      if (packed === undefined || packed === 0) return undefined;
      const place = Math.floor(packed / 2);
      return { table: Math.floor(place / LINES), line: place % LINES, isBlank: packed % 2 === 1 };
    },
    set: (director, table, line, isBlank) => {
      if (director >= cells.length) {
        const larger = new Float64Array(Math.max(cells.length * 2, director + 1));
        larger.set(cells);
        cells = larger;
      }
      cells[director] = (table * LINES + line) * 2 + (isBlank ? 1 : 0);
    },
  };
}
