/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `limit`, each equally likely; limit is from 1 to 2³². */
  below(limit: number): number;
}

/** Stirs 32 bits (A. Appleby, MurmurHash3, the finaliser), so that near seeds start far apart. */
function stirred(bits: number): number {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const GOLDEN = 0x9e3779b9;

const rotated = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

const WORDS = 2 ** 32;

/**
 * Words of 32 bits, one after another: xoshiro128** (D. Blackman and S. Vigna, "Scrambled linear pseudorandom
 * number generators", ACM Transactions on Mathematical Software 47:4, 2021).
 *
 * @param start four words, not all 0.
 */
export function xoshiro128(start: readonly [number, number, number, number]): () => number {
  const state = new Uint32Array(start);
  return () => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const e = c ^ a;
    const f = d ^ b;
    state[0] = a ^ f;
    state[1] = b ^ e;
    state[2] = e ^ (b << 9);
    state[3] = rotated(f, 11);
    return result;
  };
}

/** @param seed a whole number from 0 to 2³² − 1. */
export function randomFrom(seed: number): Random {
  const word = (at: number): number => stirred(seed + Math.imul(at, GOLDEN));
  const next = xoshiro128([word(1), word(2), word(3), word(4)]);
  return {
    below: (limit) => {
      // What lies above the last whole multiple of the limit would favour the first numbers.
      const bound = WORDS - (WORDS % limit);
      let value = next();
      while (value >= bound) value = next();
      return value % limit;
    },
  };
}
