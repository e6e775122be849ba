import { describe, expect, it } from 'vitest';
import { metricsOfResult } from '../calc/scored.ts';
import { metricsOf } from '../oracle/case.ts';
import { everyDirector, scoredCases } from './cases.ts';

const CASES = await scoredCases(300, 1001);
const COUNTED = ['scored', 'zeroed', 'carried'];

describe('the score of a metric', () => {
  it('lies between floor and cap, and is 0 where it is zeroed', async () => {
    await everyDirector(CASES, (director, { kase }) => {
      const definitions = new Map(metricsOf(kase.template).map((metric) => [metric.id, metric]));
      for (const { id, score, state } of metricsOfResult(director)) {
        const { floor = '0', cap = '120' } = definitions.get(id) ?? {};
        if (state === 'zeroed') expect(score).toBe(0);
        else if (score !== null) {
          expect(score).toBeGreaterThanOrEqual(Number(floor));
          expect(score).toBeLessThanOrEqual(Number(cap));
        }
      }
    });
  });

  it('is there for what counts, and for nothing else', async () => {
    await everyDirector(CASES, (director) => {
      for (const { score, state } of metricsOfResult(director)) {
        expect(score !== null).toBe(COUNTED.includes(state));
      }
    });
  });
});

describe('the score of a director', () => {
  it('is never below 0, and has at most two decimals', async () => {
    await everyDirector(CASES, ({ score, computed }) => {
      if (score === null || computed === null) return;
      expect(score).toBeGreaterThanOrEqual(0);
      expect([score, computed].map((figure) => Number(figure.toFixed(2)))).toEqual([score, computed]);
    });
  });

  it('is there unless a value is missing, nothing counts, or the days are too few', async () => {
    await everyDirector(CASES, (director) => {
      const states = metricsOfResult(director).map(({ state }) => state);
      const counts = states.some((state) => COUNTED.includes(state));
      expect(director.score !== null).toBe(counts && !states.includes('missing'));
    });
  });
});

describe('the bonus', () => {
  it('is never negative, and a whole number of units', async () => {
    await everyDirector(CASES, ({ bonus }, { kase }) => {
      const { currency, bonus: rules } = kase.template;
      const minorUnit = { JPY: '1', KWD: '0.001' }[currency] ?? '0.01';
      const unit = Number(rules?.roundTo ?? minorUnit);
      if (bonus === null) return;
      expect(bonus).toBeGreaterThanOrEqual(0);
      // A bonus and a unit are short decimals: their quotient is whole but for a binary rest.
      expect(Math.abs(bonus / unit - Math.round(bonus / unit))).toBeLessThan(1e-6);
    });
  });

  it('needs a grade and a base, and is there wherever both are', async () => {
    await everyDirector(CASES, ({ base, bonus, grade }, { kase }) => {
      const isPaid = kase.template.bonus !== undefined && kase.roster !== undefined;
      expect(bonus !== null).toBe(isPaid && grade !== null && base !== null);
    });
  });

  it('is 0 on a base of 0 or a coefficient of 0', async () => {
    await everyDirector(CASES, ({ base, bonus, coefficient }) => {
      if (bonus !== null && (base === 0 || coefficient === 0)) expect(bonus).toBe(0);
    });
  });
});
