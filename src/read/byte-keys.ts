/** Numbers the texts of one column by their bytes, from 0, without making text of them. */
export interface ByteKeys {
  /** The number of the text between two places; −1 where it was not added. */
  find(start: number, end: number): number;
  /** Adds the text between two places, which was not found. */
  add(start: number, end: number): number;
}

/** An array that holds more: twice as many, so that growing costs nothing on the whole. */
function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Four bytes are looked at at once. */
const WORD = 4;

/** Of a text no longer than this, its length and its first and last word say everything. */
const SHORT = 2 * WORD;

/** What is kept of each text, side by side: whoever looks for one of many waits for the memory once. */
const FIELDS = 4;
const [LENGTH, FIRST, LAST, START] = [0, 1, 2, 3];

/** A hash table with open addressing; a key is where in the file it was first seen. */
export function createByteKeys(bytes: Uint8Array): ByteKeys {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let texts = new Int32Array(16 * FIELDS);
  let count = 0;
  /** Numbers plus 1; 0 is free. */
  let slots = new Int32Array(64);
  let latest = 0;

  /** The first word of a text, or as many bytes as it has. */
  const firstOf = (start: number, length: number): number => {
    if (length >= WORD) return words.getInt32(start, true);
    let value = 0;
    for (let at = start; at < start + length; at += 1) value = (value << 8) | (bytes[at] as number);
    return value;
  };
  /** The last word of a text, which may have bytes in common with the first. */
  const lastOf = (start: number, length: number): number =>
    length > WORD ? words.getInt32(start + length - WORD, true) : 0;

  /** Whether two long texts are the same between their first and last word. */
  const isSameBetween = (known: number, start: number, length: number): boolean => {
    for (let at = WORD; at < length - WORD; at += WORD) {
      if (words.getInt32(known + at, true) !== words.getInt32(start + at, true)) return false;
    }
    return true;
  };

  const isText = (number: number, start: number, length: number, first: number, last: number): boolean => {
    const at = number * FIELDS;
    return (
      texts[at + FIRST] === first &&
      texts[at + LAST] === last &&
      texts[at + LENGTH] === length &&
      (length <= SHORT || isSameBetween(texts[at + START] as number, start, length))
    );
  };

  const mixed = (hash: number, word: number): number => {
    const product = Math.imul(hash ^ word, 0x9e3779b1);
    return product ^ (product >>> 15);
  };
  const hashOf = (start: number, length: number, first: number, last: number): number => {
    let hash = mixed(mixed(length, first), last);
    for (let at = start + WORD; at < start + length - WORD; at += WORD) {
      hash = mixed(hash, words.getInt32(at, true));
    }
    return hash ^ (hash >>> 13);
  };

  const enter = (number: number, hash: number): void => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };
  const enterAgain = (number: number): void => {
    const at = number * FIELDS;
    const [start, length] = [texts[at + START] as number, texts[at + LENGTH] as number];
    enter(number, hashOf(start, length, texts[at + FIRST] as number, texts[at + LAST] as number));
  };

  return {
    find: (start, end) => {
      const length = end - start;
      const first = firstOf(start, length);
      const last = lastOf(start, length);
      // Rows of one director, period or metric often stand together.
      if (latest < count && isText(latest, start, length, first, last)) return latest;
      let slot = hashOf(start, length, first, last) & (slots.length - 1);
      for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
        if (isText(entry - 1, start, length, first, last)) {
          latest = entry - 1;
          return latest;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
    add: (start, end) => {
      if ((count + 1) * FIELDS > texts.length) texts = grown(texts);
      const length = end - start;
      const first = firstOf(start, length);
      const last = lastOf(start, length);
      const at = count * FIELDS;
      texts[at + LENGTH] = length;
      texts[at + FIRST] = first;
      texts[at + LAST] = last;
      texts[at + START] = start;
      count += 1;
      if (count * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2);
        for (let number = 0; number < count; number += 1) enterAgain(number);
      } else enter(count - 1, hashOf(start, length, first, last));
      return count - 1;
    },
  };
}
