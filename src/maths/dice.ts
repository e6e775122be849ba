/** The next number of a sequence, from 0 inclusive to 1 exclusive. */
export type Dice = () => number;

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/**
 * Numbers that look random and are the same for the same seed on every machine: xoshiro128** (D. Blackman,
 * S. Vigna, Scrambled linear pseudorandom number generators, 2021), its state filled by SplitMix32.
 *
 * @param seed a whole number, of which 32 bits count.
 */
export function dice(seed: number): Dice {
  let mixed = seed >>> 0;
  const split = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let value = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [split(), split(), split(), split()];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result / 2 ** 32;
  };
}
