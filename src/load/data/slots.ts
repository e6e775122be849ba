/** Where a value was first seen. */
export interface SlotEntry {
  readonly table: number;
  readonly line: number;
  readonly isBlank: boolean;
}

const LINES = 2 ** 30;

/**
 * Remembers for each director and measure of one cycle the line of its value, in 8 bytes: a million rows
 * have to fit beside everything else.
 */
export interface Slots {
  get(director: number, measure: number): SlotEntry | undefined;
  set(director: number, measure: number, entry: SlotEntry): void;
}

/** @param measures how many measures there are. */
export function createSlots(measures: number): Slots {
  // 0 is free; every entry is above it, since lines count from 1.
  let cells = new Float64Array(64 * measures);
  return {
    get: (director, measure) => {
      const packed = cells[director * measures + measure];
      if (packed === undefined || packed === 0) return undefined;
      const place = Math.floor(packed / 2);
      return { table: Math.floor(place / LINES), line: place % LINES, isBlank: packed % 2 === 1 };
    },
    set: (director, measure, { table, line, isBlank }) => {
      const at = director * measures + measure;
      if (at >= cells.length) {
        const larger = new Float64Array(Math.max(cells.length * 2, (director + 1) * measures));
        larger.set(cells);
        cells = larger;
      }
      cells[at] = (table * LINES + line) * 2 + (isBlank ? 1 : 0);
    },
  };
}
