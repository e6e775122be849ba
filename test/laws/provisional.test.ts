import { describe, expect, it } from 'vitest';
import { metricsOfResult, parseScored, type Scored } from '../calc/scored.ts';
import { runCli } from '../run.ts';
import { everyCase, type ScoredCase, scoredCases } from './cases.ts';

interface Looked extends ScoredCase {
  /** The same case with `--provisional`. */
  readonly provisional: Scored;
  readonly code: number;
}

const CASES: Looked[] = [];
for (const one of await scoredCases(150, 6001)) {
  const run = await runCli([...one.given.args, '--provisional'], one.given.files);
  CASES.push({ ...one, provisional: parseScored(run), code: run.code });
}

/** Each director's provisional result beside the final one. */
const pairs = ({ provisional, result }: Looked) =>
  provisional.directors.map((director, index) => ({ director, final: result.directors[index] }));

describe('a provisional result', () => {
  it('has no grade, coefficient or bonus, whatever the data', async () => {
    await everyCase(CASES, ({ provisional }) => {
      for (const { grade, coefficient, bonus } of provisional.directors) {
        expect([grade, coefficient, bonus]).toEqual([null, null, null]);
      }
      expect(provisional.totals.bonus ?? 0).toBe(0);
    });
  });

  it('exits with 0: what is not there yet is no fault', async () => {
    await everyCase(CASES, ({ code }) => expect(code).toBe(0));
  });

  it('lists everyone, as the final one does', async () => {
    await everyCase(CASES, ({ provisional, result }) => {
      const ids = ({ directors }: Scored): string[] => directors.map(({ director }) => director);
      expect(ids(provisional)).toEqual(ids(result));
    });
  });

  it('gives each metric that has a value the score that it will have; no other has one', async () => {
    await everyCase(CASES, (one) => {
      for (const { director, final } of pairs(one)) {
        const later = new Map(final && metricsOfResult(final).map((metric) => [metric.id, metric]));
        for (const { id, state, score } of metricsOfResult(director)) {
          const then = later.get(id);
          if (state === 'scored') expect([state, score]).toEqual([then?.state, then?.score]);
          else expect(score).toBeNull();
          if (state === 'pending') {
            expect(['missing', 'zeroed', 'excluded', 'carried']).toContain(then?.state);
          } else expect(state).toBe(then?.state);
        }
      }
    });
  });

  it('is the final score where nothing is pending', async () => {
    await everyCase(CASES, (one) => {
      for (const { director, final } of pairs(one)) {
        if (metricsOfResult(director).some(({ state }) => state === 'pending')) continue;
        expect(director.score).toBe(final?.score);
        expect(director.coverage).toBe(final?.coverage);
      }
    });
  });

  it('covers no more than the final one', async () => {
    await everyCase(CASES, (one) => {
      for (const { director, final } of pairs(one)) {
        expect(director.due).toBe(final?.due);
        expect(director.coverage).toBeLessThanOrEqual(final?.coverage ?? 0);
      }
    });
  });
});
