import { describe, expect, it } from 'vitest';
import { faults, report } from './compared.ts';
import { randomCase } from './random-case.ts';

/**
 * The program against a second reading of the rules, on random cases. `ORACLE_CASES=20000 ORACLE_FROM=5000` in the
 * environment takes other seeds than the usual ones.
 */
const FROM = Number(process.env.ORACLE_FROM ?? 1);
const CASES = Number(process.env.ORACLE_CASES ?? 2000);
const BLOCK = 100;
const TIMEOUT = 120_000;

describe('every figure of the result', () => {
  const blocks = Array.from({ length: Math.ceil(CASES / BLOCK) }, (_, index) => FROM + index * BLOCK);
  it.each(blocks)(
    'is what the rules say, seeds %i and on',
    async (first) => {
      for (let seed = first; seed < Math.min(first + BLOCK, FROM + CASES); seed++) {
        const kase = randomCase(seed);
        const found = await faults(kase);
        if (found.length > 0) expect.fail(await report(seed, kase, found));
      }
    },
    TIMEOUT,
  );
});
