import { describe, expect, it } from 'vitest';
import { csvOf, KINDS } from '../metric-source/kinds.ts';
import { templateOf } from '../metric-source/template.ts';
import { dice } from '../oracle/dice.ts';
import { inFolder, runHere } from '../run.ts';
import { HUNDREDTH } from './chain.ts';
import { readSum } from './pocket-calculator.ts';
import { readTerminal } from './printed.ts';
import { redone, scoreHere, WAYS } from './redone.ts';

describe('every line that explain prints of a made metric can be done again', () => {
  it.each(Object.entries(KINDS))('%s', async (_, { from, keys, file, header, rows, beside, scored }) => {
    let [lines, statistics] = [0, 0];
    for (let seed = 201; seed <= 208; seed += 1) {
      const files = { 't.yaml': templateOf(from, keys), [file]: csvOf(header, rows(dice(seed))), ...beside };
      await inFolder(files, async () => {
        const args = ['t.yaml', file, '--period', scored];
        for (const director of (await scoreHere(args)).directors) {
          const way = WAYS[seed % WAYS.length] as (typeof WAYS)[number];
          lines += await redone(args, director, way, HUNDREDTH);
          const asked = ['--director', director.director, '--lang', 'en'];
          const { stdout } = await runHere(['explain', ...args, ...asked]);
          const printed = readTerminal(stdout).filter(({ label }) => label === 'statistic');
          for (const { value } of printed) {
            statistics += 1;
            // A figure that is only taken over, of one incident or of accepted innovations, is a number.
            const sum = readSum(value);
            const figure = (sum?.rounded ?? sum?.result ?? value).replace(/(\.\d*?)0+$/u, '$1');
            const source = readTerminal(stdout).find(({ label }) => label === 'source')?.value ?? '';
            expect(source.endsWith(` ${figure}`), `${source}: ${value}`).toBe(true);
          }
        }
      });
    }
    expect(statistics).toBeGreaterThan(8);
    expect(lines).toBeGreaterThan(30);
  });
});
