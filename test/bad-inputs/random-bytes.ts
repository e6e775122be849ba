/** Numbers from 0 up to a limit, the same for the same seed (mulberry32, T. Ettinger). */
function dice(seed: number): (limit: number) => number {
  let state = seed * 2_654_435_761;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Bytes that mean nothing. */
export function randomFile(seed: number): Uint8Array {
  const roll = dice(seed);
  return Uint8Array.from({ length: roll(2000) }, () => roll(256));
}

/** A file in which a few bytes have become others, so that the damage reaches the cells. */
export function damagedFile(seed: number, text: string): Uint8Array {
  const roll = dice(seed);
  const bytes = new TextEncoder().encode(text);
  for (let left = 1 + roll(8); left > 0; left -= 1) {
    bytes[roll(bytes.length)] = roll(2) === 0 ? roll(256) : 0x20 + roll(0x5f);
  }
  return bytes;
}
