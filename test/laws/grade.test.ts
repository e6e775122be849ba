import { describe, expect, it } from 'vitest';
import type { ScoredDirector } from '../calc/scored.ts';
import { type Band, writeCase } from '../oracle/case.ts';
import { everyCase, everyDirector, score, scoredCases } from './cases.ts';

const CASES = await scoredCases(300, 2001);

/** The place of a grade among the bands, which stand best first. */
const rank = (grades: readonly Band[], grade: string | null | undefined): number =>
  grades.findIndex((band) => band.grade === grade);

/** The best grade whose inclusive lower bound the published score reaches. */
const reached = ({ score: shown }: ScoredDirector, grades: readonly Band[]): string | undefined =>
  grades.find(({ from }) => (shown ?? 0) >= Number(from))?.grade;

describe('the grade', () => {
  it('is that of the published score, where no gate held', async () => {
    await everyDirector(CASES, (director, { kase }) => {
      if (director.grade === null || director.gates.length > 0) return;
      expect(director.grade).toBe(reached(director, kase.template.grades));
    });
  });

  it('is the lowest of that of the score and those of the gates that held', async () => {
    await everyDirector(CASES, (director, { kase: { template } }) => {
      if (director.grade === null) return;
      const named = [reached(director, template.grades), ...director.gates.map(({ grade }) => grade)];
      const lowest = Math.max(...named.map((grade) => rank(template.grades, grade)));
      expect(rank(template.grades, director.grade)).toBe(lowest);
    });
  });

  it('has its coefficient, unless a curve of the score gives one', async () => {
    await everyDirector(CASES, ({ coefficient, gates, grade }, { kase: { template } }) => {
      if (grade === null || (typeof template.bonus?.by === 'object' && gates.length === 0)) return;
      expect(coefficient).toBe(Number(template.grades[rank(template.grades, grade)]?.coefficient));
    });
  });

  it('never stands beside a reason to withhold it', async () => {
    await everyDirector(CASES, ({ grade, coefficient, score: shown, withheld }) => {
      const reasons = withheld.filter((reason) => reason !== 'blank-base');
      expect(grade === null).toBe(reasons.length > 0);
      expect(coefficient === null).toBe(grade === null);
      if (shown === null) expect(grade).toBeNull();
    });
  });
});

describe('a template without its gates', () => {
  it('never gives a worse grade, and never another score', async () => {
    const gated = CASES.filter(({ kase }) => kase.template.gates.length > 0);
    await everyCase(gated, async ({ kase, result }) => {
      const { grades } = kase.template;
      const free = await score(writeCase({ ...kase, template: { ...kase.template, gates: [] } }));
      for (const [index, director] of free.directors.entries()) {
        const before = result.directors[index];
        expect(director.score).toBe(before?.score);
        expect(rank(grades, director.grade)).toBeLessThanOrEqual(rank(grades, before?.grade));
      }
    });
  });
});
