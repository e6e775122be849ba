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

/** Four bytes are looked at at once. */
const WORD = 4;

/** A hash table with open addressing; a key is where in the file it was first seen. */
export function createByteKeys(bytes: Uint8Array): ByteKeys {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let starts = new Int32Array(16);
  let lengths = new Int32Array(16);
  let hashes = new Int32Array(16);
  let count = 0;
  /** Numbers plus 1; 0 is free. */
  let slots = new Int32Array(64);
  let latest = 0;

  /** The last bytes of a text, fewer than a word: what stands behind them does not count. */
  const tail = (at: number, length: number): number => {
    let value = 0;
    for (let index = 0; index < length; index += 1) value = (value << 8) | (bytes[at + index] as number);
    return value;
  };

  const isKey = (number: number, start: number, length: number): boolean => {
    if (lengths[number] !== length) return false;
    const known = starts[number] as number;
    let at = 0;
    for (; at + WORD <= length; at += WORD) {
      if (words.getInt32(known + at, true) !== words.getInt32(start + at, true)) return false;
    }
    for (; at < length; at += 1) if (bytes[known + at] !== bytes[start + at]) return false;
    return true;
  };

  const hashOf = (start: number, length: number): number => {
    let hash = length;
    let at = 0;
    for (; at + WORD <= length; at += WORD) {
      hash = Math.imul(hash ^ words.getInt32(start + at, true), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ tail(start + at, length - at), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  };

  const enter = (number: number): void => {
    let slot = (hashes[number] as number) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };

  return {
    find: ({ starts: from, ends }, cell) => {
      const start = from[cell] as number;
      const length = (ends[cell] as number) - start;
      // Rows of one director, period or metric often stand together.
      if (latest < count && isKey(latest, start, length)) return latest;
      const hash = hashOf(start, length);
      let slot = hash & (slots.length - 1);
      for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
        if (hashes[entry - 1] === hash && isKey(entry - 1, start, length)) {
          latest = entry - 1;
          return latest;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
    add: ({ starts: from, ends }, cell) => {
      if (count === starts.length) {
        starts = grown(starts);
        lengths = grown(lengths);
        hashes = grown(hashes);
      }
      const start = from[cell] as number;
      starts[count] = start;
      lengths[count] = (ends[cell] as number) - start;
      hashes[count] = hashOf(start, lengths[count] as number);
      count += 1;
      if (count * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2);
        for (let number = 0; number < count; number += 1) enter(number);
      } else enter(count - 1);
      return count - 1;
    },
  };
}
