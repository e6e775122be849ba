import type { PlainRow } from './plain-rows.ts';

/** Numbers the texts of one column by their bytes, from 0, without making text of them. */
export interface ByteKeys {
  /** The number of a cell's text; −1 where it was not added. */
  find(row: PlainRow, cell: number): number;
  /** Adds the text of a cell that was not found. */
  add(row: PlainRow, cell: number): number;
}

/** An array that holds more: twice as many, so that growing costs nothing on the whole. */
function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** A hash table with open addressing; a key is where in the file it was first seen. */
export function createByteKeys(bytes: Uint8Array): ByteKeys {
  let starts = new Int32Array(16);
  let lengths = new Int32Array(16);
  let hashes = new Int32Array(16);
  let count = 0;
  /** Numbers plus 1; 0 is free. */
  let slots = new Int32Array(64);
  let latest = 0;

  const isKey = (number: number, start: number, length: number, hash: number): boolean => {
    if (hashes[number] !== hash || lengths[number] !== length) return false;
    const known = starts[number] as number;
    for (let at = 0; at < length; at += 1) if (bytes[known + at] !== bytes[start + at]) return false;
    return true;
  };
  /** Hashes of texts that differ in their last characters only lie close together: the low bits are mixed. */
  const home = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 7) & (slots.length - 1);
  const enter = (number: number): void => {
    let slot = home(hashes[number] as number);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };

  return {
    find: ({ starts: from, ends, hashes: of }, cell) => {
      const start = from[cell] as number;
      const length = (ends[cell] as number) - start;
      const hash = of[cell] as number;
      // Rows of one director or one metric often stand together.
      if (latest < count && isKey(latest, start, length, hash)) return latest;
      let slot = home(hash);
      for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
        if (isKey(entry - 1, start, length, hash)) {
          latest = entry - 1;
          return latest;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
    add: ({ starts: from, ends, hashes: of }, cell) => {
      if (count === starts.length) {
        starts = grown(starts);
        lengths = grown(lengths);
        hashes = grown(hashes);
      }
      starts[count] = from[cell] as number;
      lengths[count] = (ends[cell] as number) - (from[cell] as number);
      hashes[count] = of[cell] as number;
      count += 1;
      if (count * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2);
        for (let number = 0; number < count; number += 1) enter(number);
      } else enter(count - 1);
      return count - 1;
    },
  };
}
