import { describe, expect, it } from 'vitest';
import { bonusUnit } from '../oracle/bonus.ts';
import { type Case, writeCase } from '../oracle/case.ts';
import { randomCase } from '../oracle/random-case.ts';
import { randomYear } from '../oracle/random-year.ts';
import { inFolder } from '../run.ts';
import { redone, scoreHere, WAYS } from './redone.ts';

describe('every line that explain prints for random cases can be done again', () => {
  const BLOCK = 50;
  const explained = async (kase: Case, seed: number): Promise<number> => {
    const { args, files } = writeCase(kase);
    const asked = args.slice(1, args.indexOf('--format'));
    return inFolder(files, async () => {
      const { directors } = await scoreHere(asked);
      // One way each, so that every way has its turn.
      let lines = 0;
      for (const [index, director] of directors.entries()) {
        const way = WAYS[(seed + index) % WAYS.length] ?? WAYS[0];
        lines += await redone(asked, director, way, bonusUnit(kase));
      }
      return lines;
    });
  };

  it.each([1, 51, 101, 151, 201, 251])('seeds %i and on', async (first) => {
    let lines = 0;
    for (let seed = first; seed < first + BLOCK; seed++) lines += await explained(randomCase(seed), seed);
    expect(lines).toBeGreaterThan(500);
  });

  it.each([1, 51, 101, 151, 201, 251])('years, seeds %i and on', async (first) => {
    let lines = 0;
    for (let seed = first; seed < first + BLOCK; seed++) lines += await explained(randomYear(seed), seed);
    expect(lines).toBeGreaterThan(500);
  });
});
