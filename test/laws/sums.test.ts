import { describe, expect, it } from 'vitest';
import { metricsOfResult, published } from '../calc/scored.ts';
import { decimalText, fraction, less, minus, roundTo, sum, times } from '../oracle/rational.ts';
import { everyCase, everyDirector, scoredCases } from './cases.ts';

const CASES = await scoredCases(300);
const HUNDREDTH = fraction(1, 100);

/** What figures add up to, as a plain decimal; null counts as nothing. */
const total = (figures: readonly (number | null)[]): string | undefined =>
  decimalText(sum(figures.map((figure) => published(figure ?? 0))));
const text = (figure: number): string | undefined => decimalText(published(figure));

describe('what is shown in parts adds up', () => {
  it('from contributions of metrics, and of dimensions, to the score before adjustments', async () => {
    await everyDirector(CASES, (director) => {
      const metrics = metricsOfResult(director);
      const { computed, dimensions } = director;
      if (computed === null) {
        expect([...metrics, ...dimensions].every(({ contribution }) => contribution === null)).toBe(true);
        return;
      }
      expect(total(metrics.map(({ contribution }) => contribution))).toBe(text(computed));
      expect(total(dimensions.map(({ contribution }) => contribution))).toBe(text(computed));
    });
  });

  it('from the contributions of a dimension’s metrics to that of the dimension', async () => {
    await everyDirector(CASES, ({ dimensions }) => {
      for (const { contribution, metrics } of dimensions) {
        const parts = metrics.map((metric) => metric.contribution);
        if (contribution === null) expect(parts.every((part) => part === null)).toBe(true);
        else expect(total(parts)).toBe(text(contribution));
      }
    });
  });

  it('from weights to 100: what counts is covered, what is not due is the rest', async () => {
    await everyDirector(CASES, (director) => {
      const metrics = metricsOfResult(director);
      const weigh = (...states: readonly string[]): string | undefined =>
        total(metrics.filter(({ state }) => states.includes(state)).map(({ weight }) => weight));
      expect(total(metrics.map(({ weight }) => weight))).toBe('100');
      expect(total(director.dimensions.map(({ weight }) => weight))).toBe('100');
      expect(weigh('scored', 'zeroed', 'carried')).toBe(text(director.coverage));
      expect(decimalText(minus(fraction(100), published(director.due)))).toBe(weigh('not-due'));
    });
  });

  it('from the bonuses of all to the total', async () => {
    await everyCase(CASES, ({ result: { directors, totals } }) => {
      if (totals.bonus === null) {
        expect(directors.every(({ bonus }) => bonus === null)).toBe(true);
        return;
      }
      expect(total(directors.map(({ bonus }) => bonus))).toBe(text(totals.bonus));
      expect(totals.payable).toBe(totals.bonus);
    });
  });

  it('from the computed score and the adjustments to the published one, unless that is below 0', async () => {
    await everyDirector(CASES, ({ adjustments, computed, score }) => {
      if (computed === null || score === null) return;
      const adjusted = sum([computed, ...adjustments.map(({ points }) => points)].map(published));
      expect(text(score)).toBe(adjusted.over < 0n ? '0' : decimalText(roundTo(adjusted, HUNDREDTH)));
    });
  });
});

describe('a mean', () => {
  it('lies between the lowest and the highest of its scores', async () => {
    await everyDirector(CASES, (director) => {
      for (const { score, metrics } of [
        { score: director.computed, metrics: metricsOfResult(director) },
        ...director.dimensions,
      ]) {
        if (score === null) continue;
        const scores = metrics.flatMap((metric) => metric.score ?? []);
        expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(score).toBeLessThanOrEqual(Math.max(...scores));
      }
    });
  });

  it('gives each metric its share of it, to less than a hundredth', async () => {
    await everyDirector(CASES, (director) => {
      const coverage = published(director.coverage);
      for (const { weight, score, contribution } of metricsOfResult(director)) {
        if (score === null || contribution === null) continue;
        // Both sides times the coverage: contribution × coverage against weight × score.
        const more = minus(
          times(published(contribution), coverage),
          times(published(weight), published(score)),
        );
        const size = more.over < 0n ? times(more, fraction(-1)) : more;
        expect(less(size, times(HUNDREDTH, coverage))).toBe(true);
      }
    });
  });
});
