import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exact, type Rational } from '../oracle/rational.ts';
import { ROOT, runHere } from '../run.ts';
import { HUNDREDTH } from './chain.ts';
import { redo } from './pocket-calculator.ts';
import { readTerminal } from './printed.ts';
import { redone, scoreHere, WAYS } from './redone.ts';

const SAMPLES = ['account-director', 'consumer-goods', 'manufacturing', 'private-banking', 'saas'];
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

describe('every line that explain prints for the samples can be done again', () => {
  const unitOf = (template: string): Rational => {
    const { bonus } = parse(readFileSync(join(ROOT, 'templates', `${template}.yaml`), 'utf8'));
    return bonus?.['round-to'] === undefined ? HUNDREDTH : exact(String(bonus['round-to']));
  };

  it.each(SAMPLES)('%s', async (sample) => {
    let lines = 0;
    // The year is settled in the sample that has all of it.
    for (const period of sample === 'account-director' ? [...QUARTERS, '2026'] : QUARTERS) {
      const args = [sample, join(ROOT, 'fixtures', sample), '--period', period];
      for (const director of (await scoreHere(args)).directors) {
        // Chinese Markdown has its turn in the random cases.
        for (const way of WAYS.slice(0, 3)) lines += await redone(args, director, way, unitOf(sample));
      }
    }
    expect(lines).toBeGreaterThan(500);
  });
});

describe('explain', () => {
  const asked = ['account-director', join(ROOT, 'fixtures', 'account-director'), '--period', '2026-Q4'];
  const explain = async (...options: readonly string[]): Promise<string> =>
    (await runHere(['explain', ...asked, '--director', 'D008', '--no-color', ...options])).stdout;

  it('prints for one metric the very lines that it prints for it among all', async () => {
    const all = readTerminal(await explain());
    for (const metric of ['revenue-attainment', 'nps', 'collaboration']) {
      const own = readTerminal(await explain('--metric', metric));
      expect(own.length).toBeGreaterThan(5);
      expect(own).toEqual(all.filter(({ section }) => section.includes(`(${metric},`)));
    }
  });

  it('prints on a wide terminal what it prints on a narrow one', async () => {
    const { stdout } = await runHere(['explain', ...asked, '--director', 'D008', '--no-color'], {
      terminal: 200,
    });
    expect(readTerminal(stdout)).toEqual(readTerminal(await explain()));
  });

  it('gives in JSON steps that can be done again', async () => {
    const { steps } = JSON.parse(await explain('--format', 'json'));
    expect(steps.length).toBeGreaterThan(15);
    for (const { rule, arithmetic, result, rounded } of steps) {
      // A number of JSON has lost its zeros: scores and money here have two places.
      const sum = { arithmetic, result, rounded: rounded?.toFixed(2) };
      expect(redo({ ...sum, mark: rule === 'contribution' ? '↓' : '→' }), arithmetic).toBeUndefined();
    }
  });
});
