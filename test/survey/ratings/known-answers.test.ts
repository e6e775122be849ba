import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runHere } from '../../run.ts';

// The cases are handed out beside the repository and are no part of it.
const folder = new URL('../../../../shared/cases/ratings/', import.meta.url);

type Figures = Readonly<Record<string, number>>;

const expected: Readonly<Record<string, Figures>> = existsSync(folder)
  ? JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
  : {};

describe.skipIf(!existsSync(folder))('agreement (needs ../shared/cases/ratings)', () => {
  it.each(Object.entries(expected))('of %s is the known one to 1e-9', async (name, figures) => {
    const run = await runHere(['survey', 'ratings', new URL(name, folder).pathname, '--format', 'json']);
    expect(run.code).toBe(0);
    const { icc, alpha } = (JSON.parse(run.stdout) as { agreement: Record<'icc' | 'alpha', Figures> })
      .agreement;
    const all = { ...icc, ...alpha };
    expect(Object.keys(figures).length).toBeGreaterThan(3);
    for (const [measure, value] of Object.entries(figures)) {
      expect(Math.abs((all[measure] ?? Number.NaN) - value), measure).toBeLessThan(1e-9);
    }
  });

  it('of ratings in rows without names takes every column for a rater', async () => {
    const path = new URL('irr_anxiety.csv', folder).pathname;
    const run = await runHere(['survey', 'ratings', path, '--format', 'json']);
    const { directors } = JSON.parse(run.stdout) as { directors: { id: string; raters: number }[] };
    expect(directors.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1)));
    expect(new Set(directors.map(({ raters }) => raters))).toEqual(new Set([3]));
  });
});
