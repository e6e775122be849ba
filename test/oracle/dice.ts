/** A source of random choices that gives the same ones for the same seed (mulberry32). */
export interface Dice {
  /** A whole number, both ends inclusive. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <const T extends readonly [unknown, ...unknown[]]>(choices: T) => T[number];
  readonly oneOf: <const T extends readonly unknown[]>(choices: T) => T[number] | undefined;
  readonly shuffled: <T>(items: readonly T[]) => T[];
  /** `count` different whole numbers, lowest first. */
  readonly distinct: (count: number, from: number, to: number) => number[];
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const oneOf = <const T extends readonly unknown[]>(choices: T): T[number] | undefined =>
    choices[whole(0, choices.length - 1)];
  return {
    whole,
    oneOf,
    chance: (probability) => next() < probability,
    pick: (choices) => oneOf(choices) ?? choices[0],
    shuffled: (items) =>
      items
        .map((item) => ({ item, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
    distinct: (count, from, to) => {
      const found = new Set<number>();
      while (found.size < Math.min(count, to - from + 1)) found.add(whole(from, to));
      return [...found].sort((a, b) => a - b);
    },
  };
}
